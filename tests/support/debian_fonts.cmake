# palier_debian_fonts: the font files of Debian's packages, for tests that need real glyphs.
include_guard(GLOBAL)

find_path(PALIER_FONT_ROOT NAMES truetype/lato/Lato-Regular.ttf
    PATHS /usr/share/fonts /usr/local/share/fonts NO_DEFAULT_PATH REQUIRED)
add_library(palier_debian_fonts STATIC "${CMAKE_CURRENT_LIST_DIR}/debian_fonts.cc")
target_link_libraries(palier_debian_fonts PUBLIC palier_typeset)
target_include_directories(palier_debian_fonts PUBLIC "${CMAKE_SOURCE_DIR}/tests")
target_compile_definitions(palier_debian_fonts PRIVATE "PALIER_FONT_ROOT=\"${PALIER_FONT_ROOT}\"")
palier_compile_options(palier_debian_fonts)
