// yimi-screenshot OUT.png [WIDTHxHEIGHT] [zh|en] [--welcome]: a picture of the real window, for the README and to look
// at. Opens the sample in folders of its own, audits it, goes to the crossing that a hedge hides, and turns to the
// child's eye height; by clicks and keys as a planner would. Needs no display.
#include <QAbstractItemView>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/panels/findings_model.h"
#include "app/text/fonts.h"
#include "app/text/language.h"
#include "app/window/main_window.h"

using namespace yimi::app;

namespace {

constexpr int patience_ms = 30'000;

template <class Condition>
void wait_for(Condition condition, const char* what) {
    if (!QTest::qWaitFor(condition, patience_ms)) qFatal("%s takes too long", what);
}

template <class T>
T& part(const MainWindow& window, const char* name) {
    T* found = window.findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("the window has no %s", name);
    return *found;
}

void wait_for_map(const MainWindow& window) {
    const auto* map = window.findChild<MapWidget*>();
    wait_for([&] { return map->isVisible() && map->is_settled(); }, "drawing");
}

/// The finding of `rule` at the place whose explanation holds `street`.
QModelIndex finding_at(const QAbstractItemModel& model, const QString& rule, const QString& street) {
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex one = model.index(row, 0, parent);
            if (one.data().toString().contains(rule) &&
                one.data(FindingsModel::explanation_role).toString().contains(street))
                return one;
        }
    }
    return {};
}

void show_sample(MainWindow& window) {
    window.open_sample();
    const auto* map = window.findChild<MapWidget*>();
    // The sample is made under another name first, empty; only when it is whole it is opened as itself.
    wait_for([&] { return map->content().plan->layer(yimi::Table::buildings).size() > 0; }, "making the sample");
    QTest::qWait(500);
    wait_for_map(window);
    auto& audit = part<QAction>(window, "audit");
    wait_for([&] { return audit.isEnabled(); }, "opening the sample");
    QTest::keyClick(&window, Qt::Key_F5);
    auto& list = part<QAbstractItemView>(window, "findings_list");
    wait_for([&] { return list.model()->rowCount() > 0; }, "the audit");
    const bool chinese = speaks_chinese();
    QModelIndex found;
    wait_for(
        [&] {
            found = finding_at(*list.model(), chinese ? QStringLiteral("人车互视") : QStringLiteral("see each other"),
                               QStringLiteral("杏林街"));
            return found.isValid();
        },
        "the finding");
    list.scrollTo(found);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier, list.visualRect(found).center());
    QTest::qWait(2000);  // the zoom glides, the place pulses
    wait_for_map(window);
}

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
    QApplication::setFont(interface_font());
    const QStringList arguments = QApplication::arguments();
    const QSize size = size_of(arguments.value(2, QStringLiteral("1366x768")));
    if (arguments.size() < 2 || size.isEmpty()) qFatal("usage: yimi-screenshot OUT.png [1366x768] [zh|en] [--welcome]");

    MainWindow window;
    window.resize(size);
    window.show();
    QTest::qWait(200);
    if (!arguments.contains(QStringLiteral("--welcome"))) show_sample(window);
    return window.grab().save(arguments[1]) ? 0 : 1;
}
