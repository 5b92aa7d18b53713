#include "app/window/navigation.h"

#include <QMainWindow>
#include <QMenuBar>

#include "app/panels/bookmarks_dialog.h"
#include "app/panels/message_bar.h"
#include "app/search/find_box.h"
#include "app/search/scale_text.h"
#include "app/window/why_off.h"
#include "gis/io/written_places.h"

namespace yimi::app {
namespace {

constexpr double near_scale = 2000;  // at which a single place is looked at, unless the map is nearer already

}  // namespace

Navigation::Navigation(const Desk& desk)
    : QObject(&desk.window),
      desk_(desk),
      bookmarks_(desk.document),
      views_(desk.map),
      locator_(
          desk.document, desk.jobs, bookmarks_, *desk.window.menuBar(),
          [this](const QAction& action) { return why_off(action, desk_.document, desk_.selection); }, this),
      find_(new FindBox(locator_, desk.pages, desk.messages)) {
    find_->set_home(desk_.map);
    find_->set_middle([this] { return desk_.map.view().centre; });
    connect(find_, &FindBox::chosen, this, &Navigation::follow);
    connect(&views_, &ViewHistory::changed, this, &Navigation::enable_actions);
    connect(&desk_.document, &Document::history_changed, this, &Navigation::enable_actions);
    connect(&desk_.document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (!change.whole) return;
        views_.clear();
        if (list_) list_->close();
        find_->set_resting_visible(desk_.document.is_open());
        enable_actions();
    });
    connect_actions();
    enable_actions();
}

void Navigation::connect_actions() {
    const auto on = [this](Act act, auto run) { connect(&desk_.actions[act], &QAction::triggered, this, run); };
    on(Act::find, [this] { find_->open(Question::First::places); });
    on(Act::commands, [this] { find_->open(Question::First::commands); });
    on(Act::view_back, [this] { views_.back(); });
    on(Act::view_forward, [this] { views_.forward(); });
    on(Act::add_bookmark, [this] { add_bookmark(); });
    on(Act::bookmarks, [this] { bookmarks_dialog().show(); });
}

void Navigation::enable_actions() {
    const bool open = desk_.document.is_open();
    desk_.actions[Act::find].setEnabled(open);
    desk_.actions[Act::bookmarks].setEnabled(open);
    desk_.actions[Act::add_bookmark].setEnabled(bookmarks_.are_writable());
    desk_.actions[Act::view_back].setEnabled(open && views_.can_go_back());
    desk_.actions[Act::view_forward].setEnabled(open && views_.can_go_forward());
}

void Navigation::follow(const Found& found) {
    if (const auto* place = std::get_if<FoundPlace>(&found.target)) return show_place(place->at);
    if (const auto* features = std::get_if<FoundFeatures>(&found.target)) return show_features(features->features);
    if (const auto* bookmark = std::get_if<FoundBookmark>(&found.target)) return show_bookmark(bookmark->id);
    if (const auto* layer = std::get_if<FoundLayer>(&found.target))
        return desk_.map.show_box(desk_.document.snapshot()->layer(layer->table).extent());
    if (const auto* rule = std::get_if<FoundRule>(&found.target)) return emit rule_wanted(rule->id);
    if (const auto* command = std::get_if<FoundCommand>(&found.target))
        if (command->action) command->action->trigger();
}

void Navigation::show_place(Point at) {
    MapView view = desk_.map.view();
    if (view.scale_denominator() > near_scale) view = view.at_scale(near_scale);
    view.centre = at;
    desk_.map.show_view(view, MapWidget::Motion::glide);
    desk_.map.flash(make_point(at));
}

void Navigation::show_features(const std::vector<FeatureRef>& features) {
    desk_.selection.set(features);
    const Box box = desk_.selection.extent();
    const auto nearest = desk_.document.snapshot()->layer(features.front().table).feature(features.front().id);
    desk_.map.show_box(box);
    if (nearest && !nearest->geometry.empty()) desk_.map.flash(nearest->geometry);
    desk_.map.setFocus();
}

void Navigation::show_bookmark(const QString& id) {
    if (const Bookmark* bookmark = bookmarks_.find(id))
        desk_.map.show_view(desk_.map.view().fitted(bookmark->area, 0), MapWidget::Motion::glide);
}

void Navigation::add_bookmark() {
    const QString id = bookmarks_.add({}, desk_.map.view().extent());
    if (id.isEmpty()) return;
    bookmarks_dialog().show();
    bookmarks_dialog().rename(id);
}

BookmarksDialog& Navigation::bookmarks_dialog() {
    if (!list_) {
        list_ = new BookmarksDialog(bookmarks_, &desk_.window);
        connect(list_, &BookmarksDialog::bookmark_wanted, this, &Navigation::show_bookmark);
        connect(list_, &BookmarksDialog::removed, this, &Navigation::offer_to_put_back);
        connect(list_, &BookmarksDialog::new_wanted, this, &Navigation::add_bookmark);
    }
    list_->raise();
    list_->activateWindow();
    return *list_;
}

void Navigation::offer_to_put_back(const Bookmark& bookmark, std::size_t at) {
    const auto put_back = [this, bookmark, at, of = desk_.document.path()] {
        if (desk_.document.path() == of) bookmarks_.put_back(bookmark, at);
    };
    desk_.messages.show_notice(tr("The bookmark “%1” is deleted.").arg(bookmark.name),
                               MessageAction{tr("Put it back"), put_back});
}

void Navigation::go_to_place(const QString& text) {
    if (!desk_.document.is_open()) return;
    const auto places = gis::read_places(text.toStdString(), desk_.document.crs(), desk_.document.snapshot()->extent());
    if (!places.empty()) return show_place(places.front().at);
    desk_.messages.show_notice(
        tr("“%1” is no place on this map. Type east and north in metres (409916, 3394765) or longitude and latitude in "
           "degrees (104.06, 30.67).")
            .arg(text));
}

void Navigation::go_to_scale(const QString& text) {
    if (!desk_.document.is_open()) return;
    const auto denominator = scale_in(text);
    if (!denominator) {
        desk_.messages.show_notice(tr("“%1” is no scale. Type it as 1:2000.").arg(text));
        return;
    }
    desk_.map.show_view(desk_.map.view().at_scale(*denominator), MapWidget::Motion::glide);
}

}  // namespace yimi::app
