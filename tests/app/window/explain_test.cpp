// A finding opens to how its figure came about, to where missing figures are entered and to the child's view; the
// numbers of the panels open their cases, and N and P walk through them.
#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QTreeView>

#include "app/panels/case_bar.h"
#include "app/panels/inspection_dialog.h"
#include "app/text/names.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

class ExplainTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() {
        test::begin_as_yimi();
        planner_ = std::make_unique<Planner>(QSize(1600, 950));
        planner_->open_sample();
        planner_->press(Qt::Key_F5);
        planner_->wait_for([&] { return findings().size() > 0; }, "the audit");
    }
    void cleanupTestCase() { planner_.reset(); }

    void a_finding_says_by_which_formula_with_its_numbers_in_place() {
        show("SAF-01", test::text("人车互视"));
        const QString page = text()->toPlainText();
        QVERIFY2(page.contains(test::text("如何得出")), qPrintable(page));
        QVERIFY2(page.contains(test::text("停车视距")) && page.contains(test::text("反应时间")), qPrintable(page));
        QVERIFY2(page.contains(QStringLiteral("= 30 / 3.6 × 1.5 + (30 / 3.6)^2 / (2 × (4.5 − 9.80665 × ")),
                 qPrintable(page));
        QVERIFY2(page.contains(QStringLiteral("20.301")), qPrintable(page));
        QVERIFY(page.contains(test::text("由一米算出")));
    }

    void the_child_sees_it_at_a_click() {
        show("SAF-01", test::text("人车互视"));
        auto* view = planner_->window.findChild<QWidget*>(QStringLiteral("child_view_dock"));
        QVERIFY(view && !view->isVisible());
        click_link(test::text("以儿童视角查看"));
        planner_->wait_for([&] { return view->isVisible(); }, "the child view");
        view->hide();
    }

    void what_is_missing_is_entered_at_a_click() {
        show("PLG-10", test::text("器械年限"));
        click_link(column_title("equipment_year"));
        auto* panels = planner_->find<QTabWidget>("side_panels");
        planner_->wait_for([&] { return panels->currentIndex() == 0; }, "the form");
        auto* field = planner_->find<QWidget>("field_equipment_year");
        QVERIFY(field->isVisible());
        planner_->wait_for([&] { return field->hasFocus() || field->isAncestorOf(QApplication::focusWidget()); },
                           "the field");
    }

    void a_number_opens_its_cases_worst_first_and_keys_walk_through_them() {
        open_findings();
        auto* bar = planner_->find<CaseBar>("case_bar");
        QVERIFY(!bar->isVisible());
        auto* summary = planner_->find<QLabel>("findings_summary");
        emit summary->linkActivated(QStringLiteral("fail"));  // a label's link has no widget to click
        QVERIFY(bar->isVisible());
        auto* list = planner_->find<QComboBox>("cases_list");
        auto* place = planner_->find<QLabel>("cases_place");
        const int all = list->count();
        QVERIFY(all > 3);
        QCOMPARE(
            QTextDocumentFragment::fromHtml(summary->text()).toPlainText().section(QLatin1Char(' '), 0, 0).isEmpty(),
            false);
        QCOMPARE(place->text(), QStringLiteral("1 / %L1").arg(all));
        for (int row = 1; row < all; ++row)
            QVERIFY(list->itemText(row - 1).left(2) <= list->itemText(row).left(2));  // S1 before S2
        QTest::keyClick(list, Qt::Key_N);
        QTest::keyClick(list, Qt::Key_N);
        QCOMPARE(place->text(), QStringLiteral("3 / %L1").arg(all));
        QVERIFY(text()->toPlainText().contains(list->itemText(2).section(QLatin1Char(' '), 2, 2).left(6)));
        QTest::keyClick(list, Qt::Key_P);
        QCOMPARE(place->text(), QStringLiteral("2 / %L1").arg(all));
        QTest::keyClick(list, Qt::Key_P);
        QTest::keyClick(list, Qt::Key_P);  // round the other way
        QCOMPARE(place->text(), QStringLiteral("%L1 / %L1").arg(all));
        planner_->click("cases_close");
        QVERIFY(!bar->isVisible());
    }

    void who_is_not_reached_is_listed_by_the_number_of_children() {
        planner_->map().setFocus();
        planner_->press(Qt::Key_C);
        auto* children = planner_->find<QLabel>("coverage_walk_children");
        planner_->wait_for([&] { return children->isVisible() && !children->text().isEmpty(); }, "coverage");
        emit children->linkActivated({});
        auto* list = planner_->find<QComboBox>("cases_list");
        planner_->wait_for([&] { return list->isVisible() && list->count() > 1; }, "the blocks");
        const auto number_in = [&](int row) {
            const QString text = list->itemText(row);
            return text.mid(text.lastIndexOf(QChar(0xff1a)) + 1).section(QLatin1Char(' '), 0, 0).toDouble();
        };
        for (int row = 1; row < list->count(); ++row) QVERIFY(number_in(row - 1) >= number_in(row));
        planner_->click("cases_close");
    }

    void a_day_outside_is_walked_on_the_map_and_written_for_paper() {
        planner_->window.findChild<QAction*>(QStringLiteral("inspection"))->trigger();
        auto* dialog = planner_->find<InspectionDialog>("inspection_dialog");
        QVERIFY(!planner_->find<QPushButton>("inspection_save")->isEnabled());
        planner_->click("inspection_ask");
        auto* list = planner_->find<QComboBox>("cases_list");
        planner_->wait_for([&] { return list->isVisible() && list->count() > 3; }, "the walk");
        QVERIFY(planner_->find<QLabel>("inspection_told")->text().contains(test::text("步行")));
        const test::ChineseFolder folder;
        for (const char* name : {"清单.html", "表单.gpkg", "表.csv"}) {
            const QString path = test::text(folder.file(name));
            dialog->save(path);
            QVERIFY2(QFileInfo(path).size() > 100, name);
        }
        dialog->save(test::text(folder.file("no/such/folder.html")));
        QVERIFY(planner_->find<QLabel>("inspection_told")->text().contains(QStringLiteral("folder.html")));
        dialog->close();
        planner_->click("cases_close");
    }

