# What an export is for: QGIS opens it. Skipped where QGIS is not installed, unless `tests/run --with-qgis` asked for it.
add_test(NAME qgis_opens_export
         COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tests/qgis/opens_export.py $<TARGET_FILE:yimi-cli> ${CMAKE_SOURCE_DIR}/data)
set_tests_properties(qgis_opens_export PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
