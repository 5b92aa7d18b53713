# What is but a text needs no display.
foreach(option version help)
    add_test(NAME app_${option}_needs_no_display
             COMMAND ${CMAKE_COMMAND} -E env --unset=DISPLAY --unset=WAYLAND_DISPLAY QT_QPA_PLATFORM=xcb
                     $<TARGET_FILE:yimi> --${option})
    set_tests_properties(app_${option}_needs_no_display PROPERTIES PASS_REGULAR_EXPRESSION "[Yy]imi")
endforeach()
