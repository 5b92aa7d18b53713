# The independent checks beside the checkout drive yimi-cli as any other program would.
function(yimi_check name script)
    add_test(NAME checks_${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/checks/check.sh
             ${CMAKE_SOURCE_DIR}/../shared/checks/${script} $<TARGET_FILE:yimi-cli> ${ARGN})
    set_tests_properties(checks_${name} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
endfunction()

# Formulas without the street network, which is a later step (network_route).
yimi_check(worked_examples worked_examples.py --only
           sight_line,stopping_sight_distance,blind_stretch,isovist_area,buffer_area,gini,theil,transform,parking_clear_length,available_sight_distance,sun_position,coverage,two_step_floating_catchment,seat_gap,detour_factor,green_time_margin,timetable,wgs84_to_gcj02,gcj02_to_wgs84,gcj02_to_bd09,route_score,ledger_due,supply_per_thousand)
foreach(seed 1 20261124)
    yimi_check(coverage_${seed} coverage.py --seed ${seed})
    yimi_check(isovist_${seed} isovist.py --seed ${seed})
    yimi_check(export_${seed} export.py --seed ${seed})
endforeach()

# Walking distances need the street network: shown as "Not Run (Disabled)" until the program has it.
foreach(seed 1 20261124)
    yimi_check(walking_${seed} walking.py --seed ${seed})
    set_tests_properties(checks_walking_${seed} PROPERTIES DISABLED TRUE)
endforeach()
