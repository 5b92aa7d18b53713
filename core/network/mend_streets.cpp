#include "core/network/mend_streets.h"

#include <algorithm>
#include <map>

#include "core/network/walk_network.h"

namespace yimi {
namespace {

/// What becomes of one street, all mendings together; metres along its line as it was.
struct Mended {
    std::vector<Point> line;
    std::vector<Mending::Cut> cuts;
    std::vector<Mending::Stretch> dropped;
};

struct Piece {
    std::vector<Point> line;
    double from_m = 0, to_m = 0;
};

/// The line from cut to cut; a cut at an end of the line cuts nothing.
std::vector<Piece> pieces_of(const Mended& mended, double length_m) {
    auto cuts = mended.cuts;
    std::stable_sort(cuts.begin(), cuts.end(), [](const auto& a, const auto& b) { return a.along_m < b.along_m; });
    const auto is_end = [&](Point at) {
        return distance(at, mended.line.front()) <= join_distance_m ||
               distance(at, mended.line.back()) <= join_distance_m;
    };
    std::erase_if(cuts, [&](const Mending::Cut& cut) { return is_end(cut.at); });
    std::vector<Piece> pieces;
    Piece piece{{mended.line.front()}};
    const auto go_to = [&](Point at) {
        if (piece.line.back() != at) piece.line.push_back(at);
    };
    double along_m = 0;
    auto cut = cuts.begin();
    for (std::size_t next = 1; next < mended.line.size(); ++next) {
        const bool is_last = next + 1 == mended.line.size();
        const double end_m = is_last ? length_m : along_m + distance(mended.line[next - 1], mended.line[next]);
        for (; cut != cuts.end() && (cut->along_m < end_m || is_last); ++cut) {
            if (piece.line.size() == 1 && distance(piece.line.back(), cut->at) <= join_distance_m) continue;
            go_to(cut->at);
            piece.to_m = cut->along_m;
            pieces.push_back(std::move(piece));
            piece = {{cut->at}, cut->along_m, 0};
        }
        go_to(mended.line[next]);
        along_m = end_m;
    }
    piece.to_m = length_m;
    pieces.push_back(std::move(piece));
    return pieces;
}

bool is_dropped(const Piece& piece, const Mended& mended) {
    const double middle_m = (piece.from_m + piece.to_m) / 2;
    return std::any_of(mended.dropped.begin(), mended.dropped.end(), [&](const Mending::Stretch& stretch) {
        return stretch.from_m <= middle_m && middle_m <= stretch.to_m;
    });
}

/// The shapes that are left of a street, in order along it.
std::vector<Geometry> shapes_left(const RowView& street, const Mended& mended) {
    std::vector<Geometry> left;
    for (const Piece& piece : pieces_of(mended, path_length_m(street.geometry().path(0))))
        if (!is_dropped(piece, mended)) left.push_back(make_line(piece.line));
    return left;
}

std::map<FeatureId, Mended> gathered(const Layer& streets, std::span<const Mending> mendings) {
    std::map<FeatureId, Mended> all;
    const auto street = [&](FeatureId id) -> Mended& {
        const auto [entry, is_new] = all.try_emplace(id);
        if (is_new) {
            const auto line = streets.row(id)->geometry().path(0);
            entry->second.line.assign(line.begin(), line.end());
        }
        return entry->second;
    };
    for (const Mending& mending : mendings) {
        for (const auto& cut : mending.cuts) street(cut.street).cuts.push_back(cut);
        for (const auto& stretch : mending.dropped) street(stretch.street).dropped.push_back(stretch);
        for (const auto& end : mending.moved) {
            std::vector<Point>& line = street(end.street).line;
            (line.front() == end.from ? line.front() : line.back()) = end.to;
        }
    }
    return all;
}

}  // namespace

Edit mending_edit(const Plan& plan, std::span<const Mending> mendings) {
    const Layer& streets = plan.layer(Table::streets);
    Edit edit{"mend_streets", {}};
    std::vector<Change> made;
    FeatureId next = streets.next_id();
    for (const auto& [id, mended] : gathered(streets, mendings)) {
        const auto street = streets.row(id);
        const Feature before = street->feature();
        std::optional<Feature> after;
        for (Geometry& shape : shapes_left(*street, mended)) {
            Feature piece{std::move(shape), before.values};
            if (!after) {
                after = std::move(piece);
                continue;
            }
            set(piece, Table::streets, "uid", Value{});
            made.emplace_back(FeatureChange{Table::streets, next, std::nullopt, std::move(piece)});
            ++next.number;
        }
        if (after != before) edit.changes.emplace_back(FeatureChange{Table::streets, id, before, std::move(after)});
    }
    edit.changes.insert(edit.changes.end(), made.begin(), made.end());
    return edit;
}

}  // namespace yimi
