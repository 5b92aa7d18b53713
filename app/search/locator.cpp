#include "app/search/locator.h"

#include <QPainter>
#include <QPixmap>

#include "app/map/map_style.h"
#include "app/map/shape_painter.h"
#include "app/text/names.h"
#include "app/tools/icons.h"
#include "app/tools/measure_text.h"
#include "gis/io/written_places.h"

namespace yimi::app {
namespace {

const QString names_line = QStringLiteral("find_names"), search_line = QStringLiteral("find");
constexpr std::size_t most_features = 50, most_uids = 10;

QIcon symbol_icon(Table table) {
    constexpr int width_px = 20, height_px = 16, sharp = 2;
    QPixmap pixmap(width_px * sharp, height_px * sharp);
    pixmap.setDevicePixelRatio(sharp);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    draw_symbol_sample(painter, QRectF(0.5, 1.5, width_px - 1, height_px - 3),
                       table_symbol({Theme::planning, ground_of(QGuiApplication::palette())}, table),
                       schema_of(table).geometry);
    return QIcon(pixmap);
}

/// The better of two ways to say the same.
Match best_of(Match a, Match b) {
    return std::min(a, b);
}
Match matched(const NameQuery& query, const QString& name) {
    return query.match(folded(name.toStdU16String()));
}

/// Places were meant if they could be read at all; else the better match comes first, and of equals the kinds in this
/// order, then what people ask for most, then the nearer.
struct Order {
    bool commands_first = false;
    [[nodiscard]] int group(const Found& found) const noexcept {
        if (std::holds_alternative<FoundPlace>(found.target)) return 0;
        return commands_first && std::holds_alternative<FoundCommand>(found.target) ? 1 : 2;
    }
    [[nodiscard]] static int kind(const Found& found) noexcept {
        if (std::holds_alternative<FoundFeatures>(found.target)) return 0;
        return static_cast<int>(found.target.index()) + 1;
    }
    [[nodiscard]] static int rank(const Found& found) {
        const auto* there = std::get_if<FoundFeatures>(&found.target);
        return there ? search_rank(there->features.front().table) : 0;
    }
    bool operator()(const Found& a, const Found& b) const {
        const auto key = [this](const Found& each) {
            return std::tuple(group(each), each.match, kind(each), rank(each), each.distance_m);
        };
        return key(a) < key(b);
    }
};

QString place_detail(const gis::WrittenPlace& place) {
    using As = gis::WrittenPlace::As;
    switch (place.as) {
        case As::plan:
            return place.north_first ? Locator::tr("north, east") : Locator::tr("east, north");
        case As::system:
            return crs_title(place.crs);
        case As::degrees:
            return Locator::tr("longitude and latitude (CGCS2000, WGS 84)");
        case As::gcj02:
            return Locator::tr("as Amap and Tencent shift it (GCJ-02)");
        case As::bd09:
            return Locator::tr("as Baidu shifts it (BD-09)");
    }
    return {};
}

}  // namespace

struct Locator::Hits {
    std::vector<gis::WrittenPlace> places;
    std::vector<NameHit> features;
};

Locator::Locator(const Document& document, JobRunner& jobs, const Bookmarks& bookmarks, const QMenuBar& menus,
                 WhyOff why_off, QObject* parent)
    : QObject(parent),
      document_(document),
      jobs_(jobs),
      bookmarks_(bookmarks),
      menus_(menus),
      why_off_(std::move(why_off)) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (!change.whole) return;
        forget();
        jobs_.drop_line(names_line);
        names_.reset();
        names_of_.reset();
        reading_.reset();
    });
}

void Locator::ask(Question question) {
    jobs_.drop_line(search_line);
    asked_ = shown_ = std::move(question);
    if (!document_.is_open() || NameQuery(asked_->text).is_empty()) return answer({});
    if (names_of_ != document_.snapshot()) read_names();
    search_plan();
}

void Locator::forget() {
    jobs_.drop_line(search_line);
    asked_.reset();
    shown_.reset();
}

void Locator::read_names() {
    if (reading_ == document_.snapshot()) return;
    reading_ = document_.snapshot();
    jobs_.start<NameIndex>(
        names_line, [plan = reading_](JobContext& job) { return NameIndex::of(*plan, job); },
        [this](Result<NameIndex> names) {
            const Snapshot of = std::exchange(reading_, nullptr);
            if (!names) return;
            names_ = std::make_shared<const NameIndex>(std::move(names).value());
            names_of_ = of;
            if (shown_) ask(*shown_);
        });
}

void Locator::search_plan() {
    jobs_.start<Hits>(
        search_line,
        [question = *asked_, names = names_, plan = document_.snapshot(),
         crs = document_.crs()](JobContext& job) -> Result<Hits> {
            Hits hits;
            hits.places = gis::read_places(question.text.toStdString(), crs, plan->extent());
            if (names) {
                YIMI_TRY(named, names->search(NameQuery(question.text), question.middle, most_features, job));
                hits.features = std::move(named);
            }
            YIMI_TRY(by_uid, search_uids(*plan, question.text, question.middle, most_uids, job));
            for (NameHit& hit : by_uid) {
                const auto is_same = [&](const NameHit& other) { return other.features == hit.features; };
                if (std::none_of(hits.features.begin(), hits.features.end(), is_same))
                    hits.features.push_back(std::move(hit));
            }
            return hits;
        },
        [this](Result<Hits> hits) {
            if (hits) answer(hits.value());
        });
}

