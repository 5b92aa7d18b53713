add_test(NAME layers_includes COMMAND ${CMAKE_SOURCE_DIR}/tests/layers/includes.sh ${CMAKE_SOURCE_DIR})
