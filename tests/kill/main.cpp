// Kills the program again and again and looks whether anything that it had confirmed is lost.
//     yimi-kill [--kills N] [--seed S] [--phase editing|importing|exporting|migrating|planning]
// Starts itself as the worker that is killed (worker.h); what must be there then is worked out from what the worker had
// said (expected.h). phases.cpp has the kinds of work.
#include <CLI/CLI.hpp>

#include "tests/kill/phase.h"
#include "tests/kill/worker.h"

namespace {

using namespace yimi::kill;

struct Tally {
    int killed = 0, too_late = 0;
};

class Harness {
public:
    Harness(unsigned seed, Checks& checks) : seed_(seed), random_(seed), checks_(checks) {}

    Tally run(Phase& phase, int kills) {
        Tally tally;
        phase.begin_round(seed_);
        const auto durations = learn(phase);
        int left_in_round = 0;
        for (int kill = 0; kill < kills; ++kill, --left_in_round) {
            const unsigned seed = seed_ + static_cast<unsigned>(kill);
            if (left_in_round == 0) {
                phase.begin_round(seed);
                left_in_round = phase.kills_a_round();
            }
            checks_.name(std::string(phase.name()) + ", kill " + std::to_string(kill) + " of seed " +
                         std::to_string(seed_));
            const LastWords words = run_and_kill(phase.order(seed), moment(phase, durations));
            ++(words.was_killed ? tally.killed : tally.too_late);
            phase.check(words, checks_);
            if (left_in_round == 1 || kill + 1 == kills) phase.end_round(checks_);
        }
        return tally;
    }

private:
    using Durations = decltype(LastWords::longest);
    /// One run that nobody kills: how long its steps take.
    Durations learn(Phase& phase) {
        checks_.name(std::string(phase.name()) + ", without a kill");
        const LastWords words = run_and_kill(phase.order(seed_), {"never", 1, {}});
        phase.check(words, checks_);
        phase.end_round(checks_);
        return words.longest;
    }
    /// Any of the phase's moments, and then any time until the step that begins there should be over.
    Moment moment(const Phase& phase, const Durations& durations) {
        const auto moments = phase.moments();
        Moment chosen = moments[random_() % moments.size()];
        chosen.time = std::uniform_int_distribution(1, chosen.time)(random_);
        std::chrono::microseconds longest{0};
        for (const auto& [step, duration] : durations)
            if (step.rfind(chosen.after, 0) == 0 || chosen.after == "done") longest = std::max(longest, duration);
        chosen.delay = std::chrono::microseconds(
            std::uniform_int_distribution<std::chrono::microseconds::rep>(0, longest.count())(random_));
        return chosen;
    }

    unsigned seed_;
    std::mt19937 random_;
    Checks& checks_;
};

}  // namespace

int main(int argc, char** argv) {
    CLI::App arguments("Kills Yimi at random moments and looks what is lost");
    int kills = 100;
    unsigned seed = 1;
    std::string only;
    Order order;
    arguments.add_option("--kills", kills, "How many, in all phases together");
    arguments.add_option("--seed", seed);
    arguments.add_option("--phase", only);
    arguments.add_option("--work", order.work)->group("");
    arguments.add_option("--file", order.file)->group("");
    arguments.add_option("--source", order.source)->group("");
    CLI11_PARSE(arguments, argc, argv);
    order.seed = seed;
    if (!order.work.empty()) return work(order);

    struct Share {
        std::unique_ptr<Phase> phase;
        int percent;
    };
    std::array<Share, 5> shares{Share{editing(), 40}, Share{importing(), 15}, Share{exporting(), 10},
                                Share{migrating(), 15}, Share{planning(), 20}};
    Checks checks;
    Tally sum;
    for (const Share& share : shares) {
        if (!only.empty() && only != share.phase->name()) continue;
        Harness harness(seed, checks);
        const Tally tally = harness.run(*share.phase, only.empty() ? kills * share.percent / 100 : kills);
        sum.killed += tally.killed;
        sum.too_late += tally.too_late;
        std::printf("%s: %d killed, %d were done before\n", share.phase->name(), tally.killed, tally.too_late);
    }
    std::printf("%d kills, %d checks, %d failed\n", sum.killed, checks.made(), checks.failed());
    return checks.failed() == 0 && sum.killed > 0 ? 0 : 1;
}
