// Selecting by a condition: typed, put together by clicks, and what it says when it cannot be read.
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>

#include "app/table/select_where_dialog.h"
#include "app/text/language.h"
#include "gis/query/condition.h"
#include "tests/app/own_home.h"
#include "tests/app/table/table_desk.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::Ids;
using yimi::test::patience_ms;

namespace {

struct Asking {
    test::TableDesk desk;
    SelectWhereDialog* dialog =
        new SelectWhereDialog({desk.document, desk.jobs, desk.selection}, Table::streets, &desk.table);

    Asking() { dialog->show(); }
    QLineEdit& line() const { return *dialog->findChild<QLineEdit*>(QStringLiteral("where_condition")); }
    QString answer() const { return dialog->findChild<QLabel*>(QStringLiteral("where_answer"))->text(); }
    QPushButton& button(const char* name) const { return *dialog->findChild<QPushButton*>(QString::fromLatin1(name)); }
    QListWidget& list(const char* name) const { return *dialog->findChild<QListWidget*>(QString::fromLatin1(name)); }
    /// As a Chinese keyboard sends it.
    void put(const char* condition) const {
        line().clear();
        QInputMethodEvent typed;
        typed.setCommitString(QString::fromUtf8(condition));
        QApplication::sendEvent(&line(), &typed);
    }
    void type(const char* condition) const {
        put(condition);
        QTRY_VERIFY_WITH_TIMEOUT(button("where_select").isEnabled(), patience_ms);
    }
    void type_nonsense(const char* condition) const {
        const QString before = answer();
        put(condition);
        QTRY_VERIFY_WITH_TIMEOUT(answer() != before && !answer().contains(QStringLiteral("Type a condition")),
                                 patience_ms);
    }
};

}  // namespace

class SelectWhereTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("en"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void what_is_typed_says_how_many_and_enter_selects_them() {
        Asking asking;
        asking.type("speed_limit_kmh IS NOT NULL");
        QVERIFY(asking.answer().contains(QStringLiteral("2 of 3")));
        QTest::keyClick(&asking.line(), Qt::Key_Return);
        QCOMPARE(asking.desk.selected(), (Ids{1, 2}));
        QVERIFY(asking.dialog->isVisible());
    }

    void rows_are_added_and_taken_away() {
        Asking asking;
        asking.type("fid = 3");
        QTest::mouseClick(&asking.button("where_add"), Qt::LeftButton);
        asking.type("fid = 1");
        QTest::mouseClick(&asking.button("where_add"), Qt::LeftButton);
        QCOMPARE(asking.desk.selected(), (Ids{1, 3}));
        asking.type("fid < 3");
        QTest::mouseClick(&asking.button("where_take_away"), Qt::LeftButton);
        QCOMPARE(asking.desk.selected(), Ids{3});
    }

    void a_condition_that_cannot_be_read_says_why_and_selects_nothing() {
        Asking asking;
        asking.type_nonsense("speed > 3");
        QVERIFY2(asking.answer().contains(QStringLiteral("speed_limit_kmh")), qPrintable(asking.answer()));
        QVERIFY(!asking.button("where_select").isEnabled());
        asking.type_nonsense("sidewalk = \"both\"");
        QVERIFY2(asking.answer().contains(QStringLiteral("'both'")), qPrintable(asking.answer()));
        asking.type_nonsense("lit = 1 AND");
        QVERIFY2(asking.answer().contains(QStringLiteral("not complete")), qPrintable(asking.answer()));
    }

    void fields_and_values_are_put_in_by_a_double_click() {
        Asking asking;
        QListWidget& fields = asking.list("where_fields");
        const auto found = fields.findItems(QStringLiteral("sidewalk —"), Qt::MatchStartsWith);
        QCOMPARE(found.size(), 1);
        fields.setCurrentItem(found.front());
        QListWidget& values = asking.list("where_values");
        QVERIFY(values.item(0)->text().contains(QStringLiteral("'both'")));
        values.setCurrentRow(0);
        emit values.itemActivated(values.item(0));
        QCOMPARE(asking.line().text().trimmed(), QStringLiteral("sidewalk = 'both'"));
        QTRY_VERIFY_WITH_TIMEOUT(asking.button("where_select").isEnabled(), patience_ms);
        QVERIFY(asking.answer().contains(QStringLiteral("1 of 3")));
    }

    void in_chinese_fields_and_words_are_chinese() {
        Asking asking;
        switch_language(Language::chinese);
        asking.type("人行道 = '两侧'");
        QVERIFY(asking.answer().contains(QStringLiteral("1")));
        QTest::keyClick(&asking.line(), Qt::Key_Return);
        QCOMPARE(asking.desk.selected(), Ids{1});
        switch_language(Language::english);
    }

    void every_example_can_be_read() {
        QuietJob job;
        for (const Language language : {Language::chinese, Language::english}) {
            switch_language(language);
            for (const TableSchema& schema : all_schemas())
                for (const QString& example : example_conditions(schema.table))
                    QVERIFY2(gis::rows_where(Plan(), schema.table, example.toStdString(), job), qPrintable(example));
        }
    }
};

QTEST_MAIN(SelectWhereTest)
#include "select_where_test.moc"
