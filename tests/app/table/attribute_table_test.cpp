// The attribute table under the hand: a project of its own, real clicks and keys.
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSignalSpy>

#include "app/text/language.h"
#include "tests/app/own_home.h"
#include "tests/app/table/table_desk.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::Ids;
using yimi::test::patience_ms;
using yimi::test::TableDesk;
using yimi::test::utf8;

class AttributeTableTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("en"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void cells_say_words_names_and_what_is_unknown() {
        TableDesk desk;
        QCOMPARE(desk.shown(0, "sidewalk"), QStringLiteral("Both sides"));
        QCOMPARE(desk.shown(1, "sidewalk"), QStringLiteral("unknown"));
        QCOMPARE(desk.shown(0, "speed_limit_kmh"), QStringLiteral("40"));
        const int speed = desk.column("speed_limit_kmh");
        QVERIFY(desk.view().model()->headerData(speed, Qt::Horizontal).toString().contains(QStringLiteral("(km/h)")));
        QCOMPARE(desk.label("table_count"), QStringLiteral("Rows: 3"));
        desk.table.choose_table(Table::school_gates);
        desk.settle();
        QCOMPARE(desk.shown(0, "school_uid"), QString::fromUtf8("示范小学"));
    }

    void chinese_titles_and_words_come_with_the_language() {
        TableDesk desk;
        switch_language(Language::chinese);
        QTRY_COMPARE(desk.shown(1, "sidewalk"), QString::fromUtf8("未知"));
        QVERIFY(desk.view().model()->headerData(0, Qt::Horizontal).toString() == QString::fromUtf8("名称"));
        switch_language(Language::english);
    }

    void a_click_on_a_title_sorts_and_once_more_turns_it_round() {
        TableDesk desk;
        desk.click_header("name");
        QCOMPARE(desk.names(), utf8({"安和路", "春熙路", "文翁路"}));
        desk.click_header("name");
        QCOMPARE(desk.names(), utf8({"文翁路", "春熙路", "安和路"}));
        desk.click_header("name");
        QCOMPARE(desk.names(), utf8({"文翁路", "安和路", "春熙路"}));
    }

    void a_right_click_on_a_title_filters_by_a_value_that_is_counted() {
        TableDesk desk;
        desk.add_streets(2);
        desk.field_menu("speed_limit_kmh", "40\t3");
        QCOMPARE(desk.table.findChild<QLineEdit*>(QStringLiteral("table_filter"))->text(),
                 QStringLiteral("Speed limit=40"));
        QCOMPARE(desk.label("table_count"), QStringLiteral("Rows: 3 of 5"));
        desk.field_menu("sidewalk", "Both sides\t3");
        QCOMPARE(desk.label("table_count"), QStringLiteral("Rows: 3 of 5"));
        desk.field_menu("speed_limit_kmh", "Only u&nknown");
        QCOMPARE(desk.label("table_count"), QStringLiteral("Rows: 0 of 5"));
        desk.field_menu("sidewalk", "&All values again");
        QCOMPARE(desk.names(), utf8({"春熙路"}));
        desk.field_menu("speed_limit_kmh", "&All values again");
        desk.field_menu("speed_limit_kmh", "Sort &down");
        QCOMPARE(desk.shown(0, "speed_limit_kmh"), QStringLiteral("40"));
        desk.field_menu("speed_limit_kmh", "Sort &up");
        QCOMPARE(desk.shown(0, "speed_limit_kmh"), QStringLiteral("5"));
    }

    void a_right_click_on_a_cell_shows_the_rows_with_its_value() {
        TableDesk desk;
        desk.add_streets(2);
        desk.cell_menu(0, "speed_limit_kmh", "&Only rows with this value");
        QVERIFY(desk.label("table_count").startsWith(QStringLiteral("Rows: 3 of 5")));
        desk.cell_menu(0, "name", "&Only rows with this value");
        QCOMPARE(desk.names(), utf8({"文翁路", "文翁路", "文翁路"}));
        QCOMPARE(desk.table.findChild<QLineEdit*>(QStringLiteral("table_filter"))->text(),
                 QStringLiteral("Speed limit=40; Name=文翁路"));
    }

    void the_values_of_a_field_stay_on_the_screen() {
        TableDesk desk;
        const QRect screen = desk.table.screen()->availableGeometry();
        desk.table.move(screen.left(), screen.bottom() - 120);
        QVERIFY(screen.contains(desk.field_menu("name", "安和路\t1")));
    }

    void a_title_has_room_for_the_mark_of_the_order() {
        TableDesk desk;
        const QHeaderView& header = *desk.view().horizontalHeader();
        for (const char* name : {"name", "sidewalk", "speed_limit_kmh"}) {
            desk.click_header(name);
            const int column = desk.column(name);
            QVERIFY2(header.sectionSizeHint(column) <= header.sectionSize(column), name);
        }
    }

    void the_first_selected_row_is_in_sight_when_the_table_opens_and_when_the_map_selects_another() {
        TableDesk desk;
        desk.add_streets(500);
        desk.table.hide();
        desk.selection.set({{Table::streets, FeatureId{400}}});
        desk.table.show();
        desk.settle();
        QTRY_VERIFY(desk.is_in_sight(399));
        desk.selection.set({{Table::streets, FeatureId{20}}});
        QTRY_VERIFY(desk.is_in_sight(19));
        desk.selection.clear();
        desk.table.choose_table(Table::schools);
        desk.settle();
        desk.selection.set({{Table::streets, FeatureId{300}}});
        desk.table.choose_table(Table::streets);  // as F6 opens it
        desk.settle();
        QTRY_VERIFY(desk.is_in_sight(299));
    }

    void rows_that_are_gathered_anew_do_not_take_one_back_who_has_scrolled_away() {
        TableDesk desk;
        desk.add_streets(500);
        desk.selection.set({{Table::streets, FeatureId{20}}});
        desk.view().scrollToBottom();
        QVERIFY(!desk.is_in_sight(19));
        desk.add_streets(1);
        QVERIFY(!desk.is_in_sight(19));
    }

    void a_typed_text_filters_and_says_when_nothing_holds_it() {
        TableDesk desk;
        auto* filter = desk.table.findChild<QLineEdit*>(QStringLiteral("table_filter"));
        QTest::keyClicks(filter, QString::fromUtf8("5"));
        desk.settle();
        QCOMPARE(desk.names(), utf8({"安和路"}));
        QCOMPARE(desk.label("table_count"), QStringLiteral("Rows: 1 of 3"));
        QTest::keyClicks(filter, QStringLiteral("zz"));
        desk.settle();
        QVERIFY(desk.table.findChild<QLabel*>(QStringLiteral("table_empty"))->isVisible());
        QVERIFY(desk.label("table_empty").contains(QStringLiteral("5zz")));
    }

    void rows_and_map_share_one_selection() {
        TableDesk desk;
        desk.click_header("name");  // 2, 3, 1
        desk.click(0, "name");
        QCOMPARE(desk.selected(), (Ids{2}));
        desk.click(2, "name", Qt::ShiftModifier);
        QCOMPARE(desk.selected(), (Ids{1, 2, 3}));
        desk.click(1, "name", Qt::ControlModifier);
        QCOMPARE(desk.selected(), (Ids{1, 2}));
        QVERIFY(desk.label("table_count").contains(QStringLiteral("selected: 2")));
        desk.selection.set({{Table::streets, {3}}});  // as a click on the map does
        QCOMPARE(desk.view().currentIndex().row(), 1);
        QTest::keyClick(&desk.view(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(desk.selected(), (Ids{1, 2, 3}));
        QTest::keyClick(&desk.view(), Qt::Key_Down);
        QCOMPARE(desk.selected(), (Ids{1}));
    }

    void all_of_a_layer_or_the_others_are_selected() {
        TableDesk desk;
        const std::array tables{Table::streets};
        desk.selection.set({{Table::streets, {2}}, {Table::schools, {1}}});
        desk.selection.set_layers(tables, Selection::Which::others);
        QCOMPARE(desk.selected(), (Ids{1, 3}));
        QVERIFY(desk.selection.of(Table::schools).empty());
        desk.selection.set_layers(tables, Selection::Which::all);
        QCOMPARE(desk.selected(), (Ids{1, 2, 3}));
        desk.selection.set_layers(tables, Selection::Which::others);
        QVERIFY(desk.selection.is_empty());
    }

    void only_selected_rows_are_shown_and_stay_while_one_is_clicked() {
        TableDesk desk;
        desk.selection.set({{Table::streets, {1}}, {Table::streets, {3}}});
        desk.table.choose_scope(RowScope::selected);
        desk.settle();
        QCOMPARE(desk.names(), utf8({"文翁路", "春熙路"}));
        desk.click(1, "name");
        desk.settle();
        QCOMPARE(desk.names(), utf8({"文翁路", "春熙路"}));
        desk.selection.set({{Table::streets, {2}}});
        desk.settle();
        QCOMPARE(desk.names(), utf8({"安和路"}));
    }

    void rows_in_view_follow_the_map() {
        TableDesk desk;
        desk.map.resize(400, 400);
        desk.map.show();
        desk.map.show_box({0, 90, 100, 110});
        desk.table.choose_scope(RowScope::in_view);
        QTRY_COMPARE_WITH_TIMEOUT(desk.names(), utf8({"安和路"}), patience_ms);
        desk.map.show_box({0, 190, 100, 210}, MapWidget::Motion::jump);
        QTRY_COMPARE_WITH_TIMEOUT(desk.names(), utf8({"春熙路"}), patience_ms);
    }

    void a_cell_is_edited_in_place_and_undo_takes_it_back() {
        TableDesk desk;
        const auto before = desk.document.history().size();
        desk.double_click(1, "speed_limit_kmh");
        QVERIFY(desk.open_line());
        QTest::keyClicks(desk.open_line(), QStringLiteral("30"));
        QTest::keyClick(desk.open_line(), Qt::Key_Return);
        QCOMPARE(desk.held({2}, "speed_limit_kmh"), Value{30.0});
        QCOMPARE(desk.shown(1, "speed_limit_kmh"), QStringLiteral("30"));
        QCOMPARE(desk.document.history().size(), before + 1);
        QCOMPARE(desk.view().currentIndex().row(), 2);  // Enter goes down
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.shown(1, "speed_limit_kmh"), QStringLiteral("5"));
    }

    void a_letter_typed_on_a_cell_begins_to_edit_it() {
        TableDesk desk;
        desk.click(2, "name");
        QTest::keyClick(&desk.view(), Qt::Key_R);
        QVERIFY(desk.open_line());
        QCOMPARE(desk.open_line()->text(), QStringLiteral("r"));
        QTest::keyClick(desk.open_line(), Qt::Key_Escape);
        QVERIFY(!desk.open_line());
        QCOMPARE(desk.shown(2, "name"), QString::fromUtf8("春熙路"));
    }

    void what_is_no_value_keeps_its_cell_open_and_says_why() {
        TableDesk desk;
        const auto before = desk.document.history().size();
        desk.double_click(0, "speed_limit_kmh");
        QTest::keyClicks(desk.open_line(), QStringLiteral("fast"));
        QTest::keyClick(desk.open_line(), Qt::Key_Return);
        QVERIFY(desk.open_line());
        auto* problem = desk.view().findChild<QLabel*>(QStringLiteral("problem_speed_limit_kmh"));
        QVERIFY(problem && problem->isVisible() && problem->text().contains(QStringLiteral("fast")));
        QCOMPARE(desk.document.history().size(), before);
        QCOMPARE(desk.held({1}, "speed_limit_kmh"), Value{40.0});
    }

    void a_word_is_chosen_from_a_list() {
        TableDesk desk;
        desk.click(2, "sidewalk");
        QTest::keyClick(&desk.view(), Qt::Key_F2);
        auto* list = desk.view().findChild<QComboBox*>(QStringLiteral("field_sidewalk"));
        QVERIFY(list);
        QTRY_VERIFY(list->view()->isVisible());
        QTest::keyClick(list->view(), Qt::Key_Home);
        QTest::keyClick(list->view(), Qt::Key_Down);
        QTest::keyClick(list->view(), Qt::Key_Return);
        QCOMPARE(desk.held({3}, "sidewalk"), Value{std::string("both")});
    }

    void backspace_empties_the_cell_and_takes_no_feature_away() {
        TableDesk desk;
        desk.click(0, "speed_limit_kmh");
        QTest::keyClick(&desk.view(), Qt::Key_Backspace);
        QVERIFY(is_unknown(desk.held({1}, "speed_limit_kmh")));
        QCOMPARE(desk.shown(0, "speed_limit_kmh"), QStringLiteral("unknown"));
        desk.click(0, "uid");
        const auto before = desk.document.history().size();
        QTest::keyClick(&desk.view(), Qt::Key_Backspace);
        QCOMPARE(desk.document.history().size(), before);
    }

    void delete_takes_all_selected_rows_of_the_layer_away_in_one_step_and_says_how_many() {
        TableDesk desk;
        QSignalSpy notices(&desk.table, &AttributeTable::notice);
        desk.selection.set({{Table::streets, {1}}, {Table::streets, {3}}, {Table::schools, {1}}});
        QTest::keyClick(&desk.view(), Qt::Key_Delete);
        desk.settle();
        QCOMPARE(desk.names(), utf8({"安和路"}));
        QCOMPARE(desk.document.snapshot()->layer(Table::schools).size(), 1U);
        QVERIFY(notices.back().front().toString().contains(QStringLiteral("2 streets")));
        QVERIFY(desk.document.undo());
        desk.settle();
        QCOMPARE(desk.names(), utf8({"文翁路", "安和路", "春熙路"}));
    }

    void delete_without_a_selected_row_says_what_to_do() {
        TableDesk desk;
        QTest::keyClick(&desk.view(), Qt::Key_Delete);
        QCOMPARE(desk.names().size(), 3);
        QVERIFY(desk.label("table_note").contains(QStringLiteral("Select the rows first")));
    }

    void a_right_click_deletes_and_zooms_to_the_row_under_it() {
        TableDesk desk;
        QSignalSpy zooms(&desk.table, &AttributeTable::zoom_wanted);
        desk.click(0, "name");
        desk.cell_menu(2, "name", "&Zoom to");
        QCOMPARE(desk.selected(), (Ids{3}));
        QCOMPARE(zooms.back().front().value<Box>().min_y, 200.0);
        desk.cell_menu(1, "name", "Dele&te the rows");
        QCOMPARE(desk.names(), utf8({"文翁路", "春熙路"}));
    }

    void the_current_cell_stands_out_of_its_selected_row() {
        TableDesk desk;
        desk.click(1, "name");
        QCOMPARE(desk.selected(), (Ids{2}));
        const QImage picture = desk.view().viewport()->grab().toImage();
        const QPalette& palette = desk.view().palette();
        const QRect here = desk.view().visualRect(desk.cell(1, "name"));
        const QRect beside = desk.view().visualRect(desk.cell(1, "speed_limit_kmh"));
        QCOMPARE(picture.pixelColor(here.right() - 6, here.center().y()), palette.color(QPalette::Base));
        QCOMPARE(picture.pixelColor(here.left() + 1, here.center().y()), palette.color(QPalette::Highlight));
        QCOMPARE(picture.pixelColor(beside.left() + 3, beside.center().y()), palette.color(QPalette::Highlight));
    }

    void rows_sorted_anew_are_shown_from_the_top() {
        TableDesk desk;
        desk.add_streets(500);
        desk.click(300, "name");
        QVERIFY(!desk.is_in_sight(0));
        desk.click_header("speed_limit_kmh");
        QVERIFY(desk.is_in_sight(0));
    }

    void a_comparison_that_finds_nothing_says_that_it_asked_every_field() {
        TableDesk desk;
        auto* filter = desk.table.findChild<QLineEdit*>(QStringLiteral("table_filter"));
        QTest::keyClicks(filter, QStringLiteral(">5"));
        desk.settle();
        QVERIFY(desk.label("table_count").startsWith(QStringLiteral("Rows: 1 of 3 · in any field")));
        QTest::keyClicks(filter, QStringLiteral("000"));
        desk.settle();
        QVERIFY(desk.label("table_empty").contains(QStringLiteral("Speed limit>5000")));
        filter->clear();
        QTest::keyClicks(filter, QStringLiteral("Speed limit>90"));
        desk.settle();
        QCOMPARE(desk.label("table_empty"), QStringLiteral("For none of these rows this is true: Speed limit>90"));
    }

    void the_name_gets_the_room_that_is_left() {
        TableDesk desk;
        desk.table.choose_table(Table::catchments);
        desk.table.resize(2400, 300);
        desk.table.choose_table(Table::streets);
        desk.settle();
        QCOMPARE(desk.view().columnWidth(desk.column("name")), 260);
    }

    void a_row_that_comes_or_goes_is_listed_anew() {
        TableDesk desk;
        Edit gone{"delete", {}};
        gone.changes.push_back(FeatureChange{
            Table::streets, {2}, desk.document.snapshot()->layer(Table::streets).feature({2}), std::nullopt});
        QVERIFY(desk.document.commit(gone));
        desk.settle();
        QCOMPARE(desk.names(), utf8({"文翁路", "春熙路"}));
        QVERIFY(desk.document.undo());
        desk.settle();
        QCOMPARE(desk.names(), utf8({"文翁路", "安和路", "春熙路"}));
    }

    void control_c_copies_the_cell_of_a_single_row() {
        TableDesk desk;
        desk.click(0, "speed_limit_kmh");
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&desk.view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("40"));
        QTest::keyClick(&desk.view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QString::fromUtf8("\n文翁路\t")));
    }

    void the_cells_of_one_field_are_copied_from_several_rows() {
        TableDesk desk;
        desk.click(0, "name");
        desk.click(2, "name", Qt::ShiftModifier);
        QGuiApplication::clipboard()->clear();
        desk.keyed_menu("Copy the cells of “Name”");
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8("文翁路\n安和路\n春熙路"));
    }

    void copied_rows_go_to_the_clipboard_as_they_are_listed() {
        TableDesk desk;
        desk.click_header("name");
        desk.click(0, "name");
        desk.click(1, "name", Qt::ShiftModifier);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&desk.view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QVERIFY(lines.at(1).startsWith(QString::fromUtf8("安和路\t")));
        QVERIFY(lines.at(2).startsWith(QString::fromUtf8("春熙路\t")));
    }
};

QTEST_MAIN(AttributeTableTest)
#include "attribute_table_test.moc"
