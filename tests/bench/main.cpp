#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/text/error_text.h"
#include "core/base/parallel.h"
#include "tests/bench/bench.h"

namespace {

using namespace yimi;
using namespace yimi::bench;

struct Options {
    std::string name;
    Request request;
    unsigned repeat = 3;
    bool list = false, json = false;
};

struct Measurement {
    std::vector<double> seconds;
    Work work;
    unsigned threads = 1;
    double rss_mb = 0;  ///< the most that the process has held
    [[nodiscard]] double median_s() const {
        auto sorted = seconds;
        std::sort(sorted.begin(), sorted.end());
        return (sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2]) / 2;
    }
    [[nodiscard]] double per_second() const { return static_cast<double>(work.count) / median_s(); }
};

double peak_rss_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

Result<Measurement> measured(Bench& bench, const Options& options) {
    YIMI_TRY(opened, bench.open(options.request));
    Measurement all;
    all.threads = bench.threads(options.request);
    for (unsigned run = 0; run < options.repeat; ++run) {
        YIMI_TRY(ready, bench.set_up());
        const auto start = std::chrono::steady_clock::now();
        YIMI_TRY(work, bench.run());
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        all.seconds.push_back(taken.count());
        all.work = work;
    }
    all.rss_mb = peak_rss_mb();
    return all;
}

void print(const Options& options, const Measurement& all) {
    if (options.json) {
        const nlohmann::ordered_json document = {{"name", options.name},    {"seconds", all.seconds},
                                                 {"count", all.work.count}, {"per_second", all.per_second()},
                                                 {"rss_mb", all.rss_mb},    {"threads", all.threads},
                                                 {"check", all.work.check}};
        std::printf("%s\n", document.dump().c_str());
        return;
    }
    const auto [least, most] = std::minmax_element(all.seconds.begin(), all.seconds.end());
    std::printf("%s: %.4f s [%.4f..%.4f], %zu, %.1f/s, %.0f MB, %u thread(s), check %.17g\n", options.name.c_str(),
                all.median_s(), *least, *most, all.work.count, all.per_second(), all.rss_mb, all.threads,
                all.work.check);
}

int report(const Error& error) {
    std::fprintf(stderr, "%s\n",
                 error.message.empty() ? app::sentence(error).toUtf8().constData() : error.message.c_str());
    for (const auto& [key, value] : error.context) std::fprintf(stderr, "  %s: %s\n", key.c_str(), value.c_str());
    return app::exit_code(error.code);
}

void declare(CLI::App& command_line, Options& options) {
    command_line.add_option("NAME", options.name, "what to measure, one of --list");
    command_line.add_flag("--list", options.list, "the names");
    command_line.add_option("--project", options.request.project, "the project to work on; it is never changed");
    command_line.add_option("--input", options.request.input, "what import takes");
    command_line.add_option("--repeat", options.repeat, "how often")
        ->check(CLI::Range(1U, 1000U))
        ->capture_default_str();
    command_line.add_option("--threads", options.request.threads, "for work that can be spread (all cores)")
        ->check(CLI::Range(1U, 1024U));
    command_line.add_option("--radius", options.request.radius_m, "of isovists, m (100)");
    command_line.add_flag("--json", options.json, "the result as one JSON document");
}

/// Pictures need fonts, nothing needs a screen.
std::unique_ptr<QCoreApplication> application_for(const NamedBench& bench, int& argc, char** argv) {
    if (!bench.draws) return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int measure(const Options& options, int& argc, char** argv) {
    const auto& benches = all_benches();
    const auto wanted = std::find_if(benches.begin(), benches.end(),
                                     [&](const NamedBench& bench) { return bench.name == options.name; });
    if (wanted == benches.end() || options.request.project.empty())
        return report({ErrorCode::bad_usage, "a NAME of --list and --project are needed; see --help", {}});
    const auto application = application_for(*wanted, argc, argv);
    const auto bench = wanted->make();
    const auto all = measured(*bench, options);
    if (!all) return report(all.error());
    print(options, all.value());
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    options.request.threads = default_threads();
    CLI::App command_line("Measures Yimi's work on a project.", "yimi-bench");
    declare(command_line, options);
    try {
        command_line.parse(argc, argv);
    } catch (const CLI::Success& asked) {
        return command_line.exit(asked);
    } catch (const CLI::ParseError& error) {
        command_line.exit(error);
        return app::exit_code(ErrorCode::bad_usage);
    }
    if (options.list) {
        for (const NamedBench& bench : all_benches()) std::printf("%s\n", bench.name);
        return 0;
    }
    return measure(options, argc, argv);
}
