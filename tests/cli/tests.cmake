# yimi-cli as a scheduler or a script uses it: the whole job, and what cannot be used.
add_test(NAME cli_story
         COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tests/cli/story.py $<TARGET_FILE:yimi-cli> ${CMAKE_SOURCE_DIR}/data
                 ${CMAKE_SOURCE_DIR}/../shared/data)
add_test(NAME cli_bad_input
         COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tests/cli/bad_input.py $<TARGET_FILE:yimi-cli> ${CMAKE_SOURCE_DIR}/data)
set_tests_properties(cli_story cli_bad_input PROPERTIES TIMEOUT 300)
