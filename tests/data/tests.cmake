# The sample: made by its generator byte for byte, sound as a map, and with its planted defects found by the audit.
add_test(NAME data_same_bytes
         COMMAND ${CMAKE_SOURCE_DIR}/tests/data/same_bytes.sh $<TARGET_FILE:yimi-make-sample> ${CMAKE_SOURCE_DIR}/data)
add_test(NAME data_sample_is_sound
         COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tests/data/sample_is_sound.py ${CMAKE_SOURCE_DIR}/data)
add_test(NAME data_planted_defects
         COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tests/data/planted_defects.py $<TARGET_FILE:yimi-cli>
                 ${CMAKE_SOURCE_DIR}/data)
set_tests_properties(data_sample_is_sound PROPERTIES SKIP_RETURN_CODE 77)
set_tests_properties(data_planted_defects PROPERTIES TIMEOUT 300)
