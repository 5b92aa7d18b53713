// Without a mouse and without eyes: every part that takes the keyboard has a name that a screen reader says, every
// entry of the menus a tip and keys of its own, and one key goes round the parts of the window.
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolBar>

#include "app/search/commands.h"
#include "app/text/fonts.h"
#include "app/text/language.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::Planner;

namespace {

/// Inner parts of Qt's own widgets speak through the widget that they are part of.
bool is_part_of_another(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    return widget.objectName().startsWith(QStringLiteral("qt_")) || widget.inherits("QScrollBar") ||
           widget.inherits("QMenuBar") || widget.inherits("QMenu") || widget.inherits("QTabBar") ||
           widget.inherits("QHeaderView") || widget.inherits("QSplitterHandle") ||
           widget.inherits("QMainWindowTabBar") ||
           (parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") ||
                       parent->inherits("QAbstractScrollArea") || parent->inherits("QDialogButtonBox") ||
                       widget.inherits("QComboBoxPrivateContainer") || parent->inherits("QComboBoxPrivateContainer")));
}

QString described(const QWidget& widget) {
    QString path = QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName();
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (!above->objectName().isEmpty()) return path + QStringLiteral(" in ") + above->objectName();
    return path;
}

QStringList without_name(const QWidget& top) {
    QStringList nameless;
    for (QWidget* widget : top.findChildren<QWidget*>()) {
        if (widget->window() != &top || !(widget->focusPolicy() & Qt::TabFocus) || is_part_of_another(*widget))
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty()) nameless << described(*widget);
    }
    return nameless;
}

/// "E" of "&Edit", "编辑(&E)".
QChar letter_of(const QString& text) {
    for (qsizetype at = 0; at + 1 < text.size(); ++at)
        if (text[at] == QLatin1Char('&')) {
            if (text[at + 1] != QLatin1Char('&')) return text[at + 1].toUpper();
            ++at;
        }
    return {};
}

/// Letters that stand for two of these texts.
QStringList twice(const QStringList& texts) {
    QStringList found;
    std::map<QChar, QString> before;
    for (const QString& text : texts)
        if (const QChar letter = letter_of(text); !letter.isNull()) {
            if (before.count(letter)) found << QStringLiteral("%1: %2, %3").arg(letter).arg(before[letter], text);
            before[letter] = text;
        }
    return found;
}

QStringList letters_twice_in(const QWidget& dialog) {
    QStringList texts;
    for (const auto* button : dialog.findChildren<QAbstractButton*>())
        if (button->isVisible()) texts << button->text();
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->isVisible() && label->buddy()) texts << label->text();
    return twice(texts);
}

}  // namespace

class AccessTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() {
        test::begin_as_yimi();
        QApplication::setFont(interface_font());
        planner_ = std::make_unique<Planner>();
        planner_->open_sample();
        planner_->show_finding(QStringLiteral("人车互视"), QStringLiteral("杏林街"));
    }
    void cleanupTestCase() { planner_.reset(); }
    void cleanup() { switch_language(Language::chinese); }

    void every_part_that_takes_the_keyboard_has_a_name_data() { languages(); }
    void every_part_that_takes_the_keyboard_has_a_name() {
        speak();
        for (const char* act : {"table", "overview"})
            if (auto* action = planner_->window.findChild<QAction*>(QString::fromLatin1(act)); !action->isChecked())
                action->trigger();
        QTest::qWait(100);
        const QStringList nameless = without_name(planner_->window);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }

    void so_it_is_in_every_dialog_data() {
        QTest::addColumn<bool>("english");
        QTest::addColumn<QString>("opener");
        for (const bool english : {false, true})
            for (const char* opener : {"new_project", "export_plan", "bookmarks", "help", "keys", "tour"})
                QTest::addRow("%s %s", opener, english ? "en" : "zh") << english << QString::fromLatin1(opener);
    }
    void so_it_is_in_every_dialog() {
        QFETCH(QString, opener);
        speak();
        planner_->window.findChild<QAction*>(opener)->trigger();
        QTest::qWait(50);
        QStringList wrong;
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top != &planner_->window && top->isVisible() && top->isWindow())
                wrong << without_name(*top) << letters_twice_in(*top);
        for (auto* dialog : planner_->window.findChildren<QDialog*>()) dialog->close();
        planner_->press(Qt::Key_Escape);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void every_entry_has_a_tip_and_a_letter_of_its_own_data() { languages(); }
    void every_entry_has_a_tip_and_a_letter_of_its_own() {
        speak();
        QStringList wrong, menus;
        for (const Command& command : commands_in(*planner_->window.menuBar()))
            if (command.action->toolTip().isEmpty()) wrong << command.action->objectName() + QStringLiteral(": no tip");
        for (const QToolBar* toolbar : planner_->window.findChildren<QToolBar*>())
            for (const QAction* action : toolbar->actions())
                if (!action->isSeparator() &&
                    !toolbar->widgetForAction(const_cast<QAction*>(action))->inherits("QWidget") &&
                    action->toolTip().isEmpty())
                    wrong << action->text();
        for (const QMenu* menu : planner_->window.findChildren<QMenu*>()) {
            QStringList texts;
            for (const QAction* action : menu->actions())
                if (action->isVisible()) texts << action->text();
            for (const QString& letter : twice(texts)) wrong << menu->objectName() + QStringLiteral(" ") + letter;
        }
        for (const QAction* action : planner_->window.menuBar()->actions()) menus << action->text();
        wrong << twice(menus);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void what_stands_on_the_toolbar_says_its_key_and_what_it_is_for_data() { languages(); }
    void what_stands_on_the_toolbar_says_its_key_and_what_it_is_for() {
        speak();
        QStringList wrong;
        QList<QAction*> shown = planner_->find<QToolBar>("toolbar")->actions();
        shown << planner_->find<QMenu>("menu_shapes")->actions();
        for (const QAction* action : shown) {
            if (action->objectName().isEmpty() || action->objectName() == QStringLiteral("merge")) continue;
            const QStringList lines = action->toolTip().split(QLatin1Char('\n'));
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            if (lines.size() != 2 || !lines[0].contains(key) ||
                !(lines[1].endsWith(QLatin1Char('.')) || lines[1].endsWith(QChar(0x3002))))
                wrong << action->objectName() + QStringLiteral(": ") + action->toolTip();
        }
        QVERIFY(shown.size() > 20);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void no_key_means_two_things() {
        std::map<QString, QString> before;
        QStringList wrong;
        for (const QAction* action : planner_->window.findChildren<QAction*>())
            for (const QKeySequence& key : action->shortcuts()) {
                if (key.isEmpty() || action->shortcutContext() != Qt::WindowShortcut) continue;
                const QString name = action->objectName(), keys = key.toString();
                if (before.count(keys)) wrong << QStringLiteral("%1: %2, %3").arg(keys, before[keys], name);
                before[keys] = name;
            }
        QVERIFY(before.size() > 30);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void the_toolbar_shows_all_it_has_data() { languages(); }
    void the_toolbar_shows_all_it_has() {
        speak();
        for (int width = 1000; width < 2000; width += 30) {
            planner_->window.resize(width, 768);
            QTest::qWait(10);
            for (const auto* more :
                 planner_->window.findChildren<QToolButton*>(QStringLiteral("qt_toolbar_ext_button")))
                QVERIFY2(!more->isVisible(), qPrintable(QString::number(width)));
            QVERIFY(planner_->find<QWidget>("eye_height")->isVisible());
        }
        planner_->window.resize(1366, 768);
    }

    void one_key_goes_round_the_parts_of_the_window() {
        planner_->press(Qt::Key_Escape);
        auto* table = planner_->window.findChild<QWidget*>(QStringLiteral("table_dock"));
        table->show();
        planner_->map().setFocus();
        const auto part = [&] {
            for (const char* name : {"map", "side_dock", "table_dock", "status_bar", "layers_dock"})
                if (auto* each = planner_->window.findChild<QWidget*>(QString::fromLatin1(name));
                    each->isAncestorOf(QApplication::focusWidget()) || each == QApplication::focusWidget())
                    return QString::fromLatin1(name);
            return QStringLiteral("elsewhere");
        };
        QStringList way{part()};
        for (int step = 0; step < 5; ++step) {
            planner_->press(Qt::Key_F8);
            way << part();
        }
        QCOMPARE(way,
                 (QStringList{QStringLiteral("map"), QStringLiteral("side_dock"), QStringLiteral("table_dock"),
                              QStringLiteral("status_bar"), QStringLiteral("layers_dock"), QStringLiteral("map")}));
        planner_->press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(part(), QStringLiteral("layers_dock"));
        table->hide();
        planner_->press(Qt::Key_F8, Qt::ShiftModifier);
        planner_->press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(part(), QStringLiteral("side_dock"));  // what is hidden is left out
    }

private:
    static void languages() {
        QTest::addColumn<bool>("english");
        QTest::newRow("zh") << false;
        QTest::newRow("en") << true;
    }
    static void speak() {
        QFETCH(bool, english);
        switch_language(english ? Language::english : Language::chinese);
        QTest::qWait(50);
    }

    std::unique_ptr<Planner> planner_ = nullptr;
};

QTEST_MAIN(AccessTest)
#include "access_test.moc"
