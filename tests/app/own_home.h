// Tests of the app change nobody's settings: they live in a folder of their own while the program runs.
#pragma once

#include <QApplication>
#include <QDir>
#include <QTest>

#include "app/guide/tour.h"
#include "app/text/language.h"
#include "tests/support/temporary_folder.h"

namespace yimi::test {

/// For `initMain`, before there is an application. `language`: "zh", "en".
inline void use_own_home(const char* language) {
    static ChineseFolder home;
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME"})
        qputenv(variable, QByteArray::fromStdString(home.file(variable)));
    qputenv("YIMI_LANG", language);
}

/// For `initTestCase`: settings and language as the program itself has them.
inline void begin_as_yimi() {
    QApplication::setOrganizationName(QStringLiteral("Yimi"));
    QApplication::setApplicationName(QStringLiteral("Yimi"));
    QVERIFY(QDir().mkpath(QDir::homePath()));
    app::install_language();
    app::Tour::remember_seen();  // what a test is about is not the first day
}

}  // namespace yimi::test
