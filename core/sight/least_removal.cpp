#include "core/sight/least_removal.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/sight/scene.h"

namespace yimi {
namespace {

enum class Use : std::uint8_t { open, gone, kept };

/// A line by its items.
struct Line {
    Veils veils;
    std::vector<std::uint32_t> items;  ///< each once, what dims most first
};

Line line_of(Veils veils) {
    std::vector<std::pair<double, std::uint32_t>> by_share;
    for (const Veil& veil : veils) {
        if (!veil.item) continue;
        const auto known =
            std::find_if(by_share.begin(), by_share.end(), [&](const auto& each) { return each.second == *veil.item; });
        if (known == by_share.end())
            by_share.emplace_back(veil.see_through_share, *veil.item);
        else
            known->first *= veil.see_through_share;
    }
    std::sort(by_share.begin(), by_share.end());
    Line line{std::move(veils), {}};
    for (const auto& [share, item] : by_share) line.items.push_back(item);
    return line;
}

template <class IsGone>
bool is_clear(std::span<const Veil> line, const IsGone& is_gone) {
    double share = 1;
    for (const Veil& veil : line)
        if (!veil.item || !is_gone(*veil.item)) share *= veil.see_through_share;
    return share >= see_through_limit;
}

/// Lines that hang together by their items.
class Component {
public:
    Component(const std::vector<const Veils*>& lines, std::size_t most_steps, JobContext& job)
        : steps_left_(most_steps), job_(job) {
        std::map<std::uint32_t, std::uint32_t> numbers;
        for (const Veils* veils : lines) {
            Veils own = *veils;
            for (Veil& veil : own) {
                if (!veil.item) continue;
                const auto [known, is_new] = numbers.emplace(*veil.item, static_cast<std::uint32_t>(items_.size()));
                if (is_new) items_.push_back(*veil.item);
                veil.item = known->second;
            }
            lines_.push_back(line_of(std::move(own)));
        }
    }

    LeastRemoval solve() {
        std::vector<Use> use(items_.size(), Use::open);
        settle(use);
        best_ = greedy(use);
        const std::size_t least = bound(use);
        if (best_.size() > least) search(use);
        const bool ended = steps_left_ > 0 && !job_.cancelled();
        for (std::uint32_t& item : best_) item = items_[item];
        return {best_, ended ? best_.size() : std::min(least, best_.size())};
    }

private:
    static std::vector<std::uint32_t> gone_in(const std::vector<Use>& use) {
        std::vector<std::uint32_t> items;
        for (std::uint32_t item = 0; item < use.size(); ++item)
            if (use[item] == Use::gone) items.push_back(item);
        return items;
    }
    static bool clear(const Line& line, const std::vector<Use>& use) {
        return is_clear(line.veils, [&](std::uint32_t item) { return use[item] == Use::gone; });
    }
    /// Whether the line could be clear if `kept` and what is kept already stay, and all else goes.
    static bool can_keep(const Line& line, const std::vector<Use>& use, std::optional<std::uint32_t> kept) {
        return is_clear(line.veils, [&](std::uint32_t item) { return use[item] != Use::kept && item != kept; });
    }

    /// Takes away what no clear line can do with. False where a line cannot be clear any more.
    bool settle(std::vector<Use>& use) const {
        for (const Line& line : lines_) {
            if (clear(line, use)) continue;
            if (!can_keep(line, use, {})) return false;
            for (const std::uint32_t item : line.items)
                if (use[item] == Use::open && !can_keep(line, use, item)) use[item] = Use::gone;
        }
        return true;
    }

    /// How many open items must go for the line to be clear: those that dim most.
    static std::size_t needed(const Line& line, const std::vector<Use>& use) {
        std::vector<Use> then = use;
        std::size_t count = 0;
        for (const std::uint32_t item : line.items) {
            if (clear(line, then)) break;
            if (then[item] != Use::open) continue;
            then[item] = Use::gone;
            ++count;
        }
        return count;
    }

