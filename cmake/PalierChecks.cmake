# Targets: format, format-check, lint, lint-changed. The versions are fixed, because another one formats
# and warns otherwise; script/setup --tests installs them.
find_program(CLANG_FORMAT clang-format-14)

function(add_format_target name options)
    add_custom_target(${name}
        COMMAND sh -c
            "find src tests -name '*.h' -print0 -o -name '*.cc' -print0 | xargs -0 '${CLANG_FORMAT}' ${options}"
        WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
endfunction()

if(CLANG_FORMAT)
    add_format_target(format "-i")
    add_format_target(format-check "--dry-run --Werror")
endif()

# One change is linted for so long at most, so that script/test stays quick; `lint` takes its time.
set(palier_lint_seconds 150)
add_custom_target(lint
    COMMAND "${CMAKE_SOURCE_DIR}/script/lint" "${CMAKE_BINARY_DIR}" USES_TERMINAL VERBATIM)
add_custom_target(lint-changed
    COMMAND "${CMAKE_SOURCE_DIR}/script/lint" "${CMAKE_BINARY_DIR}" --changed ${palier_lint_seconds}
    USES_TERMINAL VERBATIM)
