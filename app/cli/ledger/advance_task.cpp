#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/ledger/tasks.h"
#include "app/cli/project.h"
#include "app/document/checked_step.h"
#include "core/ledger/hazard_columns.h"

namespace yimi::app {
namespace {

/// `ledger PROJECT advance ID --to STATE`: one step of one entry.
class AdvanceTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerAdvanceTask)

public:
    explicit AdvanceTask(const std::string& path) : path_(path) {}

    const char* name() const noexcept override { return "advance"; }
    QString purpose() const override { return tr("take an entry one step on; closing checks first that it is gone"); }

    void declare(CLI::App& options) override {
        const auto value = [&](const char* option, std::string& to, const QString& help, const char* type) {
            return options.add_option(option, to, help.toStdString())->type_name(type);
        };
        value("id", id_, tr("the entry's number, or the hazard's uid"), "ID")->required();
        value("--to", to_,
              tr("registered, assigned, rectifying, awaiting_acceptance, closed, listed, transferred, withdrawn; the "
                 "same state again extends the due date"),
              "STATE")
            ->required();
        value("--unit", unit_, tr("the responsible unit, or the authority that it is handed to"), "NAME");
        value("--due", due_, tr("the due date (by severity)"), "YYYY-MM-DD");
        value("--reason", reason_, tr("why it is sent back, extended, withdrawn"), "TEXT");
        value("--note", note_, tr("what was done, or what the acceptor saw"), "TEXT");
        value("--photo", photo_, tr("a picture of the place as it is now"), "FILE");
        value("--rules", rules_, tr("a city's profile of rules (TOML), in place of the project's"), "FILE");
        who_.declare(options);
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_write));
        YIMI_TRY(id, hazard_argument(project.plan, id_));
        const Feature hazard = *project.plan.layer(Table::hazards).feature(id);
        YIMI_TRY(move, wanted_move(hazard));
        YIMI_TRY(step, who_.step(move.role.value_or(LedgerRole::finder)));
        step.action = move.action;
        step.unit = unit_;
        step.reason = reason_;
        step.note = note_;
        if (!due_.empty()) {
            step.due = parse_date(due_);
            if (!step.due) return bad_argument("--due", due_);
        }
        YIMI_TRY(photos, photo_argument(photo_));
        if (!photos.empty()) step.photo = photos.front().sha256;
        YIMI_TRY(edit, checked_step(project.plan, id, std::move(step), rules_, console));
        YIMI_TRY(kept, keep_steps(project, edit, photos, console));
        print_entry(*std::get<FeatureChange>(edit.changes.front()).after, json_, console);
        return Outcome::done;
    }

private:
    /// A closed entry that is to be registered recurs: a new one is entered.
    Result<LedgerMove> wanted_move(const Feature& hazard) const {
        const std::string_view from = as_text(hazard.values[hazard_column::state]);
        const auto state = hazard_state_of(hazard);
        if (state == HazardState::closed && to_ == word(HazardState::registered))
            return *move_of(HazardState::closed, LedgerAction::recur);
        bool is_a_state = false;
        for (const LedgerMove& move : ledger_moves()) {
            is_a_state = is_a_state || word(move.to) == to_;
            if (state == move.from && word(move.to) == to_ && move.action != LedgerAction::recur) return move;
        }
        if (!is_a_state) return bad_argument("--to", to_);
        return Error{ErrorCode::bad_usage,
                     "no way from there to here",
                     {{"reason", "ledger_way"}, {"from", std::string(from)}, {"to", to_}}};
    }

    const std::string& path_;
    std::string id_, to_, unit_, due_, reason_, note_, photo_, rules_;
    StepOptions who_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> ledger_advance_task(const std::string& path) {
    return std::make_unique<AdvanceTask>(path);
}

}  // namespace yimi::app
