add_test(NAME layers_includes COMMAND ${CMAKE_SOURCE_DIR}/tests/layers/includes.sh ${CMAKE_SOURCE_DIR})
add_test(NAME lint_format COMMAND ${CMAKE_SOURCE_DIR}/tests/lint --format)
set_tests_properties(lint_format PROPERTIES SKIP_RETURN_CODE 77)
