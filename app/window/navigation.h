#pragma once

#include <QPointer>

#include "app/document/bookmarks.h"
#include "app/map/map_widget.h"
#include "app/map/view_history.h"
#include "app/search/locator.h"
#include "app/window/actions.h"

class QMainWindow;

namespace yimi::app {

class BookmarksDialog;
class FindBox;
class MessageBar;

/// How one gets about: the search, a coordinate or a scale that was typed, views of before, bookmarks.
class Navigation final : public QObject {
    Q_OBJECT

public:
    struct Desk {
        QMainWindow& window;
        Document& document;
        JobRunner& jobs;
        Selection& selection;
        MapWidget& map;
        const Actions& actions;
        QWidget& pages;  ///< the search lies over them
        MessageBar& messages;
    };
    explicit Navigation(const Desk& desk);

    /// Goes to a coordinate in any spelling, or says why not.
    void go_to_place(const QString& text);
    void go_to_scale(const QString& text);

signals:
    /// The findings of one rule are to be listed.
    void rule_wanted(const std::string& id);

private:
    void connect_actions();
    void enable_actions();
    void follow(const Found& found);
    void show_place(Point at);
    void show_features(const std::vector<FeatureRef>& features);
    void show_bookmark(const QString& id);
    void add_bookmark();
    BookmarksDialog& bookmarks_dialog();
    void offer_to_put_back(const Bookmark& bookmark, std::size_t at);

    Desk desk_;
    Bookmarks bookmarks_;
    ViewHistory views_;
    Locator locator_;
    FindBox* find_;
    QPointer<BookmarksDialog> list_;
};

}  // namespace yimi::app
