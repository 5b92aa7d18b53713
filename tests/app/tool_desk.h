// Tools in a hand, on a map over a small plan, for tests that work them by mouse and keys.
#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include "app/tools/tool_controller.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::test {

/// A map of 400 × 400 pixels at one metre each, its middle at (200, 200), over a project of its own.
struct Desk {
    ChineseFolder folder;
    app::JobRunner jobs;
    app::Document document{jobs};
    app::Analyses analyses{document, jobs};
    app::Selection selection{document};
    app::MapWidget map;
    app::ToolController tools{document, selection, analyses, map};
    QList<QVariantList> notices;  ///< and remarks

    /// A street from west to east, a school on it, a block north of it.
    Desk()
        : Desk(PlanBuilder()
                   .row(Table::streets, "LINESTRING (0 100, 400 100)", {{"uid", "street"}})
                   .row(Table::schools, "POINT (300 100)", {{"uid", "school"}})
                   .row(Table::blocks, "MULTIPOLYGON (((20 200, 120 200, 120 300, 20 300, 20 200)))", {})
                   .plan()) {}
    explicit Desk(const Plan& rows) {
        if (!document.create(QString::fromStdString(folder.file("plan.gpkg")), QStringLiteral("EPSG:4544")))
            qFatal("no project");
        if (!document.commit(import_of(rows))) qFatal("no rows");
        connect_map();
    }
    void connect_map() {
        const auto hear = [this](const QString& sentence) { notices.append({sentence}); };
        QObject::connect(&tools, &app::ToolController::notice, &map, hear);
        QObject::connect(&tools, &app::ToolController::remark, &map, hear);
        map.set_input(&tools);
        map.resize(400, 400);
        map.show();
        QObject::connect(&document, &app::Document::plan_changed,
                         [this](const app::PlanChange& change) { map.set_snapshot(document.snapshot(), change.area); });
        map.set_snapshot(document.snapshot());
        app::MapView view = map.view();
        view.centre = {200, 200};
        view.metres_per_pixel = 1;
        map.show_view(view);
    }

    [[nodiscard]] std::size_t count(Table table) const { return document.snapshot()->layer(table).size(); }
    [[nodiscard]] QPoint pixel(Point at) const { return map.view().to_screen(at).toPoint(); }
    void click(Point at, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseMove(&map, pixel(at));
        QTest::mouseClick(&map, Qt::LeftButton, modifiers, pixel(at));
    }
    void hover(Point at, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QMouseEvent move(QEvent::MouseMove, pixel(at), map.mapToGlobal(pixel(at)), Qt::NoButton, Qt::NoButton,
                         modifiers);
        QApplication::sendEvent(&map, &move);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&map, key, modifiers); }
    /// One move of the pointer with the left button held.
    void move_held(Point to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QMouseEvent move(QEvent::MouseMove, pixel(to), map.mapToGlobal(pixel(to)), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(&map, &move);
    }
    void drag(Point from, Point to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mousePress(&map, Qt::LeftButton, modifiers, pixel(from));
        move_held(to, modifiers);
        QTest::mouseRelease(&map, Qt::LeftButton, modifiers, pixel(to));
    }
    [[nodiscard]] Feature newest(Table table) const {
        Feature last;
        document.snapshot()->layer(table).for_each([&](const RowView& row) {
            last = row.feature();
            return true;
        });
        return last;
    }
};

inline std::string text_of(const Feature& feature, Table table, const char* name) {
    return std::string(as_text(feature.values[column(table, name)]));
}

}  // namespace yimi::test
