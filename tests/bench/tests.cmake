# Every measurement runs and gives the same sum twice; how long it takes is nobody's pass or failure.
add_test(NAME bench_smoke
         COMMAND xvfb-run -a /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tests/bench/smoke.py $<TARGET_FILE:yimi-cli> $<TARGET_FILE:yimi-bench>
                 ${CMAKE_SOURCE_DIR}/data)
set_tests_properties(bench_smoke PROPERTIES TIMEOUT 120)

# Damaged files of every format; ten thousand of them by hand, in the asan build: yimi-mutator --runs 10000 --also ../shared/data
file(GLOB mutator_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/bench/mutator/*.cpp ${CMAKE_SOURCE_DIR}/tests/bench/mutator/*.h)
add_executable(yimi-mutator ${mutator_sources})
yimi_warnings(yimi-mutator)
target_link_libraries(yimi-mutator PRIVATE yimi_test_support GDAL::GDAL CLI11::CLI11)
add_test(NAME gis_mutated_files COMMAND yimi-mutator --runs 1000)
set_tests_properties(gis_mutated_files PROPERTIES TIMEOUT 600 ENVIRONMENT "TMPDIR=${chinese_folder}")
