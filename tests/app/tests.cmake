# On sharp screens everything is drawn larger: nothing is cut, and what is clicked is hit.
foreach(scale 1.5 2.5)
    foreach(name access_test selecting_test)
        add_test(NAME app_${name}_at_scale_${scale} COMMAND ${name})
        set_tests_properties(app_${name}_at_scale_${scale} PROPERTIES TIMEOUT 300
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_SCALE_FACTOR=${scale}")
    endforeach()
endforeach()

# What is but a text needs no display.
foreach(option version help)
    add_test(NAME app_${option}_needs_no_display
             COMMAND ${CMAKE_COMMAND} -E env --unset=DISPLAY --unset=WAYLAND_DISPLAY QT_QPA_PLATFORM=xcb
                     $<TARGET_FILE:yimi> --${option})
    set_tests_properties(app_${option}_needs_no_display PROPERTIES PASS_REGULAR_EXPRESSION "[Yy]imi")
endforeach()

# What draws with OpenGL needs an X server.
find_program(xvfb_run_program xvfb-run)
foreach(name depth_test recording_test)
    if(xvfb_run_program)
        add_test(NAME app_${name}_with_opengl COMMAND ${xvfb_run_program} -a $<TARGET_FILE:${name}>)
    else()
        add_test(NAME app_${name}_with_opengl COMMAND ${CMAKE_COMMAND} -E echo "SKIP: no xvfb-run here, OpenGL is not tested")
    endif()
    set_tests_properties(app_${name}_with_opengl PROPERTIES TIMEOUT 300 SKIP_REGULAR_EXPRESSION "SKIP"
        ENVIRONMENT "QT_QPA_PLATFORM=xcb;LC_ALL=C.UTF-8")
endforeach()