private:
    [[nodiscard]] const Layer& findings() const { return planner_->map().content().plan->layer(Table::findings); }
    [[nodiscard]] QTextBrowser* text() const { return planner_->find<QTextBrowser>("finding_text"); }
    void open_findings() const { planner_->find<QTabWidget>("side_panels")->setCurrentIndex(2); }
    void show(const char* rule, const QString& name) const {
        open_findings();
        auto* words = planner_->find<QLineEdit>("findings_filter");
        words->setText(QString::fromLatin1(rule));
        auto* view = planner_->find<QAbstractItemView>("findings_list");
        QModelIndex found;
        planner_->wait_for([&] { return (found = test::finding_in(*view->model(), name, {})).isValid(); }, rule);
        static_cast<QTreeView*>(view)->expandAll();
        view->setCurrentIndex(found);
        planner_->wait_for([&] { return text()->isVisible(); }, "the details");
    }
    /// Clicks where the link stands.
    void click_link(const QString& words) const {
        QTextBrowser& page = *text();
        page.moveCursor(QTextCursor::Start);
        for (QTextCursor at = page.document()->find(words); !at.isNull(); at = page.document()->find(words, at)) {
            QTextCursor middle(at);
            middle.setPosition(at.selectionStart() + 1);
            page.setTextCursor(middle);
            page.ensureCursorVisible();
            const QPoint place = page.cursorRect(middle).center() + QPoint(2, 0);
            if (page.anchorAt(place).isEmpty()) continue;
            QTest::mouseClick(page.viewport(), Qt::LeftButton, Qt::NoModifier, place);
            return;
        }
        qFatal("no link %s", qPrintable(words));
    }

    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(ExplainTest)
#include "explain_test.moc"
