# Pictures of the window: tests/support/make_screenshot.sh makes README's with it.
add_executable(yimi-screenshot EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/screenshot/main.cpp)
yimi_warnings(yimi-screenshot)
target_link_libraries(yimi-screenshot PRIVATE yimi_app Qt6::Test)