    /// No fewer items in all: lines that share no open item need each their own.
    [[nodiscard]] std::size_t bound(const std::vector<Use>& use) const {
        std::vector<std::pair<std::size_t, const Line*>> needs;
        for (const Line& line : lines_)
            if (!clear(line, use)) needs.emplace_back(needed(line, use), &line);
        std::stable_sort(needs.begin(), needs.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<bool> is_taken(items_.size(), false);
        auto count = static_cast<std::size_t>(std::count(use.begin(), use.end(), Use::gone));
        for (const auto& [need, line] : needs) {
            const auto open_and_taken = [&](std::uint32_t item) { return use[item] == Use::open && is_taken[item]; };
            if (std::any_of(line->items.begin(), line->items.end(), open_and_taken)) continue;
            count += need;
            for (const std::uint32_t item : line->items) is_taken[item] = true;
        }
        return count;
    }

    /// The open item that most lines in question hold; of equal ones the first.
    [[nodiscard]] std::optional<std::uint32_t> busiest(const std::vector<Use>& use) const {
        std::vector<std::size_t> lines_with(items_.size(), 0);
        for (const Line& line : lines_)
            if (!clear(line, use))
                for (const std::uint32_t item : line.items) lines_with[item] += use[item] == Use::open ? 1 : 0;
        const auto most = std::max_element(lines_with.begin(), lines_with.end());
        if (most == lines_with.end() || *most == 0) return std::nullopt;
        return static_cast<std::uint32_t>(most - lines_with.begin());
    }

    [[nodiscard]] std::vector<std::uint32_t> greedy(std::vector<Use> use) const {
        while (const auto item = busiest(use)) use[*item] = Use::gone;
        for (Use& each : use) {
            if (each != Use::gone) continue;
            each = Use::open;
            if (!std::all_of(lines_.begin(), lines_.end(), [&](const Line& line) { return clear(line, use); }))
                each = Use::gone;
        }
        return gone_in(use);
    }

    void search(std::vector<Use> use) {
        if (steps_left_ == 0 || job_.cancelled()) return;
        --steps_left_;
        if (!settle(use) || bound(use) >= best_.size()) return;
        const auto item = busiest(use);
        if (!item) {
            best_ = gone_in(use);
            return;
        }
        for (const Use next : {Use::gone, Use::kept}) {
            use[*item] = next;
            search(use);
        }
    }

    std::vector<Line> lines_;
    std::vector<std::uint32_t> items_;  ///< as they are called outside, by their number here
    std::size_t steps_left_;
    JobContext& job_;
    std::vector<std::uint32_t> best_;
};

/// Sets of items that lines tie together.
class Ties {
public:
    explicit Ties(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t root(std::uint32_t item) {
        while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
        return item;
    }
    void tie(std::uint32_t a, std::uint32_t b) { parent_[root(a)] = root(b); }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace

bool is_seen_past(std::span<const Veil> line, const std::vector<bool>& is_gone) noexcept {
    return is_clear(line, [&](std::uint32_t item) { return is_gone[item]; });
}

Result<LeastRemoval> least_removal(std::vector<Veils> lines, JobContext& job, std::size_t most_steps) {
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    std::uint32_t item_count = 0;
    for (const Veils& line : lines)
        for (const Veil& veil : line)
            if (veil.item) item_count = std::max(item_count, *veil.item + 1);
    Ties ties(item_count);
    const auto first_item = [](const Veils& line) {
        const auto first = std::find_if(line.begin(), line.end(), [](const Veil& veil) { return veil.item; });
        return first == line.end() ? std::nullopt : first->item;
    };
    for (const Veils& line : lines)
        for (const Veil& veil : line)
            if (veil.item) ties.tie(*first_item(line), *veil.item);
    std::vector<std::vector<const Veils*>> components(item_count);
    for (const Veils& line : lines)
        if (const auto item = first_item(line)) components[ties.root(*item)].push_back(&line);
    LeastRemoval all;
    for (std::size_t index = 0; index < components.size(); ++index) {
        if (components[index].empty()) continue;
        if (job.cancelled()) return Error{ErrorCode::cancelled, "least removal cancelled", {}};
        job.progress(index, components.size(), "parking");
        const LeastRemoval part = Component(components[index], most_steps, job).solve();
        all.items.insert(all.items.end(), part.items.begin(), part.items.end());
        all.at_least += part.at_least;
    }
    if (job.cancelled()) return Error{ErrorCode::cancelled, "least removal cancelled", {}};
    std::sort(all.items.begin(), all.items.end());
    return all;
}

}  // namespace yimi
