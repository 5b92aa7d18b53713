// yimi-screenshot OUT.png [WIDTHxHEIGHT] [zh|en] [--welcome]: a picture of the real window, for the README and to look
// at. Opens the sample in folders of its own, audits it, and goes to the crossing that a hedge hides; by clicks and
// keys as a planner would. Needs no display.
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/guide/tour.h"
#include "app/text/fonts.h"
#include "app/text/language.h"
#include "tests/app/planner.h"

using namespace yimi::app;
using yimi::test::Planner;

namespace {

QSize size_of(const QString& text) {
    const QStringList numbers = text.split(QLatin1Char('x'));
    return numbers.size() == 2 ? QSize(numbers[0].toInt(), numbers[1].toInt()) : QSize();
}

}  // namespace

int main(int argc, char** argv) {
    const QTemporaryDir home;
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "HOME"})
        qputenv(folder, home.path().toLocal8Bit());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 3) qputenv("YIMI_LANG", argv[3]);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Yimi"));
    QApplication::setApplicationName(QStringLiteral("Yimi"));
    install_language();
    Tour::remember_seen();
    QApplication::setFont(interface_font());
    const QStringList arguments = QApplication::arguments();
    const QSize size = size_of(arguments.value(2, QStringLiteral("1366x768")));
    if (arguments.size() < 2 || size.isEmpty()) qFatal("usage: yimi-screenshot OUT.png [1366x768] [zh|en] [--welcome]");

    Planner planner(size);
    if (!arguments.contains(QStringLiteral("--welcome"))) {
        planner.open_sample();
        planner.show_finding(speaks_chinese() ? QStringLiteral("人车互视") : QStringLiteral("see each other"),
                             QStringLiteral("杏林街"));
    }
    return planner.window.grab().save(arguments[1]) ? 0 : 1;
}