void Locator::answer(const Hits& hits) {
    const Question question = *std::exchange(asked_, std::nullopt);
    const NameQuery query(question.text);
    const bool commands_first = question.first == Question::First::commands, open = document_.is_open();
    std::vector<Found> found;
    add_places(hits, found);
    add_features(hits, query, found);
    if (open && (!query.is_empty() || !commands_first)) add_bookmarks(query, found);
    if (open && !query.is_empty()) add_layers(query, found);
    if (open && !query.is_empty()) add_rules(query, found);
    if (!query.is_empty() || commands_first) add_commands(query, found);
    std::stable_sort(found.begin(), found.end(), Order{commands_first});
    emit answered(found);
}

void Locator::add_places(const Hits& hits, std::vector<Found>& found) {
    for (const gis::WrittenPlace& place : hits.places)
        found.push_back({FoundPlace{place.at}, icon(QStringLiteral("place")),
                         QStringLiteral("%1, %2").arg(place.at.x, 0, 'f', 2).arg(place.at.y, 0, 'f', 2),
                         place_detail(place)});
}

void Locator::add_features(const Hits& hits, const NameQuery& query, std::vector<Found>& found) const {
    std::map<Table, QIcon> symbols;
    for (const NameHit& hit : hits.features) {
        FoundFeatures there;
        for (const FeatureRef& feature : hit.features)
            if (document_.snapshot()->layer(feature.table).contains(feature.id)) there.features.push_back(feature);
        if (there.features.empty()) continue;
        const FeatureRef& first = there.features.front();
        const auto row = document_.snapshot()->layer(first.table).row(first.id);
        QIcon& symbol = symbols[first.table];
        if (symbol.isNull()) symbol = symbol_icon(first.table);
        const QString uid = to_qstring(row->uid());
        const QString title = row->name().empty() ? uid : to_qstring(row->name());
        const auto pieces = static_cast<int>(there.features.size());
        QStringList detail{table_title(first.table)};
        if (matched(query, title) == Match::none) detail << uid;
        if (pieces > 1) detail << tr("%n piece(s)", nullptr, pieces);
        if (!row->box().empty()) detail << length_text(std::round(hit.distance_m));
        found.push_back(
            {std::move(there), symbol, title, detail.join(QStringLiteral(" · ")), {}, {}, hit.match, hit.distance_m});
    }
}

void Locator::add_bookmarks(const NameQuery& query, std::vector<Found>& found) const {
    for (const Bookmark& bookmark : bookmarks_.all()) {
        const Match match = query.is_empty() ? Match::prefix : matched(query, bookmark.name);
        if (match != Match::none)
            found.push_back({FoundBookmark{bookmark.id},
                             icon(QStringLiteral("bookmark")),
                             bookmark.name,
                             tr("Bookmark"),
                             {},
                             {},
                             match});
    }
}

void Locator::add_layers(const NameQuery& query, std::vector<Found>& found) const {
    for (const TableSchema& schema : all_schemas()) {
        const QString title = table_title(schema.table);
        const Match match = best_of(matched(query, title), matched(query, to_qstring(schema.name)));
        if (match == Match::none) continue;
        const auto count = document_.snapshot()->layer(schema.table).size();
        found.push_back({FoundLayer{schema.table},
                         symbol_icon(schema.table),
                         title,
                         tr("Layer · %1").arg(number(static_cast<double>(count), 0)),
                         {},
                         count == 0 ? tr("This layer is empty.") : QString(),
                         match});
    }
}

void Locator::add_rules(const NameQuery& query, std::vector<Found>& found) {
    for (const auto& [id, rule] : rules_.all()) {
        const QString name = rules_.name(id);
        const Match match = best_of(matched(query, name), matched(query, to_qstring(id)));
        if (match == Match::none) continue;
        found.push_back(
            {FoundRule{id}, icon(QStringLiteral("audit")), name, tr("Rule %1").arg(to_qstring(id)), {}, {}, match});
    }
}

void Locator::add_commands(const NameQuery& query, std::vector<Found>& found) const {
    for (const Command& command : commands_in(menus_)) {
        const QAction& action = *command.action;
        const QString text = plain_text(action);
        // The object's name is the English word, whatever the language of the window.
        QString word = action.objectName();
        word.replace(QLatin1Char('_'), QLatin1Char(' '));
        const Match match = query.is_empty() ? Match::prefix : best_of(matched(query, text), matched(query, word));
        if (match == Match::none) continue;
        found.push_back({FoundCommand{command.action}, action.icon(), text, command.menu,
                         action.shortcut().toString(QKeySequence::NativeText), why_off_(action), match});
    }
}

}  // namespace yimi::app
