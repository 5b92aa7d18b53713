#include "app/document/bookmarks.h"

#include <QUuid>
#include <cmath>

#include "app/document/stored_json.h"

namespace yimi::app {
namespace {

const QString memory_key = QStringLiteral("bookmarks");

/// Nothing for an entry that is damaged: it may have been changed by anybody.
std::optional<Bookmark> bookmark_in(const nlohmann::json& entry) {
    if (!entry.is_object()) return std::nullopt;
    const auto area = entry.find("area");
    if (area == entry.end() || !area->is_array() || area->size() != 4) return std::nullopt;
    std::array<double, 4> sides{};
    for (std::size_t side = 0; side < sides.size(); ++side) {
        if (!(*area)[side].is_number()) return std::nullopt;
        sides[side] = (*area)[side].get<double>();
        if (!std::isfinite(sides[side])) return std::nullopt;
    }
    Bookmark bookmark{QString::fromStdString(text_in(entry, "id")), QString::fromStdString(text_in(entry, "name")),
                      Box{sides[0], sides[1], sides[2], sides[3]}};
    if (bookmark.id.isEmpty() || bookmark.name.isEmpty() || bookmark.area.empty()) return std::nullopt;
    return bookmark;
}

}  // namespace

Bookmarks::Bookmarks(Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) read();
    });
    read();
}

void Bookmarks::read() {
    all_.clear();
    const auto stored = nlohmann::json::parse(document_.remembered(memory_key).toStdString(), nullptr, false);
    if (stored.is_array())
        for (const nlohmann::json& entry : stored)
            if (auto bookmark = bookmark_in(entry); bookmark && !find(bookmark->id))
                all_.push_back(std::move(*bookmark));
    emit changed();
}

void Bookmarks::keep() {
    nlohmann::json stored = nlohmann::json::array();
    for (const Bookmark& bookmark : all_)
        stored.push_back(
            {{"id", bookmark.id.toStdString()},
             {"name", bookmark.name.toStdString()},
             {"area", {bookmark.area.min_x, bookmark.area.min_y, bookmark.area.max_x, bookmark.area.max_y}}});
    document_.remember(memory_key, QString::fromStdString(stored.dump()));
    emit changed();
}

const Bookmark* Bookmarks::find(const QString& id) const noexcept {
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const Bookmark& each) { return each.id == id; });
    return found == all_.end() ? nullptr : &*found;
}

QString Bookmarks::free_name() const {
    for (std::size_t number = all_.size() + 1;; ++number) {
        const QString name = tr("View %1").arg(number);
        if (std::none_of(all_.begin(), all_.end(), [&](const Bookmark& each) { return each.name == name; }))
            return name;
    }
}

QString Bookmarks::add(const QString& name, const Box& area) {
    if (!are_writable() || area.empty()) return {};
    const QString given = name.simplified();
    all_.push_back({QUuid::createUuid().toString(QUuid::WithoutBraces), given.isEmpty() ? free_name() : given, area});
    keep();
    return all_.back().id;
}

void Bookmarks::rename(const QString& id, const QString& name) {
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const Bookmark& each) { return each.id == id; });
    const QString given = name.simplified();
    if (!are_writable() || found == all_.end() || given.isEmpty() || given == found->name) return;
    found->name = given;
    keep();
}

void Bookmarks::remove(const QString& id) {
    if (are_writable() && std::erase_if(all_, [&](const Bookmark& each) { return each.id == id; }) > 0) keep();
}

void Bookmarks::put_back(const Bookmark& bookmark, std::size_t at) {
    if (!are_writable() || find(bookmark.id)) return;
    all_.insert(all_.begin() + static_cast<std::ptrdiff_t>(std::min(at, all_.size())), bookmark);
    keep();
}

}  // namespace yimi::app
