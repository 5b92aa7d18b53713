# Texts: all of them in Chinese, each with its English plural.
add_test(NAME text_translations_are_complete
         COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/tests/text/translations_are_complete.py
                 $<TARGET_FILE:Qt6::lupdate> ${CMAKE_SOURCE_DIR})
# The help is README's text for users, in both languages with the same sections.
add_test(NAME text_help_is_in_readme COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/resources/help/into_readme.py --check)
