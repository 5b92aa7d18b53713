// Getting about through the real window: the search, coordinates and scales that are typed, earlier views, bookmarks.
#include <QAbstractItemView>
#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QSvgGenerator>
#include <QTest>

#include "app/search/commands.h"
#include "app/search/found_model.h"
#include "app/search/locator.h"
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

constexpr Point school{410000, 3394000}, far_school{411000, 3394000};

Plan small_plan() {
    return test::PlanBuilder()
        .row(Table::schools, "POINT (410000 3394000)", {{"name", "花照壁小学"}, {"uid", "SC-7"}})
        .row(Table::schools, "POINT (411000 3394000)", {{"name", "花照壁小学"}})
        .row(Table::streets, "LINESTRING (410000 3394100, 410500 3394100)", {{"name", "长顺街"}})
        .row(Table::streets, "LINESTRING (410500 3394100, 411000 3394100)", {{"name", "长顺街"}})
        .row(Table::buildings, "MULTIPOLYGON (((410000 3394000, 410010 3394000, 410010 3394010, 410000 3394000)))",
             {{"name", "杏林街81号小区"}})
        .row(Table::playgrounds, "MULTIPOLYGON (((409000 3393000, 409040 3393000, 409040 3393040, 409000 3393000)))",
             {{"name", "Riverside"}})
        .plan();
}

}  // namespace

class FindTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
        planner_->open_plan(*folder_, small_plan());
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void a_school_is_found_by_its_initials_and_shown() {
        search("hzb");
        QCOMPARE(titles(), (QStringList{QStringLiteral("花照壁小学"), QStringLiteral("花照壁小学")}));
        QVERIFY(details().front().contains(QStringLiteral("学校")));
        // The nearer to the map's middle comes first; the other one is one key away.
        enter();
        QTRY_COMPARE(centre(), school);
        QCOMPARE(selected(), QStringLiteral("已选 学校 1"));
        QVERIFY(!list().isVisible());
        QVERIFY(line().text().isEmpty());

        search("huazhao");
        QTest::keyClick(&line(), Qt::Key_Down);
        enter();
        QTRY_COMPARE(centre(), far_school);
    }

    void a_street_is_selected_with_all_its_pieces() {
        search("zhangshun");
        QCOMPARE(titles(), QStringList{QStringLiteral("长顺街")});
        QVERIFY2(details().front().contains(QStringLiteral("2")), qPrintable(details().front()));
        enter();
        QCOMPARE(selected(), QStringLiteral("已选 道路 2"));
    }

    void a_name_that_has_room_is_not_cut() {
        search("杏林街");  // a quarter of a pixel wider than its advance
        QCOMPARE(titles(), QStringList{QStringLiteral("杏林街81号小区")});
        // Drawn as text into a file that can be read, in the width of the list.
        QBuffer drawn;
        QSvgGenerator file;
        file.setOutputDevice(&drawn);
        file.setSize(list().viewport()->size());
        QPainter painter(&file);
        list().viewport()->render(&painter);
        painter.end();
        const QString written = QString::fromUtf8(drawn.data());
        QVERIFY2(!written.contains(QChar(0x2026)), qPrintable(written));
    }

    void enter_before_the_answer_waits_for_it() {
        planner_->press(Qt::Key_F, Qt::ControlModifier);
        planner_->type_into(line(), QStringLiteral("cs"));
        enter();
        QTRY_COMPARE_WITH_TIMEOUT(selected(), QStringLiteral("已选 道路 2"), patience_ms);
    }

    void left_again_it_is_empty_and_offers_nothing_to_clear() {
        search("hzb");
        QTest::keyClick(&line(), Qt::Key_Escape);
        QVERIFY(line().text().isEmpty());
        auto* clear = line().findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction"));
        QVERIFY(clear);
        for (const QObject* button : clear->associatedObjects())
            if (button->inherits("QLineEditIconButton")) QTRY_COMPARE(button->property("opacity").toDouble(), 0.0);
    }

    void a_row_is_found_by_its_uid() {
        search("SC-7");
        QCOMPARE(titles(), QStringList{QStringLiteral("花照壁小学")});
        QVERIFY(details().front().contains(QStringLiteral("SC-7")));
    }

    void what_was_drawn_or_renamed_since_is_found_too() {
        search("hzb");
        QCOMPARE(titles().size(), 2);
        QTest::keyClick(&line(), Qt::Key_Escape);
        planner_->map().setFocus();
        planner_->press(Qt::Key_Z, Qt::ControlModifier);  // takes the import back
        QTRY_COMPARE(planner_->map().content().plan->layer(Table::schools).size(), std::size_t{0});
        search("hzb");
        QVERIFY(titles().isEmpty());
        QTest::keyClick(&line(), Qt::Key_Escape);
        planner_->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(planner_->map().content().plan->layer(Table::schools).size(), std::size_t{2});
        planner_->press(Qt::Key_F, Qt::ControlModifier);
        planner_->type_into(line(), QStringLiteral("hzb"));
        QTRY_COMPARE_WITH_TIMEOUT(titles().size(), 2, patience_ms);
    }

    void a_coordinate_is_gone_to_however_it_is_written() {
        search("经度:104.06 纬度:30.67");
        QCOMPARE(titles().size(), 3);
        enter();
        QTRY_VERIFY(distance(planner_->map().view().centre, {409916.44, 3394764.95}) < 1);
        search("410500, 3394500");
        QCOMPARE(titles(), QStringList{QStringLiteral("410500.00, 3394500.00")});
        enter();
        QTRY_COMPARE(centre(), (Point{410500, 3394500}));
    }

    void layers_and_rules_are_found() {
        search("xuexiao");
        QVERIFY(titles().contains(QStringLiteral("学校")));
        search("SAF-01");
        enter();
        QTRY_COMPARE(planner_->find<QLineEdit>("findings_filter")->text(), QStringLiteral("SAF-01"));
    }

    void every_entry_of_the_menus_is_a_command_with_its_key() {
        const auto commands = commands_in(*planner_->window.menuBar());
        planner_->press(Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(list().model()->rowCount(), static_cast<int>(commands.size()));
        QSet<const QAction*> listed;
        for (const Command& command : commands) listed.insert(command.action);
        for (const char* name :
             {"tool_select", "tool_measure", "audit", "undo", "import_files", "view_back", "chinese"})
            QVERIFY2(listed.contains(planner_->window.findChild<QAction*>(QString::fromLatin1(name))), name);

        planner_->type_into(line(), QStringLiteral("cel"));  // 测量
        QTRY_COMPARE(titles().first(), QStringLiteral("测量"));
        QCOMPARE(list().model()->index(0, 0).data(FoundModel::key_role).toString(), QStringLiteral("M"));
        enter();
        QTRY_VERIFY(planner_->window.findChild<QAction*>(QStringLiteral("tool_measure"))->isChecked());
    }

    void what_cannot_be_done_says_why_and_is_not_done() {
        planner_->press(Qt::Key_K, Qt::ControlModifier);
        planner_->type_into(line(), QStringLiteral("redo"));
        QTRY_COMPARE(titles().size(), 1);
        QVERIFY(list().model()->index(0, 0).data(FoundModel::is_off_role).toBool());
        QVERIFY(!details().front().isEmpty());
        enter();
        QVERIFY(list().isVisible());
    }

    void a_text_field_gives_the_key_of_the_palette_to_the_window() {
        planner_->press(Qt::Key_F, Qt::ControlModifier);
        planner_->type_into(line(), QStringLiteral("花照壁"));
        line().setCursorPosition(1);
        QTest::keyClick(&line(), Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(line().text(), QStringLiteral("花照壁"));
    }

    void escape_gives_the_keyboard_back() {
        planner_->map().setFocus();
        search("hzb");
        QTest::keyClick(&line(), Qt::Key_Escape);
        QVERIFY(!list().isVisible());
        QVERIFY(line().text().isEmpty());
        QTRY_VERIFY(planner_->map().hasFocus());
    }

    void nothing_found_says_what_was_looked_through() {
        planner_->press(Qt::Key_F, Qt::ControlModifier);
        planner_->type_into(line(), QStringLiteral("qqqqq"));
        QTRY_VERIFY(planner_->find<QLabel>("find_note")->isVisible() &&
                    planner_->find<QLabel>("find_note")->text().contains(QStringLiteral("qqqqq")));
    }

    void a_coordinate_and_a_scale_are_typed_into_the_status_bar() {
        auto& place = *planner_->find<QLineEdit>("status_position");
        planner_->click(place);
        planner_->type_into(place, QStringLiteral("3394200 410200"));
        QTest::keyClick(&place, Qt::Key_Return);
        QTRY_COMPARE(centre(), (Point{410200, 3394200}));
        auto& scale = *planner_->find<QLineEdit>("status_scale");
        planner_->click(scale);
        planner_->type_into(scale, QStringLiteral("1：5000"));
        QTest::keyClick(&scale, Qt::Key_Return);
        QTRY_VERIFY(std::abs(planner_->map().view().scale_denominator() - 5000) < 1e-6);
        QTRY_COMPARE(scale.text(), QStringLiteral("1:5,000"));

        planner_->click(scale);
        planner_->type_into(scale, QStringLiteral("nonsense"));
        QTest::keyClick(&scale, Qt::Key_Escape);
        QCOMPARE(scale.text(), QStringLiteral("1:5,000"));
        planner_->click(scale);
        planner_->type_into(scale, QStringLiteral("nonsense"));
        QTest::keyClick(&scale, Qt::Key_Return);
        QVERIFY(last_message().contains(QStringLiteral("nonsense")));
        QVERIFY(std::abs(planner_->map().view().scale_denominator() - 5000) < 1e-6);
    }

    void earlier_and_later_views_come_back() {
        auto* back = planner_->window.findChild<QAction*>(QStringLiteral("view_back"));
        const Point start = centre();
        QTest::qWait(600);  // a view counts once the map has rested there
        go_to("410200, 3394200");
        QTest::qWait(600);
        go_to("410900, 3394200");
        QTRY_VERIFY(back->isEnabled());
        planner_->press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(centre(), (Point{410200, 3394200}));
        planner_->press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(centre(), start);
        QTRY_VERIFY(!back->isEnabled());
        planner_->press(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(centre(), (Point{410200, 3394200}));
        planner_->press(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(centre(), (Point{410900, 3394200}));
    }

    void bookmarks_are_made_named_found_and_kept_with_the_project() {
        go_to("410300, 3394300");
        planner_->press(Qt::Key_B, Qt::ControlModifier);
        auto* names = planner_->find<QListWidget>("bookmarks_list");
        QTRY_VERIFY(names->isVisible());
        QCOMPARE(names->count(), 1);
        auto* editor = names->findChild<QLineEdit*>();
        QVERIFY(editor);
        planner_->type_into(*editor, QStringLiteral("校门口"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(names->item(0)->text(), QStringLiteral("校门口"));
        QTest::keyClick(names, Qt::Key_Escape);

        go_to("410900, 3394900");
        search("xmk");
        QCOMPARE(titles(), QStringList{QStringLiteral("校门口")});
        enter();
        QTRY_VERIFY(distance(centre(), {410300, 3394300}) < 1e-3);

        // Another window on the same file has it, too.
        const QString path = text(folder_->file("片区.gpkg"));
        planner_.reset();
        planner_ = std::make_unique<Planner>();
        planner_->window.open_files({path});
        QTRY_VERIFY_WITH_TIMEOUT(planner_->map().isVisible(), patience_ms);
        planner_->press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        names = planner_->find<QListWidget>("bookmarks_list");
        QTRY_VERIFY(names->isVisible());
        QCOMPARE(names->item(0)->text(), QStringLiteral("校门口"));
        QTest::keyClick(names, Qt::Key_Delete);
        QTRY_COMPARE(names->count(), 0);
        planner_->click_newest_offer();
        QTRY_COMPARE(names->count(), 1);
    }

    void commands_are_there_before_a_project_is() {
        planner_->press(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(planner_->find<QWidget>("welcome_page")->isVisible());
        QVERIFY(!line().isVisible());
        QVERIFY(!planner_->find<QToolButton>("shapes_button")->isEnabled());
        for (const char* aid : {"snapping", "tracing"}) QVERIFY2(!planner_->find<QAction>(aid)->isEnabled(), aid);
        planner_->press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(list().isVisible());
        planner_->type_into(line(), QStringLiteral("新建"));
        QTRY_COMPARE(titles().first(), QStringLiteral("新建项目"));
        enter();
        QTRY_VERIFY(planner_->find<QDialog>("new_project_dialog")->isVisible());
        // Systems are named as the import page names them.
        QCOMPARE(planner_->find<QComboBox>("new_crs")->currentText(),
                 QStringLiteral("EPSG:4544 · CGCS2000 3° 带，中央经线 105°E"));
    }

private:
    [[nodiscard]] QLineEdit& line() const {
        return *planner_->window.findChild<QLineEdit*>(QStringLiteral("find_line"));
    }
    [[nodiscard]] QAbstractItemView& list() const {
        return *planner_->window.findChild<QAbstractItemView*>(QStringLiteral("find_list"));
    }
    [[nodiscard]] Point centre() const { return planner_->map().view().centre; }
    [[nodiscard]] QString selected() const { return planner_->find<QLabel>("status_selection")->text(); }
    [[nodiscard]] QString last_message() const {
        QString last;
        for (const auto* label : planner_->window.findChildren<QLabel*>(QStringLiteral("message_sentence")))
            if (label->isVisible()) last = label->text();
        return last;
    }
    [[nodiscard]] QStringList column(int role) const {
        QStringList texts;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            texts << list().model()->index(row, 0).data(role).toString();
        return texts;
    }
    [[nodiscard]] QStringList titles() const { return column(Qt::DisplayRole); }
    [[nodiscard]] QStringList details() const { return column(FoundModel::detail_role); }
    void enter() const { QTest::keyClick(&line(), Qt::Key_Return); }
    /// Types, and waits until the answer is there and of the present plan.
    void search(const char* typed) {
        planner_->press(Qt::Key_F, Qt::ControlModifier);
        const QString words = QString::fromUtf8(typed);
        planner_->type_into(line(), words);
        auto* locator = planner_->window.findChild<Locator*>();
        QTRY_VERIFY_WITH_TIMEOUT(!locator->is_asked() && !locator->is_reading_names(), patience_ms);
    }
    void go_to(const char* place) {
        search(place);
        enter();
        QTest::qWait(200);  // the map glides
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_ = nullptr;
};

QTEST_MAIN(FindTest)
#include "find_test.moc"
