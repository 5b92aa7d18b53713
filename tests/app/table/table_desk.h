// The attribute table over a small project, for tests that drive it.
#pragma once

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

#include "app/table/attribute_table.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::test {

using namespace yimi::app;  // what is driven here

inline constexpr int patience_ms = 20'000;  // of a machine that has other things to do too

inline Plan small_plan() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 100 0)",
             {{"name", "文翁路"}, {"speed_limit_kmh", 40.0}, {"sidewalk", "both"}})
        .row(Table::streets, "LINESTRING (0 100, 100 100)", {{"name", "安和路"}, {"speed_limit_kmh", 5.0}})
        .row(Table::streets, "LINESTRING (0 200, 100 200)", {{"name", "春熙路"}})
        .row(Table::schools, "POINT (10 20)", {{"uid", "school-a"}, {"name", "示范小学"}})
        .row(Table::school_gates, "POINT (10 21)", {{"school_uid", "school-a"}})
        .plan();
}

/// A table over a project of its own, and the hand on it.
struct TableDesk {
    ChineseFolder folder;
    JobRunner jobs;
    Document document{jobs};
    Selection selection{document};
    MapWidget map;
    AttributeTable table{{document, jobs, selection, map}};

    TableDesk() {
        const QString path = QString::fromStdString(folder.file("plan.gpkg"));
        if (!document.create(path, QStringLiteral("EPSG:4544"))) qFatal("no project");
        if (!document.commit(import_of(small_plan()))) qFatal("no rows");
        table.resize(1000, 300);
        table.choose_table(Table::streets);
        table.show();
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!table.is_listing(), patience_ms); }

    /// More rows, behind those that are there.
    void add_streets(int count) {
        Edit edit{"import", {}};
        FeatureId id = document.snapshot()->layer(Table::streets).next_id();
        for (int row = 0; row < count; ++row, ++id.number) {
            Feature street = *document.snapshot()->layer(Table::streets).feature(FeatureId{1});
            street.values[common_column::uid] = {};
            edit.changes.push_back(FeatureChange{Table::streets, id, std::nullopt, std::move(street)});
        }
        if (!document.commit(edit)) qFatal("no more rows");
        settle();
    }
    bool is_in_sight(int row) {
        return view().viewport()->rect().contains(view().visualRect(cell(row, "name")).center());
    }

    TableView& view() { return *table.findChild<TableView*>(); }
    QString label(const char* name) { return table.findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    int column(const char* name) {
        const auto* model = table.findChild<TableModel*>();
        for (int at = 0; at < model->columnCount(); ++at)
            if (const auto* of = model->fields()[std::size_t(at)].column; of && of->name == name) return at;
        qFatal("no column %s", name);
    }
    QModelIndex cell(int row, const char* name) { return view().model()->index(row, column(name)); }
    QString shown(int row, const char* name) { return cell(row, name).data().toString(); }
    QStringList names() {
        QStringList all;
        for (int row = 0; row < view().model()->rowCount(); ++row) all << shown(row, "name");
        return all;
    }
    void click(int row, const char* name, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        view().scrollTo(cell(row, name));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, view().visualRect(cell(row, name)).center());
    }
    void double_click(int row, const char* name) {
        click(row, name);
        QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(cell(row, name)).center());
    }
    void click_header(const char* name) {
        QHeaderView& header = *view().horizontalHeader();
        view().scrollTo(cell(0, name));
        const int middle = header.sectionViewportPosition(column(name)) + header.sectionSize(column(name)) / 2;
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {middle, header.height() / 2});
        settle();
    }
    /// Right click on a title, then the entry of the menu, once it is there. Returns where the menu was then.
    QRect field_menu(const char* name, const char* entry) {
        QHeaderView& header = *view().horizontalHeader();
        view().horizontalScrollBar()->setValue(header.sectionPosition(column(name)));
        const QPoint middle(header.sectionViewportPosition(column(name)) + header.sectionSize(column(name)) / 2,
                            header.height() / 2);
        QContextMenuEvent asks(QContextMenuEvent::Mouse, middle, header.viewport()->mapToGlobal(middle));
        QApplication::sendEvent(header.viewport(), &asks);
        auto* menu = table.findChild<QMenu*>(QStringLiteral("field_menu"));
        if (!menu) qFatal("no menu");
        QAction* wanted = nullptr;
        const auto is_there = [&] {
            for (QAction* each : menu->actions())
                if (each->text() == QString::fromUtf8(entry)) wanted = each;
            return wanted != nullptr;
        };
        if (!QTest::qWaitFor(is_there, patience_ms)) qFatal("no entry %s", entry);
        const QRect place = menu->geometry();
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(wanted).center());
        if (!QTest::qWaitFor([&] { return !table.findChild<QMenu*>(QStringLiteral("field_menu")); }, patience_ms))
            qFatal("the menu stays");
        settle();
        return place;
    }
    /// Right click on a cell, then the entry of the menu.
    void cell_menu(int row, const char* name, const char* entry) {
        const QModelIndex cell = view().model()->index(row, column(name));
        view().scrollTo(cell);
        const QPoint middle = view().visualRect(cell).center();
        QTest::mouseClick(view().viewport(), Qt::RightButton, {}, middle);
        ask_menu(QContextMenuEvent::Mouse, middle, entry);
    }
    /// The same on the current cell, without a change of what is selected.
    void keyed_menu(const char* entry) {
        ask_menu(QContextMenuEvent::Keyboard, view().visualRect(view().currentIndex()).center(), entry);
    }
    void ask_menu(QContextMenuEvent::Reason reason, QPoint at, const char* entry) {
        QContextMenuEvent asks(reason, at, view().viewport()->mapToGlobal(at));
        QApplication::sendEvent(view().viewport(), &asks);
        auto* menu = table.findChild<QMenu*>(QStringLiteral("table_menu"));
        if (!menu) qFatal("no menu");
        for (QAction* each : menu->actions())
            if (each->text() == QString::fromUtf8(entry))
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(each).center());
        if (!QTest::qWaitFor([&] { return !table.findChild<QMenu*>(QStringLiteral("table_menu")); }, patience_ms))
            qFatal("the menu stays");
        settle();
    }
    Value held(FeatureId id, const char* name) {
        return document.snapshot()->layer(Table::streets).row(id)->value(yimi::column(Table::streets, name));
    }
    std::vector<std::int64_t> selected() {
        std::vector<std::int64_t> ids;
        for (const FeatureRef& each : selection.of(Table::streets)) ids.push_back(each.id.number);
        return ids;
    }
    QLineEdit* open_line() {
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        return line && view().isAncestorOf(line) ? line : nullptr;
    }
};

using Ids = std::vector<std::int64_t>;

inline QStringList utf8(std::initializer_list<const char*> texts) {
    QStringList all;
    for (const char* each : texts) all << QString::fromUtf8(each);
    return all;
}

}  // namespace yimi::test
