# add_module(name [DEPENDS module...] [LIBRARIES library...])
#
# One folder of src/ is one static library. DEPENDS and LIBRARIES are grants: a folder may include only
# what they name (base is open to all). The test architecture.includes reads the same grants from
# build/<preset>/grants.txt and compares them with every #include.
function(add_module name)
    cmake_parse_arguments(MODULE "" "" "DEPENDS;LIBRARIES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cc")
    if(NOT sources)
        return()
    endif()
    add_library(palier_${name} STATIC ${sources})
    target_include_directories(palier_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    if(NOT name STREQUAL "base")
        target_link_libraries(palier_${name} PUBLIC palier_base)
    endif()
    foreach(module IN LISTS MODULE_DEPENDS)
        target_link_libraries(palier_${name} PUBLIC palier_${module})
    endforeach()
    foreach(library IN LISTS MODULE_LIBRARIES)
        if(NOT DEFINED PALIER_LIBRARY_${library})
            message(FATAL_ERROR "src/${name}: unknown library ${library}")
        endif()
        target_link_libraries(palier_${name} PRIVATE ${PALIER_LIBRARY_${library}})
    endforeach()
    palier_compile_options(palier_${name})
    string(REPLACE ";" " " depends "${MODULE_DEPENDS}")
    string(REPLACE ";" " " libraries "${MODULE_LIBRARIES}")
    set_property(GLOBAL APPEND_STRING PROPERTY PALIER_GRANTS "${name}|${depends}|${libraries}\n")
endfunction()

# The warnings of the house, errors in developer builds; sanitizers when asked.
function(palier_compile_options target)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
        -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2
        # Members have defaults; g++ 12 warns of designated initializers that rely on them.
        -Wno-missing-field-initializers)
    # GCC 12 sees overlaps in "text" + std::string at -O2 that are not there (GCC bug 105651), and
    # uninitialised vectors inside a std::variant that is moved (GCC bug 80635 and its kin).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        target_compile_options(${target} PRIVATE -Wno-restrict -Wno-maybe-uninitialized)
    endif()
    if(PALIER_DEVELOPER)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    if(PALIER_SANITIZE)
        target_compile_options(${target} PUBLIC -fsanitize=${PALIER_SANITIZE} -fno-omit-frame-pointer
            -fno-sanitize-recover=all)
        target_link_options(${target} PUBLIC -fsanitize=${PALIER_SANITIZE})
    endif()
endfunction()

function(write_grants)
    get_property(grants GLOBAL PROPERTY PALIER_GRANTS)
    file(WRITE "${CMAKE_BINARY_DIR}/grants.txt" "${grants}")
endfunction()
