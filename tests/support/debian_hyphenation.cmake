# palier_debian_hyphenation: the dictionary of Debian's package, for tests that need real words.
include_guard(GLOBAL)

find_file(PALIER_HYPHENATION_FILE NAMES hyphen/hyph_fr.dic
    PATHS /usr/share /usr/local/share NO_DEFAULT_PATH REQUIRED)
add_library(palier_debian_hyphenation STATIC "${CMAKE_CURRENT_LIST_DIR}/debian_hyphenation.cc")
target_link_libraries(palier_debian_hyphenation PUBLIC palier_typeset)
target_include_directories(palier_debian_hyphenation PUBLIC "${CMAKE_SOURCE_DIR}/tests")
target_compile_definitions(palier_debian_hyphenation PRIVATE
    "PALIER_HYPHENATION_FILE=\"${PALIER_HYPHENATION_FILE}\"")
palier_compile_options(palier_debian_hyphenation)
