# Pictures of the window: tests/support/make_screenshot.sh makes README's with it.
add_executable(yimi-screenshot EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/screenshot/main.cpp)
yimi_warnings(yimi-screenshot)
target_link_libraries(yimi-screenshot PRIVATE yimi_app yimi_test_support Qt6::Test)

# The tour of tests/app/window goes over a laptop's screen, in both languages.
add_test(NAME app_tour_test_en COMMAND tour_test)
set(laptop "QT_QPA_PLATFORM=offscreen:configfile=${CMAKE_CURRENT_LIST_DIR}/laptop.json")
set_tests_properties(app_tour_test app_tour_test_en PROPERTIES TIMEOUT 300
    ENVIRONMENT "${laptop};LC_ALL=C.UTF-8;TMPDIR=${chinese_folder}")
set_property(TEST app_tour_test_en APPEND PROPERTY ENVIRONMENT "YIMI_LANG=en")
