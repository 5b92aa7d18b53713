// Many rows at once in the attribute table: set a field, fill down, paste.
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include "app/text/edit_text.h"
#include "tests/app/own_home.h"
#include "tests/app/table/table_desk.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::TableDesk;

namespace {

template <class T>
T* in_dialog(const TableDesk& desk, const char* name) {
    return desk.table.window()->findChild<T*>(QString::fromLatin1(name));
}

void paste(TableDesk& desk, const char* text) {
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(in_dialog<QDialog>(desk, "paste_dialog"), patience_ms);
}

std::optional<double> speed(TableDesk& desk, std::int64_t id) {
    return as_number(desk.held({id}, "speed_limit_kmh"));
}

}  // namespace

class TableEditsTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("en"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void a_field_is_set_in_all_selected_rows_by_one_step() {
        TableDesk desk;
        const auto before = desk.document.history().size();
        desk.click(0, "speed_limit_kmh");
        desk.click(2, "speed_limit_kmh", Qt::ControlModifier);
        QTest::mouseClick(desk.table.findChild<QToolButton*>(QStringLiteral("table_set")), Qt::LeftButton);
        auto* line = in_dialog<QLineEdit>(desk, "field_speed_limit_kmh");
        QVERIFY(line);
        QTest::keyClicks(line, QStringLiteral("30"));
        QTest::mouseClick(in_dialog<QPushButton>(desk, "set_rows"), Qt::LeftButton);
        QCOMPARE(speed(desk, 1), std::optional(30.0));
        QCOMPARE(speed(desk, 2), std::optional(5.0));
        QCOMPARE(speed(desk, 3), std::optional(30.0));
        QCOMPARE(desk.document.history().size(), before + 1);
        const auto& step = desk.document.history().back();
        QCOMPARE(edit_name(step.name, step.subject, step.rows), QStringLiteral("Change an attribute of 2 streets"));
        QVERIFY(desk.document.undo());
        QCOMPARE(speed(desk, 1), std::optional(40.0));
    }

    void a_value_that_is_none_is_not_set() {
        TableDesk desk;
        const auto before = desk.document.history().size();
        QTest::keyClick(&desk.view(), Qt::Key_A, Qt::ControlModifier);
        desk.view().setCurrentIndex(desk.cell(0, "speed_limit_kmh"));
        QTest::mouseClick(desk.table.findChild<QToolButton*>(QStringLiteral("table_set")), Qt::LeftButton);
        QTest::keyClicks(in_dialog<QLineEdit>(desk, "field_speed_limit_kmh"), QStringLiteral("-3"));
        QTest::mouseClick(in_dialog<QPushButton>(desk, "set_rows"), Qt::LeftButton);
        QVERIFY(in_dialog<QDialog>(desk, "set_field_dialog")->isVisible());
        QVERIFY(in_dialog<QLabel>(desk, "problem_speed_limit_kmh")->isVisible());
        QCOMPARE(desk.document.history().size(), before);
    }

    void fill_down_takes_the_topmost_selected_value_as_listed() {
        TableDesk desk;
        desk.click_header("name");  // rows 2, 3, 1
        desk.click(0, "speed_limit_kmh");
        desk.click(2, "speed_limit_kmh", Qt::ShiftModifier);
        QTest::keyClick(&desk.view(), Qt::Key_D, Qt::ControlModifier);
        for (const std::int64_t id : {1, 2, 3}) QCOMPARE(speed(desk, id), std::optional(5.0));
        QVERIFY(desk.document.undo());
        QCOMPARE(speed(desk, 1), std::optional(40.0));
        desk.click(0, "speed_limit_kmh");
        QTest::keyClick(&desk.view(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(desk.table.findChild<QLabel*>(QStringLiteral("table_note"))->isVisible());
    }

    void a_pasted_block_is_shown_before_it_is_one_step() {
        TableDesk desk;
        const auto before = desk.document.history().size();
        desk.click(1, "speed_limit_kmh");
        paste(desk, "20\tright\nfast\tleft\n");
        auto* list = in_dialog<QTableView>(desk, "paste_cells");
        QCOMPARE(list->model()->rowCount(), 4);
        QCOMPARE(list->model()->index(0, 2).data().toString(), QStringLiteral("unknown"));  // now; "fast" was pasted
        const QString then = list->model()->index(0, 3).data().toString();
        QVERIFY(then.contains(QStringLiteral("Stays as it is")) && then.contains(QStringLiteral("“fast”")));
        QTRY_VERIFY(list->rowHeight(0) > list->rowHeight(1));  // the whole reason can be read
        QCOMPARE(desk.document.history().size(), before);
        QTest::mouseClick(in_dialog<QPushButton>(desk, "paste_change"), Qt::LeftButton);
        QCOMPARE(speed(desk, 2), std::optional(20.0));
        QVERIFY(!speed(desk, 3));
        QCOMPARE(desk.held({3}, "sidewalk"), Value{std::string("left")});
        QCOMPARE(desk.document.history().size(), before + 1);
        QVERIFY(desk.document.undo());
        QCOMPARE(speed(desk, 2), std::optional(5.0));
    }

    void a_paste_that_is_not_wanted_changes_nothing() {
        TableDesk desk;
        const auto before = desk.document.history().size();
        desk.click(0, "name");
        paste(desk, "新名字");
        QTest::keyClick(in_dialog<QDialog>(desk, "paste_dialog"), Qt::Key_Escape);
        QCOMPARE(desk.document.history().size(), before);
    }

    void one_copied_cell_goes_into_every_selected_row() {
        TableDesk desk;
        QTest::keyClick(&desk.view(), Qt::Key_A, Qt::ControlModifier);
        desk.view().setCurrentIndex(desk.cell(0, "speed_limit_kmh"));
        paste(desk, "15\n");
        QTest::mouseClick(in_dialog<QPushButton>(desk, "paste_change"), Qt::LeftButton);
        for (const std::int64_t id : {1, 2, 3}) QCOMPARE(speed(desk, id), std::optional(15.0));
    }

    void what_was_copied_can_be_pasted_back_and_changes_nothing() {
        TableDesk desk;
        QTest::keyClick(&desk.view(), Qt::Key_A, Qt::ControlModifier);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&desk.view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!QGuiApplication::clipboard()->text().isEmpty(), patience_ms);
        QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(in_dialog<QDialog>(desk, "paste_dialog"), patience_ms);
        QCOMPARE(in_dialog<QTableView>(desk, "paste_cells")->model()->rowCount(), 0);
        QVERIFY(!in_dialog<QPushButton>(desk, "paste_change")->isEnabled());
    }
};

QTEST_MAIN(TableEditsTest)
#include "table_edits_test.moc"
