# Everything in resources/ is compiled into the programs, so that a binary needs no folder beside it.
file(GLOB_RECURSE yimi_resource_files CONFIGURE_DEPENDS
     RELATIVE ${CMAKE_SOURCE_DIR}/resources
     resources/rules/*.toml resources/profiles/*.toml resources/checklists/*.toml resources/icons/*.svg
     resources/report_templates/* resources/search/*.txt resources/help/*.md)
list(TRANSFORM yimi_resource_files PREPEND resources/ OUTPUT_VARIABLE yimi_resource_paths)
qt_add_resources(yimi_app yimi_resources PREFIX / BASE resources FILES ${yimi_resource_paths})

# Texts. yimi_zh_CN.ts holds every text of app/ in Chinese, yimi_en.ts only the English forms for one and for many.
# `cmake --build build/dev --target yimi_lupdate` gathers new texts into both; tests/text fails until they are translated.
# lupdate reads app/ itself, with the folder above it as include root: only so does it meet the headers, and with them the
# namespaces that tr() looks a text up by. Without line numbers the files change only where a text does.
set(yimi_texts ${CMAKE_SOURCE_DIR}/resources/translations/yimi_zh_CN.ts
    ${CMAKE_SOURCE_DIR}/resources/translations/yimi_en.ts)
qt_add_lrelease(yimi_app TS_FILES ${yimi_texts} QM_FILES_OUTPUT_VARIABLE yimi_released_texts)
qt_add_resources(yimi_app yimi_texts PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${yimi_released_texts})
set(yimi_gather_texts Qt6::lupdate -silent app -I . -locations none -no-obsolete)
add_custom_target(yimi_lupdate
                  COMMAND ${yimi_gather_texts} -ts resources/translations/yimi_zh_CN.ts
                  COMMAND ${yimi_gather_texts} -pluralonly -ts resources/translations/yimi_en.ts
                  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
