#pragma once

#include <QFrame>
#include <QPointer>

#include "app/search/locator.h"

class QLabel;
class QLineEdit;
class QListView;

namespace yimi::app {

class FoundModel;

/// The search field in the map's upper left corner, and below it what was found. The keyboard stays in the field: up
/// and down choose, Enter goes there, Esc closes and gives the keyboard back to who had it.
class FindBox final : public QFrame {
    Q_OBJECT

public:
    /// Lies over `parent`, below `above` where that is shown.
    FindBox(Locator& locator, QWidget& parent, QWidget& above);

    void open(Question::First first);
    void close_list();
    /// Whether the field is there while nothing is searched for: it is where there is a map.
    void set_resting_visible(bool visible);
    /// Who gets the keyboard back where nobody had it before.
    void set_home(QWidget& home) { home_ = &home; }
    /// Where the map's middle is asked when something is typed.
    void set_middle(std::function<Point()> middle) { middle_ = std::move(middle); }

signals:
    void chosen(const yimi::app::Found& found);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void ask();
    void show_answer(const std::vector<Found>& found);
    void leave();
    void choose(const QModelIndex& index);
    [[nodiscard]] bool key_pressed(int key);
    void move_by(int rows);
    void place();
    void translate();
    void show_note();

    Locator& locator_;
    QWidget& above_;
    std::function<Point()> middle_;
    QLineEdit* line_;
    QListView* list_;
    QLabel* note_;
    FoundModel* model_;
    QPointer<QWidget> focus_before_;
    QPointer<QWidget> home_;
    Question::First first_ = Question::First::places;
    bool is_leaving_ = false;  ///< it empties itself, and asks nothing
    bool is_open_ = false, rests_visible_ = false;
    bool enter_waits_ = false;  ///< Enter came before the answer to what was typed
};

}  // namespace yimi::app
