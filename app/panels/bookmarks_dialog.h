#pragma once

#include <QDialog>

#include "app/document/bookmarks.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace yimi::app {

/// The project's bookmarks: Enter or a double click goes there, F2 renames, Del takes away. Stays beside the map.
class BookmarksDialog final : public QDialog {
    Q_OBJECT

public:
    BookmarksDialog(Bookmarks& bookmarks, QWidget* parent);

    /// Puts the cursor into a bookmark's name.
    void rename(const QString& id);

signals:
    void bookmark_wanted(const QString& id);
    /// One was taken away from the place `at`; it can be put back.
    void removed(const yimi::app::Bookmark& bookmark, std::size_t at);
    /// The present view is to become one.
    void new_wanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void show_bookmarks();
    void enable();
    void remove_current();
    void go_to_current();
    [[nodiscard]] QString current_id() const;

    Bookmarks& bookmarks_;
    QListWidget* list_;
    QLabel* empty_;
    QPushButton *go_, *new_, *rename_, *remove_;
};

}  // namespace yimi::app
