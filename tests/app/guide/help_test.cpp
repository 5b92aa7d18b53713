// F1: the text of README in both languages, at the section of what one is at, and the keys as the menus have them.
#include <QApplication>
#include <QDialog>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QTest>
#include <QTextBrowser>

#include "app/guide/help_window.h"
#include "app/search/commands.h"
#include "app/text/language.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::Planner;

class HelpTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() {
        test::begin_as_yimi();
        planner_ = std::make_unique<Planner>();
        planner_->open_sample();
    }
    void cleanup() {
        switch_language(Language::chinese);
        if (auto* help = planner_->window.findChild<HelpWindow*>()) delete help;
    }
    void cleanupTestCase() { planner_.reset(); }

    void both_languages_have_the_same_sections() {
        const auto chinese = help_sections();
        switch_language(Language::english);
        const auto english = help_sections();
        QVERIFY(english.size() >= 10);
        QCOMPARE(chinese.size(), english.size());
        for (std::size_t row = 0; row < english.size(); ++row) {
            QCOMPARE(chinese[row].id, english[row].id);
            QVERIFY(chinese[row].title != english[row].title);
            QVERIFY(chinese[row].markdown.trimmed().size() > 30 && english[row].markdown.trimmed().size() > 60);
        }
    }

    void f1_opens_the_section_of_what_one_is_at_data() {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("section");
        QTest::newRow("map") << "map"
                             << "V"
                             << "map";
        QTest::newRow("way to school") << "map"
                                       << "R"
                                       << "routes";
        QTest::newRow("playground") << "map"
                                    << "P"
                                    << "drawing";
        QTest::newRow("audit") << "findings_filter"
                               << ""
                               << "audit";
        QTest::newRow("coverage") << "coverage_within"
                                  << ""
                                  << "coverage";
        QTest::newRow("layers") << "layers_list"
                                << ""
                                << "layers";
        QTest::newRow("scale") << "status_scale"
                               << ""
                               << "map";
    }
    void f1_opens_the_section_of_what_one_is_at() {
        QFETCH(QString, part);
        QFETCH(QString, key);
        QFETCH(QString, section);
        planner_->press(Qt::Key_Escape);
        auto* at = planner_->window.findChild<QWidget*>(part);
        for (QWidget* above = at; above; above = above->parentWidget())
            if (auto* pages =
                    qobject_cast<QTabWidget*>(above->parentWidget() ? above->parentWidget()->parentWidget() : nullptr))
                pages->setCurrentWidget(above);
        if (!key.isEmpty()) QTest::keyClick(&planner_->window, static_cast<Qt::Key>(key[0].unicode()));
        at->setFocus();
        QTRY_VERIFY(at->hasFocus());
        planner_->press(Qt::Key_F1);
        const auto sections = help_sections();
        QTRY_VERIFY(planner_->window.findChild<HelpWindow*>());
        const auto* list = planner_->find<QListWidget>("help_sections");
        QCOMPARE(sections[static_cast<std::size_t>(list->currentRow())].id, section);
        QVERIFY(planner_->find<QTextBrowser>("help_page")->toPlainText().contains(list->currentItem()->text()));
    }

    void f1_works_in_a_dialog_too() {
        planner_->press(Qt::Key_Escape);
        planner_->window.findChild<QAction*>(QStringLiteral("select_where"))->trigger();
        const QPointer<QDialog> dialog = planner_->window.findChild<QDialog*>(QStringLiteral("select_where_dialog"));
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog.data(), Qt::Key_F1);
        auto* help = dialog->findChild<HelpWindow*>();
        QVERIFY2(help, "beside the dialog, which would lock it otherwise");
        const auto* list = help->findChild<QListWidget*>(QStringLiteral("help_sections"));
        QCOMPARE(help_sections()[static_cast<std::size_t>(list->currentRow())].id, QStringLiteral("select"));
        dialog->reject();
        QTRY_VERIFY(!dialog);
        planner_->press(Qt::Key_F1);
        QVERIFY(planner_->window.findChild<HelpWindow*>());
    }

    void every_key_of_the_menus_is_listed_as_it_is() {
        for (const Language language : {Language::chinese, Language::english}) {
            switch_language(language);
            QTest::qWait(20);
            planner_->window.findChild<QAction*>(QStringLiteral("keys"))->trigger();
            const QString page = planner_->find<QTextBrowser>("help_page")->toPlainText();
            int listed = 0;
            for (const Command& command : commands_in(*planner_->window.menuBar()))
                for (const QKeySequence& key : command.action->shortcuts()) {
                    if (key.isEmpty()) continue;
                    ++listed;
                    QVERIFY2(page.contains(key.toString(QKeySequence::NativeText)), qPrintable(key.toString()));
                    QVERIFY2(page.contains(plain_text(*command.action)), qPrintable(plain_text(*command.action)));
                }
            QVERIFY(listed > 30);
        }
        auto* audit = planner_->window.findChild<QAction*>(QStringLiteral("audit"));
        const QKeySequence before = audit->shortcut();
        audit->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+F12")));
        QVERIFY(keys_as_html(*planner_->window.menuBar()).contains(QStringLiteral("Ctrl+Shift+F12")));
        audit->setShortcut(before);
    }

    void it_changes_its_language_with_the_window() {
        planner_->window.findChild<QAction*>(QStringLiteral("help"))->trigger();
        auto* list = planner_->find<QListWidget>("help_sections");
        list->setCurrentRow(3);
        const QString chinese = list->currentItem()->text();
        switch_language(Language::english);
        QTRY_VERIFY(list->currentItem() && list->currentItem()->text() != chinese);
        QCOMPARE(list->currentRow(), 3);
    }

private:
    std::unique_ptr<Planner> planner_ = nullptr;
};

QTEST_MAIN(HelpTest)
#include "help_test.moc"
