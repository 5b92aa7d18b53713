// A planner before the real window, for tests that drive it.
#pragma once

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include "app/map/map_widget.h"
#include "app/panels/findings_model.h"
#include "app/window/main_window.h"
#include "gis/crs/crs.h"
#include "gis/store/project_store.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::test {

inline constexpr int patience_ms = 60'000;  // of a machine that has other things to do too

inline QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

inline QModelIndex finding_in(const QAbstractItemModel& model, const QString& rule, const QString& place) {
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex one = model.index(row, 0, parent);
            if (one.data().toString().contains(rule) &&
                one.data(app::FindingsModel::explanation_role).toString().contains(place))
                return one;
        }
    }
    return {};
}

/// A project of that plan.
inline void make_project(const std::string& path, const Plan& plan) {
    if (!gis::ProjectStore::create(path, gis::find_crs(gis::default_project_crs).value())) qFatal("no project");
    auto store = gis::ProjectStore::open(path, gis::ProjectStore::Access::read_write);
    if (!store || !store.value().append(import_of(plan))) qFatal("no rows");
}

/// A window and the hand on it.
struct Planner {
    app::MainWindow window;

    explicit Planner(QSize size = {1366, 768}) {
        window.resize(size);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window)) qFatal("no window");
    }

    template <class T>
    T* find(const char* name) const {
        const auto all = window.findChildren<T*>(QString::fromLatin1(name));
        if (all.isEmpty()) qFatal("there is no %s", name);
        for (T* each : all)
            if (each->isVisible()) return each;
        return all.front();
    }
    app::MapWidget& map() const { return *window.findChild<app::MapWidget*>(); }

    void click(QWidget& widget) const { QTest::mouseClick(&widget, Qt::LeftButton); }
    void click(const char* name) { click(*find<QWidget>(name)); }
    /// What the last message offers to do.
    void click_newest_offer() const {
        QToolButton* newest = nullptr;
        for (auto* offer : window.findChildren<QToolButton*>(QStringLiteral("message_action")))
            if (offer->isVisible()) newest = offer;
        if (!newest) qFatal("nothing is offered");
        click(*newest);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        // A closed dialog leaves no window active where there is no window manager.
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window is not active");
        QTest::keyClick(&window, key, modifiers);
    }
    void press_on_map(Qt::Key key) const { QTest::keyClick(&map(), key); }
    QPoint on_screen(Point place) const { return map().view().to_screen(place).toPoint(); }
    void click_map(Point place) const {
        QTest::mouseMove(&map(), on_screen(place));
        QTest::mouseClick(&map(), Qt::LeftButton, Qt::NoModifier, on_screen(place));
    }
    void type_into(QLineEdit& line, const QString& words) const {
        line.selectAll();
        QInputMethodEvent typed;  // as a Chinese keyboard sends it
        typed.setCommitString(words);
        QApplication::sendEvent(&line, &typed);
    }
    void drop(const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        const QPoint middle = window.rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        if (!enter.isAccepted()) qFatal("the window takes no files");
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
    }
    /// Opens a project of that plan, made in `folder`, and waits until the map shows.
    void open_plan(const ChineseFolder& folder, const Plan& plan) {
        const std::string path = folder.file("片区.gpkg");
        make_project(path, plan);
        window.open_files({text(path)});
        if (!QTest::qWaitFor([this] { return map().isVisible(); }, patience_ms)) qFatal("the project does not open");
    }
    /// Opens the sample as its button does, and waits until it is the project and its map is drawn.
    void open_sample() {
        window.open_sample();
        // It is made under another name first, empty; only when it is whole it is opened as itself.
        wait_for([&] { return window.windowTitle().contains(QStringLiteral("示范片区")); }, "making the sample");
        wait_for([&] { return map().content().plan->layer(Table::buildings).size() > 0 && map().is_settled(); },
                 "drawing the sample");
    }
    /// Audits, and chooses the finding of the rule whose name holds `rule`, at the place whose explanation holds
    /// `place`.
    void show_finding(const QString& rule, const QString& place) {
        press(Qt::Key_F5);
        auto* list = find<QAbstractItemView>("findings_list");
        QModelIndex found;
        wait_for([&] { return (found = finding_in(*list->model(), rule, place)).isValid(); }, "the finding");
        list->scrollTo(found);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(found).center());
        constexpr int zoom_and_pulse_ms = 2000;
        QTest::qWait(zoom_and_pulse_ms);
        wait_for([&] { return map().is_settled(); }, "drawing the finding");
    }
    template <class Condition>
    static void wait_for(Condition condition, const char* what) {
        if (!QTest::qWaitFor(condition, patience_ms)) qFatal("%s takes too long", what);
    }
    QString sight_sentence() const { return find<QLabel>("sight_line")->toolTip(); }
    int rows_of(const char* list) const { return find<QAbstractItemView>(list)->model()->rowCount(); }
};

}  // namespace yimi::test
