# Everything in resources/ is compiled into the programs, so that a binary needs no folder beside it.
file(GLOB_RECURSE yimi_resource_files CONFIGURE_DEPENDS
     RELATIVE ${CMAKE_SOURCE_DIR}/resources
     resources/rules/*.toml resources/profiles/*.toml resources/icons/*.svg
     resources/report_templates/*)
list(TRANSFORM yimi_resource_files PREPEND resources/ OUTPUT_VARIABLE yimi_resource_paths)
qt_add_resources(yimi_app yimi_resources PREFIX / BASE resources FILES ${yimi_resource_paths})

# Texts: `cmake --build build/dev --target yimi_lupdate` gathers new ones into the .ts file.
qt_add_translations(yimi_app TS_FILES ${CMAKE_SOURCE_DIR}/resources/translations/yimi_zh_CN.ts
                    RESOURCE_PREFIX /translations LUPDATE_TARGET yimi_lupdate)
