# Every measurement runs and gives the same sum twice; how long it takes is nobody's pass or failure.
add_test(NAME bench_smoke
         COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tests/bench/smoke.py $<TARGET_FILE:yimi-cli> $<TARGET_FILE:yimi-bench>
                 ${CMAKE_SOURCE_DIR}/data)
set_tests_properties(bench_smoke PROPERTIES TIMEOUT 120)
