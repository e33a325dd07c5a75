# Targets: format, format-check, lint, lint-changed. What they do stands in script/, with the versions of the
# tools: another one formats and warns otherwise. script/setup --tests installs them.
add_custom_target(format
    COMMAND "${CMAKE_SOURCE_DIR}/script/format" USES_TERMINAL VERBATIM)
add_custom_target(format-check
    COMMAND "${CMAKE_SOURCE_DIR}/script/format" --check USES_TERMINAL VERBATIM)

# One change is linted for so long at most, so that script/test stays quick; `lint` takes its time.
set(palier_lint_seconds 150)
add_custom_target(lint
    COMMAND "${CMAKE_SOURCE_DIR}/script/lint" "${CMAKE_BINARY_DIR}" USES_TERMINAL VERBATIM)
add_custom_target(lint-changed
    COMMAND "${CMAKE_SOURCE_DIR}/script/lint" "${CMAKE_BINARY_DIR}" --changed ${palier_lint_seconds}
    USES_TERMINAL VERBATIM)
