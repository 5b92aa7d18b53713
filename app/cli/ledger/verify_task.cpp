#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/ledger/tasks.h"
#include "app/cli/project.h"
#include "app/text/ledger_text.h"
#include "gis/ledger/verify.h"

namespace yimi::app {
namespace {

/// `ledger PROJECT verify`: proves that nothing in the ledger was changed since it was written.
class VerifyTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerVerifyTask)

public:
    explicit VerifyTask(const std::string& path) : path_(path) {}

    const char* name() const noexcept override { return "verify"; }
    QString purpose() const override { return tr("prove that nothing was changed since it was written"); }

    void declare(CLI::App& options) override {
        options
            .add_option("--expect", expected_,
                        tr("the hash that was kept on paper: the ledger must end with it, or have it in its middle")
                            .toStdString())
            ->type_name("HASH");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_only));
        const gis::LedgerVerdict verdict = gis::verify_ledger(
            project.plan, [&](const std::string& photo) { return bool(project.store.medium(photo)); });
        const bool is_known = expected_.empty() || holds(project.plan, expected_);
        if (json_)
            console.print(document(verdict, is_known));
        else
            describe(verdict, is_known, console);
        return verdict.faults.empty() && is_known ? Outcome::done : Outcome::found_some;
    }

private:
    static bool holds(const Plan& plan, const std::string& hash) {
        bool found = false;
        plan.layer(Table::hazards).for_each([&](const RowView& row) {
            const auto history = gis::read_history(row.feature());
            if (!history) return true;
            for (const gis::WrittenStep& written : history.value()) found = found || written.hash == hash;
            return !found;
        });
        return found;
    }

    static nlohmann::json document(const gis::LedgerVerdict& verdict, bool is_known) {
        nlohmann::json faults = nlohmann::json::array();
        for (const gis::LedgerFault& fault : verdict.faults)
            faults.push_back({{"kind", word(fault.kind)},
                              {"hazard", fault.hazard},
                              {"detail", fault.detail},
                              {"sentence", ledger_fault_text(fault).toStdString()}});
        return {{"whole", verdict.faults.empty() && is_known},
                {"entries", verdict.entries},
                {"steps", verdict.head.steps},
                {"hash", verdict.head.hash},
                {"expected_hash_is_there", is_known},
                {"faults", std::move(faults)}};
    }

    static void describe(const gis::LedgerVerdict& verdict, bool is_known, Console& console) {
        for (const gis::LedgerFault& fault : verdict.faults) console.print(ledger_fault_text(fault));
        if (!is_known) console.print(tr("The ledger does not hold the hash that was expected: it was written anew."));
        if (verdict.faults.empty() && is_known)
            console.print(tr("The ledger is whole: %n step(s) of %1 hazards, each as it was written.", nullptr,
                             static_cast<int>(verdict.head.steps))
                              .arg(verdict.entries));
        if (!verdict.head.hash.empty())
            console.print(tr("Its hash, to be kept on paper: %1").arg(QString::fromStdString(verdict.head.hash)));
    }

    const std::string& path_;
    std::string expected_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> ledger_verify_task(const std::string& path) {
    return std::make_unique<VerifyTask>(path);
}

}  // namespace yimi::app
