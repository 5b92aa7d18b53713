#pragma once

#include <memory>
#include <vector>

#include "app/document/selection.h"
#include "app/search/name_query.h"
#include "core/base/job_context.h"
#include "core/model/plan.h"

namespace yimi::app {

/// Features that answer a query: one, or the pieces of a street, which is what its name says it is.
struct NameHit {
    Match match = Match::none;
    std::vector<FeatureRef> features;  ///< the nearest first
    double distance_m = 0;             ///< of the nearest one's middle
};

/// The order of equally good answers by what they are: what a street map would be asked for comes before the small
/// things that bear its name, such as the gates of a school and the crossings of a street.
[[nodiscard]] int search_rank(Table table) noexcept;

/// The names of a plan, read once for many searches: each name once, with the rows that bear it. Findings and route
/// profiles are left out: they are named after what they are about. Immutable, for any thread.
class NameIndex {
public:
    /// Errors: cancelled.
    [[nodiscard]] static Result<NameIndex> of(const Plan& plan, JobContext& job);

    /// The `most` best answers, by match, then by `search_rank`, then by distance from `middle`. Errors: cancelled.
    [[nodiscard]] Result<std::vector<NameHit>> search(const NameQuery& query, Point middle, std::size_t most,
                                                      JobContext& job) const;
    [[nodiscard]] std::size_t name_count() const noexcept;

private:
    struct Bearer {
        FeatureId id;
        float x = 0, y = 0;  ///< the middle of its box: a quarter of a metre is enough to say what is near
    };
    struct TableNames {
        Table table = Table::districts;
        std::u16string characters;               ///< of all names, one after the other, as `folded` gives them
        std::vector<std::uint32_t> name_ends;    ///< in `characters`
        std::vector<std::uint32_t> bearer_ends;  ///< in `bearers`, by name
        std::vector<Bearer> bearers;
        [[nodiscard]] std::size_t size() const noexcept { return name_ends.size(); }
        [[nodiscard]] std::u16string_view name(std::size_t index) const noexcept;
        [[nodiscard]] std::span<const Bearer> bearers_of(std::size_t index) const noexcept;
    };
    [[nodiscard]] static Result<TableNames> names_of(const Layer& layer, JobContext& job);

    std::vector<TableNames> tables_;
};

/// The rows whose uid is `text` or begins with it, at most `most`, exact ones first; nothing for a text that can be no
/// uid (one with blanks or Chinese characters, or shorter than three). Errors: cancelled.
[[nodiscard]] Result<std::vector<NameHit>> search_uids(const Plan& plan, const QString& text, Point middle,
                                                       std::size_t most, JobContext& job);

}  // namespace yimi::app
