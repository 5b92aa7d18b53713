// yimi-mutator [--runs N] [--seed S] [--also FOLDER] [--only PART] [--keep FOLDER]
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "gis/geos/geos_kernel.h"
#include "gis/io/import.h"
#include "tests/bench/mutator/damage.h"
#include "tests/bench/mutator/packed_damage.h"
#include "tests/bench/mutator/seeds.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace yimi;
using namespace yimi::mutator;
namespace fs = std::filesystem;

constexpr rlim_t patience_s = 10;  // of the processor's time: the machine may have other things to do
constexpr unsigned patience_asleep_s = 60;
constexpr long most_memory_kb = 2L << 20;  // of a file below a megabyte or two

/// How the importing process ends; sanitizers end it with codes of their own, 1 among them.
enum Ending { all_well = 40, all_refused, nameless_refusal, unfit_edit, lost_features };

/// What a planner does: look at every layer and take it in, into a table that holds every kind of shape.
Ending import_all(const std::string& path) {
    const auto layers = gis::inspect(path);
    if (!layers) return layers.error().detail("file").empty() ? nameless_refusal : all_refused;
    for (const gis::SourceLayer& layer : layers.value()) {
        gis::ImportOptions options;
        if (!layer.table) options.table = Table::hazards;
        if (layer.crs.why == "missing") options.crs = "EPSG:4490";
        QuietJob job;
        const Plan plan;
        const auto taken = gis::read_layer(layer, options, plan, gis::GeosKernel(), job);
        if (!taken) continue;
        Plan with = plan;
        if (!with.apply(taken.value().edit)) return unfit_edit;
        const auto& report = taken.value().report;
        if (report.imported < report.read - report.rejects.size()) return lost_features;
    }
    return all_well;
}

struct Outcome {
    std::string failure;  ///< empty where all is well
    bool refused = false;
};

Outcome run(const fs::path& path) {
    const pid_t child = fork();
    if (child == 0) {
        const rlimit limit{patience_s, patience_s};
        setrlimit(RLIMIT_CPU, &limit);
        alarm(patience_asleep_s);
        const int silent = open("/dev/null", O_WRONLY);
        dup2(silent, STDOUT_FILENO);
        _exit(import_all(path.string()));
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    if (WIFSIGNALED(status))
        return {WTERMSIG(status) == SIGALRM ||
                        used.ru_utime.tv_sec + used.ru_stime.tv_sec >= static_cast<long>(patience_s)
                    ? "hangs"
                    : "dies of " + std::string(strsignal(WTERMSIG(status)))};
    const int code = WEXITSTATUS(status);
    if (code == nameless_refusal) return {"is refused without its name"};
    if (code == unfit_edit) return {"gives an edit that no plan takes"};
    if (code == lost_features) return {"loses features"};
    if (code != all_well && code != all_refused) return {"ends with " + std::to_string(code)};
    if (used.ru_maxrss > most_memory_kb) return {"takes " + std::to_string(used.ru_maxrss / 1024) + " MB"};
    return {"", code == all_refused};
}

/// A copy of the seed, with one of its parts damaged; of an archive, one time in two, one of the files within.
void write_copy(const Seed& seed, const fs::path& folder, std::mt19937* random) {
    const std::size_t broken = random ? (*random)() % seed.parts.size() : 0;
    for (std::size_t part = 0; part < seed.parts.size(); ++part) {
        std::string bytes = test::bytes_of(seed.folder / seed.parts[part]);
        if (random && part == broken && ((*random)() % 2 == 0 || !damage_within(bytes, *random)))
            damage(bytes, *random);
        fs::create_directories((folder / seed.parts[part]).parent_path());
        std::ofstream(folder / seed.parts[part], std::ios::binary) << bytes;
    }
}

/// The folder that the importer puts its temporary files into: empty again after each import.
class Scratch {
public:
    Scratch() {
        fs::create_directories(folder_.path());
        setenv("TMPDIR", folder_.path().c_str(), 1);
    }
    ~Scratch() { unsetenv("TMPDIR"); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    /// Whether there was anything.
    bool clear() const {
        bool found = false;
        for (const auto& entry : fs::directory_iterator(folder_.path())) {
            fs::remove_all(entry.path());
            found = true;
        }
        return found;
    }

private:
    test::ChineseFolder folder_;
};

/// Imports a copy of the seed in `folder`; damaged unless `random` is null.
Outcome try_out(const Seed& seed, const fs::path& folder, const Scratch& scratch, std::mt19937* random) {
    write_copy(seed, folder, random);
    const auto before = test::state_of(folder);
    Outcome outcome = run(folder / seed.name);
    const bool left = scratch.clear();
    if (!outcome.failure.empty()) return outcome;
    if (test::state_of(folder) != before) outcome.failure = "changes its source";
    if (left) outcome.failure = "leaves temporary files";
    return outcome;
}

}  // namespace

int main(int count, char** arguments) {
    CLI::App options("Hands damaged files of every format to the importer.");
    unsigned runs = 1000, first = 1;
    std::string also, keep, only;
    options.add_option("--runs", runs, "how many files");
    options.add_option("--seed", first, "of the first one; each file has the number of its run");
    options.add_option("--also", also, "folder of real files to damage, too");
    options.add_option("--only", only, "kinds of files whose name has this in it");
    options.add_option("--keep", keep, "folder for the files that show a fault");
    CLI11_PARSE(options, count, arguments);

    if (!keep.empty()) fs::create_directories(keep);
    const test::ChineseFolder whole, copies;
    const Scratch scratch;
    std::vector<Seed> seeds = write_seeds(whole.path());
    unsigned faults = 0, refused = 0;
    const auto tell = [&](const std::string& what, const Seed& seed, const std::string& failure) {
        ++faults;
        std::printf("%s: %s: %s\n", what.c_str(), seed.name.c_str(), failure.c_str());
        std::fflush(stdout);
    };
    const auto in_own_folder = [&](const std::string& name, const auto& use) {
        const fs::path folder = copies.path() / name;
        fs::create_directories(folder);
        use(folder);
        fs::remove_all(folder);
    };
    for (const Seed& seed : seeds)
        in_own_folder("whole", [&](const fs::path& folder) {
            Outcome outcome = try_out(seed, folder, scratch, nullptr);
            if (outcome.refused) outcome.failure = "refused although sound";
            if (!outcome.failure.empty()) tell("whole", seed, outcome.failure);
        });
    constexpr std::uintmax_t most_bytes = 300'000;
    if (!also.empty())
        for (Seed& seed : seeds_of(also, most_bytes)) seeds.push_back(std::move(seed));
    std::erase_if(seeds, [&](const Seed& seed) { return seed.name.find(only) == std::string::npos; });
    if (seeds.empty()) return 2;
    for (unsigned number = first; number < first + runs; ++number)
        in_own_folder(std::to_string(number), [&](const fs::path& folder) {
            std::mt19937 random(number);
            const Seed& seed = seeds[random() % seeds.size()];
            const Outcome outcome = try_out(seed, folder, scratch, &random);
            if (outcome.refused) ++refused;
            if (outcome.failure.empty()) return;
            tell(std::to_string(number), seed, outcome.failure);
            if (!keep.empty()) fs::copy(folder, fs::path(keep) / std::to_string(number), fs::copy_options::recursive);
        });
    std::printf("%u files of %zu kinds: %u refused, %u faults\n", runs, seeds.size(), refused, faults);
    return faults == 0 ? 0 : 1;
}
