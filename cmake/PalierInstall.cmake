# What the program reads stands in share/palier beside it: <prefix>/bin/palier finds
# <prefix>/share/palier, and <build>/palier finds <build>/share/palier, which leads to this tree.
set(palier_data templates grids fonts hyphenation)

file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/share/palier")
foreach(folder IN LISTS palier_data)
    file(RELATIVE_PATH from_build "${CMAKE_BINARY_DIR}/share/palier" "${CMAKE_SOURCE_DIR}/${folder}")
    file(CREATE_LINK "${from_build}" "${CMAKE_BINARY_DIR}/share/palier/${folder}" SYMBOLIC)
    if(EXISTS "${CMAKE_SOURCE_DIR}/${folder}")
        install(DIRECTORY "${CMAKE_SOURCE_DIR}/${folder}" DESTINATION share/palier)
    endif()
endforeach()

if(TARGET palier)
    install(TARGETS palier RUNTIME DESTINATION bin)
endif()
install(FILES README.md LICENSE DESTINATION share/doc/palier)
if(EXISTS "${CMAKE_SOURCE_DIR}/examples")
    install(DIRECTORY examples DESTINATION share/doc/palier)
endif()
