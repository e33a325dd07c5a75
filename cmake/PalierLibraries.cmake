# Every third-party library, under the name by which add_module(... LIBRARIES ...) grants it.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Poco REQUIRED COMPONENTS Foundation XML)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz harfbuzz-subset)
pkg_check_modules(LIBDEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)

# libharu has no pkg-config file, and src/pdf relies on its structs: the version is checked in code too.
find_path(HARU_INCLUDE_DIR hpdf.h REQUIRED)
find_library(HARU_LIBRARY hpdf REQUIRED)
add_library(palier_haru INTERFACE)
target_include_directories(palier_haru SYSTEM INTERFACE "${HARU_INCLUDE_DIR}")
target_link_libraries(palier_haru INTERFACE "${HARU_LIBRARY}")

# Its .pc file gives a wrong version.
find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
add_library(palier_xlsxwriter INTERFACE)
target_include_directories(palier_xlsxwriter SYSTEM INTERFACE "${XLSXWRITER_INCLUDE_DIR}")
target_link_libraries(palier_xlsxwriter INTERFACE "${XLSXWRITER_LIBRARY}")

# libhyphen has none either.
find_path(HYPHEN_INCLUDE_DIR hyphen.h REQUIRED)
find_library(HYPHEN_LIBRARY hyphen REQUIRED)
add_library(palier_hyphen INTERFACE)
target_include_directories(palier_hyphen SYSTEM INTERFACE "${HYPHEN_INCLUDE_DIR}")
target_link_libraries(palier_hyphen INTERFACE "${HYPHEN_LIBRARY}")

find_path(CLI11_INCLUDE_DIR CLI/CLI.hpp REQUIRED)
add_library(palier_cli11 INTERFACE)
target_include_directories(palier_cli11 SYSTEM INTERFACE "${CLI11_INCLUDE_DIR}")

set(PALIER_LIBRARY_poco_xml Poco::XML)
set(PALIER_LIBRARY_icu ICU::uc ICU::i18n)
set(PALIER_LIBRARY_harfbuzz PkgConfig::HARFBUZZ)
set(PALIER_LIBRARY_libharu palier_haru)
set(PALIER_LIBRARY_hyphen palier_hyphen)
set(PALIER_LIBRARY_libdeflate PkgConfig::LIBDEFLATE)
set(PALIER_LIBRARY_qrencode PkgConfig::QRENCODE)
set(PALIER_LIBRARY_cli11 palier_cli11)
set(PALIER_LIBRARY_xlsxwriter palier_xlsxwriter)
