#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/ledger/tasks.h"
#include "app/cli/project.h"
#include "app/document/audit_options.h"
#include "app/text/ledger_text.h"
#include "app/text/names.h"
#include "core/ledger/hazard_columns.h"
#include "gis/ledger/chain.h"

namespace yimi::app {
namespace {

/// `ledger PROJECT list`: the entries, or one with its history.
class ListTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerListTask)

public:
    explicit ListTask(const std::string& path) : path_(path) {}

    const char* name() const noexcept override { return "list"; }
    QString purpose() const override { return tr("the hazards, or one of them with its history"); }

    void declare(CLI::App& options) override {
        const auto value = [&](const char* option, std::string& to, const QString& help, const char* type) {
            options.add_option(option, to, help.toStdString())->type_name(type);
        };
        value("id", id_, tr("only this one, with its history"), "ID");
        value("--state", state_, tr("only those that are registered, assigned, rectifying, …"), "STATE");
        value("--severity", severity_, tr("only S1 … S4"), "SEVERITY");
        value("--unit", unit_, tr("only those of this responsible unit"), "NAME");
        value("--district", district_, tr("only those of this district"), "CODE");
        options.add_flag("--overdue", only_overdue_, tr("only those that are overdue").toStdString());
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(plan, read_project(path_));
        std::optional<FeatureId> only;
        if (!id_.empty()) {
            YIMI_TRY(id, hazard_argument(plan, id_));
            only = id;
        }
        nlohmann::json entries = nlohmann::json::array();
        std::size_t count = 0;
        plan.layer(Table::hazards).for_each([&](const RowView& row) {
            const Feature hazard = row.feature();
            if (only ? row.id() != *only : !is_wanted(hazard)) return true;
            ++count;
            if (json_)
                entries.push_back(json_of_entry(hazard, today()));
            else
                describe(hazard, only.has_value(), console);
            return true;
        });
        if (json_)
            console.print(nlohmann::json{{"entries", std::move(entries)}});
        else if (count == 0)
            console.print(tr("No such hazards."));
        return Outcome::done;
    }

private:
    [[nodiscard]] bool is_wanted(const Feature& hazard) const {
        const auto is = [&](const std::string& wanted, std::size_t column) {
            return wanted.empty() || as_text(hazard.values[column]) == wanted;
        };
        const auto state = hazard_state_of(hazard);
        return (state_.empty() || (state && word(*state) == state_)) && is(severity_, hazard_column::severity) &&
               is(unit_, hazard_column::responsible_unit) && is(district_, hazard_column::district_code) &&
               (!only_overdue_ || days_overdue(hazard, today()));
    }

    static void describe(const Feature& hazard, bool with_history, Console& console) {
        console.print(entry_text(hazard, today()));
        if (!with_history) return;
        const auto history = gis::read_history(hazard);
        if (!history) return;
        for (const gis::WrittenStep& written : history.value())
            console.print(QStringLiteral("  ") + ledger_step_text(written.step));
    }

    const std::string& path_;
    std::string id_, state_, severity_, unit_, district_;
    bool only_overdue_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> ledger_list_task(const std::string& path) {
    return std::make_unique<ListTask>(path);
}

}  // namespace yimi::app
