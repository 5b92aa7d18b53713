#include "core/sight/line_of_sight.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/sight/ground_line.h"
#include "core/sight/passage.h"

namespace yimi {
namespace {

/// A line from whichever end comes first by its coordinates, so that exchanging the ends changes no digit. Places on it
/// are shares of its length from that end.
class Line {
public:
    /// `ground`: null where it is level.
    Line(const SightEnd& eye, const SightEnd& target, const HeightGrid* ground) {
        const auto before = [](const SightEnd& a, const SightEnd& b) {
            return a.at.x != b.at.x ? a.at.x < b.at.x : a.at.y != b.at.y ? a.at.y < b.at.y : a.height_m < b.height_m;
        };
        turned_ = before(target, eye);
        first_ = turned_ ? target : eye;
        last_ = turned_ ? eye : target;
        along_ = last_.at - first_.at;
        length_m_ = norm(along_);
        if (length_m_ > 0) unit_ = along_ * (1 / length_m_);
        if (!ground) return;
        ground_.emplace(*ground, first_.at, last_.at);
        if (!ground_->is_known()) ground_.reset();
    }

    [[nodiscard]] const SightEnd& first() const noexcept { return first_; }
    [[nodiscard]] const SightEnd& last() const noexcept { return last_; }
    [[nodiscard]] double length_m() const noexcept { return length_m_; }
    /// Above the ground there.
    [[nodiscard]] double height_m(double share) const noexcept {
        const double from_m = level_m(0) + first_.height_m, to_m = level_m(1) + last_.height_m;
        return from_m + (to_m - from_m) * share - level_m(share);
    }
    /// Of the ground, above sea level; 0 where it is level.
    [[nodiscard]] double level_m(double share) const noexcept { return ground_ ? ground_->height_m(share) : 0; }
    [[nodiscard]] std::optional<GroundLine::Rise> ground_above() const {
        if (!ground_) return std::nullopt;
        return ground_->highest_above(level_m(0) + first_.height_m, level_m(1) + last_.height_m);
    }
    [[nodiscard]] Point place(double share) const noexcept { return first_.at + along_ * share; }
    [[nodiscard]] double from_eye(double share) const noexcept { return turned_ ? 1 - share : share; }

    /// Where the line crosses a segment; nothing where an end lies on the segment's line or beyond both its sides.
    [[nodiscard]] std::optional<double> crossing(const SceneSegment& segment) const noexcept {
        const Point c = segment.a - first_.at, d = segment.b - first_.at;
        const double side_c = cross(unit_, c), side_d = cross(unit_, d);
        if (std::min(side_c, side_d) > touch_m || std::max(side_c, side_d) < -touch_m) return std::nullopt;
        const Point edge = d - c;
        const double touch = touch_m * norm(edge);
        const double side_first = cross(c, edge), side_last = cross(c - along_, edge);
        const bool crosses = (side_first > touch && side_last < -touch) || (side_first < -touch && side_last > touch);
        if (!crosses) return std::nullopt;
        return side_first / (side_first - side_last);
    }

private:
    SightEnd first_, last_;
    Point along_, unit_;
    double length_m_ = 0;
    bool turned_ = false;
    std::optional<GroundLine> ground_;
};

/// A place on the line at which it is over, under or in a body.
struct Contact {
    std::uint32_t body = 0;
    double share = 0;
};

/// Calls `visit(body, share)` for each contact until it returns false. A body may come more than once for one place.
template <class Visit>
void visit_contacts(const Scene& scene, const Line& line, const Visit& visit) {
    bool go_on = true;
    for (const double end : {0.0, 1.0}) {
        const Point at = end == 0 ? line.first().at : line.last().at;
        scene.visit_solids_at(at, [&](std::size_t index) {
            const auto body = static_cast<std::uint32_t>(index);
            if (scene.inside(body, at)) go_on = visit(body, end);
            return go_on;
        });
        if (!go_on) return;
    }
    if (!(line.length_m() > 0)) return;
    scene.visit_along(line.first().at, line.last().at, [&](std::size_t index) {
        const SceneSegment& segment = scene.segments()[index];
        const auto share = line.crossing(segment);
        return !share || visit(segment.body, *share);
    });
}

/// What a body does to the line at its contacts.
struct Effect {
    bool hides = false;
    double at = 0;  ///< share from the eye of the nearest contact that hides
    double over_m = 0;
    double freeing_m = 0;
    double clearance_m = 0;
    std::optional<double> freeing_eye_m;  ///< the eye above which it no longer hides
};

/// Those of one body.
class BodyOnLine {
public:
    BodyOnLine(const Scene& scene, const Line& line, std::span<const Contact> contacts)
        : scene_(scene), line_(line), body_(scene.bodies()[contacts.front().body]), contacts_(contacts) {}

