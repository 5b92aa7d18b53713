#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/json.h"
#include "app/cli/ledger/tasks.h"
#include "app/cli/project.h"
#include "app/document/audit_options.h"
#include "app/text/ledger_text.h"
#include "app/text/names.h"
#include "core/ledger/statistics.h"

namespace yimi::app {
namespace {

using Groups = std::map<std::string, LedgerCounts>;

/// `ledger PROJECT statistics`: how many, where they stand, by unit, kind, severity and district.
class StatisticsTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerStatisticsTask)

public:
    explicit StatisticsTask(const std::string& path) : path_(path) {}

    const char* name() const noexcept override { return "statistics"; }
    QString purpose() const override { return tr("how many hazards stand where, by unit, kind, severity, district"); }
    void declare(CLI::App& options) override { add_json(options, json_); }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(plan, read_project(path_));
        const LedgerStatistics statistics = ledger_statistics(plan.layer(Table::hazards), today());
        if (json_)
            console.print(nlohmann::json{{"all", document(statistics.all)},
                                         {"by_unit", document(statistics.by_unit)},
                                         {"by_kind", document(statistics.by_kind)},
                                         {"by_severity", document(statistics.by_severity)},
                                         {"by_district", document(statistics.by_district)}});
        else
            describe(statistics, console);
        return Outcome::done;
    }

private:
    static nlohmann::json document(const LedgerCounts& counts) {
        nlohmann::json states = nlohmann::json::object();
        for (std::size_t state = 0; state < hazard_state_count; ++state)
            states[std::string(word(static_cast<HazardState>(state)))] = counts.by_state[state];
        return {{"entries", counts.entries},
                {"open", counts.open},
                {"overdue", counts.overdue},
                {"by_state", std::move(states)},
                {"closed_in_time", counts.closed_in_time},
                {"mean_days_to_close", json_of(counts.mean_days_to_close())}};
    }
    static nlohmann::json document(const Groups& groups) {
        nlohmann::json list = nlohmann::json::array();
        for (const auto& [name, counts] : groups) {
            nlohmann::json group = document(counts);
            group["name"] = json_of_text(name);
            list.push_back(std::move(group));
        }
        return list;
    }

    static QString line(const LedgerCounts& counts) {
        return tr("%n hazard(s), %1 open, %2 overdue, %3 closed", nullptr, static_cast<int>(counts.entries))
            .arg(counts.open)
            .arg(counts.overdue)
            .arg(counts.in(HazardState::closed));
    }
    static void describe(const LedgerStatistics& statistics, Console& console) {
        console.print(line(statistics.all));
        if (const auto days = statistics.all.mean_days_to_close())
            console.print(tr("From assignment to closing: %1 days on average").arg(number(*days, 1)));
        for (const auto& [column, groups] :
             {std::pair("responsible_unit", &statistics.by_unit), std::pair("kind", &statistics.by_kind),
              std::pair("severity", &statistics.by_severity), std::pair("district_code", &statistics.by_district)}) {
            console.print(column_title(column));
            for (const auto& [name, counts] : *groups)
                console.print(
                    QStringLiteral("  %1: %2").arg(name.empty() ? tr("not told") : to_qstring(name), line(counts)));
        }
    }

    const std::string& path_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> ledger_statistics_task(const std::string& path) {
    return std::make_unique<StatisticsTask>(path);
}

}  // namespace yimi::app
