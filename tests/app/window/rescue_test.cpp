// The planner's file is taken away, moved, full or locked while the window is open: the window says so, keeps what was
// drawn, and goes on elsewhere.
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include "app/panels/import_dialog.h"
#include "app/panels/message_row.h"
#include "gis/store/project_store.h"
#include "gis/support/sqlite.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::Planner;
using yimi::test::text;

namespace {

Plan small_plan() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (410000 3394000, 410500 3394000)", {{"name", "长顺街"}})
        .row(Table::streets, "LINESTRING (410000 3394300, 410500 3394300)", {{"name", "花照壁路"}})
        .plan();
}

}  // namespace

class RescueTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        test::make_project(path().toStdString(), small_plan());
        planner_ = std::make_unique<Planner>();
        planner_->window.open_files({path()});
        QTRY_VERIFY_WITH_TIMEOUT(planner_->map().isVisible() && planner_->map().is_settled(), patience_ms);
        QTRY_VERIFY(saved_text().contains(QStringLiteral("已保存")));
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void a_file_that_is_deleted_is_told_and_the_drawing_goes_on_in_a_copy() {
        QVERIFY(QFile::remove(path()));
        draw_playground({410100, 3394050});
        QTRY_VERIFY2(problem().contains(QStringLiteral("被删除")), qPrintable(problem()));
        QVERIFY2(problem().contains(QStringLiteral("1 处更改")), qPrintable(problem()));
        QVERIFY(saved_text().contains(QStringLiteral("未保存")));
        draw_playground({410300, 3394050});
        QTRY_VERIFY2(problem().contains(QStringLiteral("2 处更改")), qPrintable(problem()));
        QCOMPARE(problems(), 1);
        planner_->click_newest_offer();
        choose_copy("副本.gpkg");
        QTRY_VERIFY_WITH_TIMEOUT(saved_text().contains(QStringLiteral("已保存")), patience_ms);
        QCOMPARE(problems(), 0);
        QVERIFY(planner_->window.windowTitle().startsWith(QStringLiteral("副本")));
        QCOMPARE(playgrounds_in("副本.gpkg"), std::size_t{2});
        QVERIFY(!QFile::exists(path()));
        // Undone from where it began, it is the same project.
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(playgrounds_in("副本.gpkg"), std::size_t{1});
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(playgrounds_in("副本.gpkg"), std::size_t{0});
    }

    void a_file_that_comes_back_takes_what_was_held() {
        QVERIFY(QFile::rename(path(), file("移走.gpkg")));
        draw_playground({410100, 3394050});
        QTRY_VERIFY2(problem().contains(file("移走.gpkg")), qPrintable(problem()));
        QVERIFY(QFile::rename(file("移走.gpkg"), path()));
        QTRY_COMPARE_WITH_TIMEOUT(problems(), 0, patience_ms);
        QVERIFY(saved_text().contains(QStringLiteral("已保存")));
        QCOMPARE(playgrounds_in("片区.gpkg"), std::size_t{1});
    }

    void the_window_does_not_close_over_what_is_not_saved() {
        QVERIFY(QFile::remove(path()));
        draw_playground({410100, 3394050});
        QTRY_COMPARE(problems(), 1);
        QVERIFY(!planner_->window.close());
        QVERIFY(planner_->window.isVisible());
        auto* question = planner_->find<QMessageBox>("unsaved_dialog");
        QTRY_VERIFY(question->isVisible());
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(!planner_->window.findChild<QMessageBox*>(QStringLiteral("unsaved_dialog")));
        QVERIFY(planner_->window.isVisible());
        QVERIFY(!planner_->window.close());
        planner_->click("unsaved_copy");
        choose_copy("副本.gpkg");
        QTRY_VERIFY_WITH_TIMEOUT(saved_text().contains(QStringLiteral("已保存")), patience_ms);
        QVERIFY(planner_->window.close());
        QCOMPARE(playgrounds_in("副本.gpkg"), std::size_t{1});
    }

    void the_planner_may_close_and_lose_it() {
        QVERIFY(QFile::remove(path()));
        draw_playground({410100, 3394050});
        QTRY_COMPARE(problems(), 1);
        QVERIFY(!planner_->window.close());
        planner_->click("unsaved_lose");
        QTRY_VERIFY(!planner_->window.isVisible());
    }

    void a_second_window_looks_only_and_can_go_on_in_a_copy() {
        Planner second;
        second.window.open_files({path()});
        QTRY_VERIFY_WITH_TIMEOUT(second.map().isVisible(), patience_ms);
        QTRY_VERIFY(second.find<QLabel>("status_saved")->text().contains(QStringLiteral("只读")));
        second.click_newest_offer();
        choose_copy("副本.gpkg", second);
        QTRY_VERIFY_WITH_TIMEOUT(second.find<QLabel>("status_saved")->text().contains(QStringLiteral("已保存")),
                                 patience_ms);
        QVERIFY(second.window.windowTitle().startsWith(QStringLiteral("副本")));
    }

    void a_window_that_looks_only_takes_up_no_tool_that_changes_and_says_why() {
        Planner second;
        second.window.open_files({path()});
        QTRY_VERIFY_WITH_TIMEOUT(second.map().isVisible(), patience_ms);
        QTRY_COMPARE(problems_of(second), 1);
        const auto close = [&] {
            second.click("message_close");
            QTRY_COMPARE(problems_of(second), 0);
        };
        for (const Qt::Key key : {Qt::Key_P, Qt::Key_E, Qt::Key_Delete}) {
            close();
            second.press(key);
            QCOMPARE(problems_of(second), 1);
            QVERIFY(second.find<QAction>("tool_select")->isChecked());
        }
        close();
        second.press(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(problems_of(second), 1);
        close();
        second.press(Qt::Key_M);
        QVERIFY(second.find<QAction>("tool_measure")->isChecked());
        QCOMPARE(problems_of(second), 0);
    }

    void what_stands_in_a_field_is_not_called_saved() {
        planner_->click_map({410250, 3394000});
        auto* name = planner_->find<QLineEdit>("field_name");
        QTRY_COMPARE(name->text(), QStringLiteral("长顺街"));
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("x"));
        QVERIFY2(saved_text().contains(QStringLiteral("正在输入")), qPrintable(saved_text()));
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY2(saved_text().contains(QStringLiteral("已保存")), qPrintable(saved_text()));
        QTest::keyClicks(name, QStringLiteral("y"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY2(saved_text().contains(QStringLiteral("已保存")), qPrintable(saved_text()));
    }

    void a_project_of_a_newer_yimi_is_left_alone_and_its_layers_may_be_imported() {
        const QString newer = file("将来.gpkg");
        test::make_project(newer.toStdString(),
                           test::PlanBuilder()
                               .row(Table::playgrounds,
                                    "POLYGON ((410100 3394050, 410160 3394050, 410160 3394110, 410100 3394050))", {})
                               .plan());
        {
            auto database = gis::Database::open(newer.toStdString(), gis::Database::Access::read_write);
            QVERIFY(database && database.value().run("UPDATE yimi_project SET value = 999 WHERE key = 'format'"));
        }
        const QByteArray before = bytes_of(newer);
        planner_->window.open_files({newer});
        QTRY_VERIFY2(problem().contains(QStringLiteral("更高版本")), qPrintable(problem()));
        QCOMPARE(bytes_of(newer), before);
        QVERIFY(planner_->window.windowTitle().startsWith(QStringLiteral("片区")));  // what was open is still open
        planner_->click_newest_offer();
        QTRY_VERIFY(planner_->window.findChild<ImportDialog*>());
        auto* dialog = planner_->window.findChild<ImportDialog*>();
        auto* take = dialog->findChild<QPushButton*>(QStringLiteral("import_start"));
        QTRY_VERIFY_WITH_TIMEOUT(take->isEnabled(), patience_ms);
        planner_->click(*take);
        QTRY_COMPARE_WITH_TIMEOUT(playgrounds_in("片区.gpkg"), std::size_t{1}, patience_ms);
    }

    void a_second_window_edits_once_the_first_has_closed() {
        Planner second;
        second.window.open_files({path()});
        QTRY_VERIFY_WITH_TIMEOUT(second.map().isVisible(), patience_ms);
        const auto saved = [&] { return second.find<QLabel>("status_saved")->text(); };
        QTRY_VERIFY(saved().contains(QStringLiteral("只读")));
        second.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(saved().contains(QStringLiteral("只读")));
        planner_.reset();
        QTRY_VERIFY_WITH_TIMEOUT(saved().contains(QStringLiteral("已保存")), patience_ms);
        for (const auto* row : second.window.findChildren<MessageRow*>())
            QVERIFY(!row->isVisible() || row->kind() != MessageRow::Kind::error);
    }

private:
    [[nodiscard]] QString file(const char* name) const { return text(folder_->file(name)); }
    [[nodiscard]] QString path() const { return file("片区.gpkg"); }
    [[nodiscard]] QString saved_text() const { return planner_->find<QLabel>("status_saved")->text(); }
    [[nodiscard]] static int problems_of(const Planner& planner) {
        return static_cast<int>(problem_rows(planner).size());
    }
    [[nodiscard]] static std::vector<MessageRow*> problem_rows(const Planner& planner) {
        std::vector<MessageRow*> rows;
        for (auto* row : planner.window.findChildren<MessageRow*>())
            if (row->isVisible() && row->kind() == MessageRow::Kind::error) rows.push_back(row);
        return rows;
    }
    [[nodiscard]] int problems() const { return problems_of(*planner_); }
    [[nodiscard]] QString problem() const {
        return problems() == 0 ? QString() : problem_rows(*planner_).back()->sentence();
    }

    void draw_playground(Point corner) {
        planner_->press(Qt::Key_P);
        for (const Point step : {Point{0, 0}, Point{60, 0}, Point{60, 60}, Point{0, 60}})
            planner_->click_map(corner + step);
        planner_->press_on_map(Qt::Key_Return);
    }
    void choose_copy(const char* name) { choose_copy(name, *planner_); }
    void choose_copy(const char* name, Planner& planner) {
        QTRY_VERIFY(planner.window.findChild<QFileDialog*>(QStringLiteral("copy_dialog")));
        auto* dialog = planner.window.findChild<QFileDialog*>(QStringLiteral("copy_dialog"));
        planner.type_into(*dialog->findChild<QLineEdit*>(), file(name));
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(!dialog->isVisible());
    }
    [[nodiscard]] static QByteArray bytes_of(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] std::size_t playgrounds_in(const char* name) const {
        const auto store = gis::ProjectStore::open(folder_->file(name), gis::ProjectStore::Access::read_only);
        if (!store) return 99;
        return store.value().load().value().layer(Table::playgrounds).size();
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(RescueTest)
#include "rescue_test.moc"