    Effect effect() {
        effect_.clearance_m = std::numeric_limits<double>::infinity();
        for (const Contact& contact : contacts_) look_at(contact.share);
        if (body_.solid && body_.underside_m) look_between();
        return effect_;
    }

private:
    void look_at(double share) {
        const double height_m = line_.height_m(share);
        effect_.clearance_m = std::min(effect_.clearance_m, height_m - body_.top_m);
        if (body_.stands_at(height_m)) take(line_.from_eye(share), body_.top_m - height_m, height_m);
    }

    /// Within a solid a line may come down to the underside between its edges, or go in through that and out of the
    /// top.
    void look_between() {
        for (std::size_t index = 1; index < contacts_.size(); ++index) {
            const double from = contacts_[index - 1].share, to = contacts_[index].share;
            const double low_m = std::min(line_.height_m(from), line_.height_m(to));
            const double high_m = std::max(line_.height_m(from), line_.height_m(to));
            const double in_it_m = std::max(low_m, *body_.underside_m);
            const bool hides = rises_above(body_.top_m, in_it_m) && rises_above(high_m, *body_.underside_m);
            if (hides && scene_.inside(contacts_[index].body, line_.place((from + to) / 2)))
                take(std::min(line_.from_eye(from), line_.from_eye(to)), body_.top_m - in_it_m, in_it_m);
        }
    }

    void take(double from_eye, double over_m, double freeing_m) {
        effect_.at = effect_.hides ? std::min(effect_.at, from_eye) : from_eye;
        effect_.freeing_m = effect_.hides ? std::min(effect_.freeing_m, freeing_m) : freeing_m;
        effect_.over_m = std::max(effect_.over_m, over_m);
        effect_.hides = true;
    }

