#include "app/search/name_index.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

constexpr std::size_t most_hits = 50;  // as many as the window asks for

/// The names of the plan read into an index. Count: different names; check: the same.
class ReadNames final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        (void)app::Pinyin::instance();
        return Done{};
    }
    Result<Work> run() override {
        QuietJob job;
        YIMI_TRY(index, app::NameIndex::of(plan_, job));
        return Work{index.name_count(), static_cast<double>(index.name_count())};
    }

private:
    Plan plan_;
};

/// What a planner types, letter by letter, by characters, pinyin and uid, from the plan's middle. Count: questions;
/// check: hits, each weighed by how good it is.
class Find final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        QuietJob job;
        YIMI_TRY(index, app::NameIndex::of(plan_, job));
        index_ = std::move(index);
        return Done{};
    }
    Result<Work> run() override {
        QuietJob job;
        Work work;
        const Point middle = plan_.extent().centre();
        for (const char* typed :
             {"x", "xl", "xlj", "xing", "xinglin", "小", "小学", "示范", "示j", "S", "s-1", "no such"}) {
            const QString text = QString::fromUtf8(typed);
            YIMI_TRY(hits, index_.search(app::NameQuery(text), middle, most_hits, job));
            YIMI_TRY(by_uid, app::search_uids(plan_, text, middle, most_hits, job));
            for (const app::NameHit& hit : hits) work.check += 1 + static_cast<double>(hit.match);
            work.check += static_cast<double>(by_uid.size());
            ++work.count;
        }
        return work;
    }

private:
    Plan plan_;
    app::NameIndex index_;
};

}  // namespace

std::unique_ptr<Bench> read_names_bench() {
    return std::make_unique<ReadNames>();
}
std::unique_ptr<Bench> find_bench() {
    return std::make_unique<Find>();
}

}  // namespace yimi::bench
