# palier_document_builder: paged documents made by hand, with the fonts of Debian.
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/debian_fonts.cmake")

add_library(palier_document_builder STATIC "${CMAKE_CURRENT_LIST_DIR}/paged_document_builder.cc")
target_link_libraries(palier_document_builder PUBLIC palier_layout palier_debian_fonts)
palier_compile_options(palier_document_builder)