    const Scene& scene_;
    const Line& line_;
    const SceneBody& body_;
    std::span<const Contact> contacts_;
    Effect effect_;
};

std::vector<Contact> sorted_contacts(const Scene& scene, const Line& line) {
    std::vector<Contact> contacts;
    visit_contacts(scene, line, [&](std::uint32_t body, double share) {
        contacts.push_back({body, share});
        return true;
    });
    std::sort(contacts.begin(), contacts.end(), [](const Contact& a, const Contact& b) {
        return a.body != b.body ? a.body < b.body : a.share < b.share;
    });
    return contacts;
}

/// The bodies of `contacts`, one after the other.
template <class Visit>
void for_each_body(std::span<const Contact> contacts, const Visit& visit) {
    for (std::size_t begin = 0, end = 0; begin < contacts.size(); begin = end) {
        while (end < contacts.size() && contacts[end].body == contacts[begin].body) ++end;
        visit(contacts.subspan(begin, end - begin));
    }
}

/// The line without the height that would free it.
LineOfSight looked_along(const Scene& scene, const Line& line) {
    LineOfSight result;
    result.reach_m = line.length_m();
    if (const auto ground = line.ground_above()) {
        result.ground_at_m = line.from_eye(ground->share) * line.length_m();
        result.ground_over_m = ground->over_m;
    }
    const std::vector<Contact> contacts = sorted_contacts(scene, line);
    for_each_body(contacts, [&](std::span<const Contact> of_body) {
        const Effect effect = BodyOnLine(scene, line, of_body).effect();
        result.clearance_m = std::min(result.clearance_m.value_or(effect.clearance_m), effect.clearance_m);
        if (effect.hides)
            result.blockers.push_back(
                {of_body.front().body, effect.at * line.length_m(), effect.over_m, effect.freeing_m});
    });
    std::sort(result.blockers.begin(), result.blockers.end(), [](const LineBlocker& a, const LineBlocker& b) {
        return a.at_m != b.at_m ? a.at_m < b.at_m : a.body < b.body;
    });
    std::vector<const SceneBody*> crossed;
    for (const LineBlocker& blocker : result.blockers) crossed.push_back(&scene.bodies()[blocker.body]);
    const Passage passage = pass(crossed);
    result.clear = !passage.hidden && !result.ground_over_m;
    result.see_through_share = passage.see_through_share;
    result.hidden_chance = result.ground_over_m ? 1 : passage.hidden_chance;
    result.unknown_height = passage.hangs_on_unknown_height && !result.ground_over_m;
    if (!passage.hidden) return result;
    const bool one_is_enough = std::any_of(crossed.begin(), crossed.end(), [](const SceneBody* body) {
        return body->see_through_share < see_through_limit;
    });
    for (std::size_t index = 0; index < crossed.size() && !result.blocked_by; ++index)
        if (!one_is_enough || crossed[index]->see_through_share < see_through_limit)
            result.blocked_by = result.blockers[index].body;
    return result;
}

/// The lowest eye above this one that looks over a top somewhere where it now does not.
std::optional<double> next_eye_m(const Scene& scene, const SightEnd& eye, const SightEnd& target) {
    const Line line(eye, target, scene.ground());
    const double eye_level_m = line.level_m(line.from_eye(0)), target_level_m = line.level_m(line.from_eye(1));
    std::optional<double> next;
    const std::vector<Contact> contacts = sorted_contacts(scene, line);
    for (const Contact& contact : contacts) {
        const SceneBody& body = scene.bodies()[contact.body];
        const double from_eye = line.from_eye(contact.share);
        if (from_eye >= 1 || !rises_above(body.top_m, line.height_m(contact.share))) continue;
        const double top_m = line.level_m(contact.share) + body.top_m;
        const double over_it = (top_m - (target_level_m + target.height_m) * from_eye) / (1 - from_eye) - eye_level_m;
        if (over_it > eye.height_m && (!next || over_it < *next)) next = over_it;
    }
    return next;
}

std::optional<double> freeing_eye_m(const Scene& scene, SightEnd eye, const SightEnd& target) {
    constexpr int most_steps = 1000;
    for (int step = 0; step < most_steps; ++step) {
        const auto next = next_eye_m(scene, eye, target);
        if (!next) return std::nullopt;
        eye.height_m = std::max(*next, eye.height_m + sight_tolerance_m);
        if (looked_along(scene, Line(eye, target, scene.ground())).clear) return eye.height_m;
    }
    return std::nullopt;
}

}  // namespace

LineOfSight line_of_sight(const Scene& scene, const SightEnd& eye, const SightEnd& target) {
    LineOfSight result = looked_along(scene, Line(eye, target, scene.ground()));
    if (!result.clear && !result.ground_over_m) result.freeing_eye_m = freeing_eye_m(scene, eye, target);
    return result;
}

bool sees(const Scene& scene, const SightEnd& eye, const SightEnd& target) {
    const Line line(eye, target, scene.ground());
    if (line.ground_above()) return false;
    bool hidden = false, has_more_to_weigh = false;
    visit_contacts(scene, line, [&](std::uint32_t index, double share) {
        const SceneBody& body = scene.bodies()[index];
        const bool hides = body.stands_at(line.height_m(share));
        if (hides && body.see_through_share < see_through_limit) hidden = true;
        // Veils multiply, each body once; a line may run through a solid between its edges.
        if ((hides && body.see_through_share < 1) || (body.solid && body.underside_m)) has_more_to_weigh = true;
        return !hidden;
    });
    if (hidden || !has_more_to_weigh) return !hidden;
    return looked_along(scene, line).clear;
}

std::vector<std::uint8_t> see_each(const Scene& scene, std::span<const SightPair> pairs, unsigned threads) {
    constexpr std::size_t grain = 1024;
    std::vector<std::uint8_t> seen(pairs.size());
    parallel_for(pairs.size(), threads, grain,
                 [&](std::size_t index) { seen[index] = sees(scene, pairs[index].eye, pairs[index].target) ? 1 : 0; });
    return seen;
}

}  // namespace yimi
