# yimi-cli as a scheduler or a script uses it: the whole job, what cannot be used, where nothing can be written, names that
# would rather be code.
foreach(story story bad_input bad_targets hostile_names awkward_files routes network sight parking scenario ledger rules fixes inspection peers)
    add_test(NAME cli_${story}
             COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tests/cli/${story}.py $<TARGET_FILE:yimi-cli> ${CMAKE_SOURCE_DIR}/data
                     ${CMAKE_SOURCE_DIR}/../shared/data)
    set_tests_properties(cli_${story} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
    if(NOT story STREQUAL bad_targets)  # which also runs as somebody who may not write there
        set_tests_properties(cli_${story} PROPERTIES ENVIRONMENT "TMPDIR=${chinese_folder}")
    endif()
endforeach()
