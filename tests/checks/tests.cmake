# The independent checks beside the checkout drive yimi-cli as any other program would.
function(yimi_check name script)
    add_test(NAME checks_${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/checks/check.sh
             ${CMAKE_SOURCE_DIR}/../shared/checks/${script} $<TARGET_FILE:yimi-cli> ${ARGN})
    set_tests_properties(checks_${name} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
endfunction()

yimi_check(worked_examples worked_examples.py)
foreach(seed 1 20261124)
    yimi_check(coverage_${seed} coverage.py --seed ${seed})
    yimi_check(walking_${seed} walking.py --seed ${seed})
    yimi_check(isovist_${seed} isovist.py --seed ${seed})
    yimi_check(export_${seed} export.py --seed ${seed})
endforeach()
