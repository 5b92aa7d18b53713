# Texts: all of them in Chinese, each with its English plural.
add_test(NAME text_translations_are_complete
         COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tests/text/translations_are_complete.py
                 $<TARGET_FILE:Qt6::lupdate> ${CMAKE_SOURCE_DIR})
