#include <QCoreApplication>
#include <QFileInfo>

#include "app/cli/arguments.h"
#include "app/cli/ledger/tasks.h"
#include "app/cli/project.h"
#include "app/document/audit_options.h"
#include "app/document/checked_step.h"
#include "app/document/ledger_sheet.h"
#include "app/document/photo.h"
#include "app/text/error_text.h"
#include "app/text/ledger_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

/// `ledger PROJECT import IN`: takes the steps that somebody filled in, each by the same rules as by hand.
class ImportTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerImportTask)

public:
    explicit ImportTask(const std::string& path) : path_(path) {}

    const char* name() const noexcept override { return "import"; }
    QString purpose() const override { return tr("take back a sheet that was filled in: each row is a step, or none"); }
    void declare(CLI::App& options) override {
        options.add_option("in", in_, tr("the sheet, .xlsx, .ods or .csv").toStdString())->required()->type_name("IN");
        options.add_option("--photos", photos_, tr("where the photos lie that it names").toStdString())
            ->type_name("FOLDER");
        options
            .add_option("--rules", rules_,
                        tr("a city's profile of rules (TOML), in place of the project's").toStdString())
            ->type_name("FILE");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(sheet, gis::read_sheet(in_));
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_write));
        YIMI_TRY(filled, steps_in(project.plan, sheet, today()));
        for (const NotTaken& each : filled.not_taken) refuse(each.id, why(each));
        for (const FilledEntry& entry : filled.entries) {
            for (const LedgerStep& step : entry.steps) {
                if (console.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
                const auto taken = take(project, entry, step, console);
                if (!taken && is_our_fault(taken.error())) return taken.error();
                if (!taken) {
                    refuse(entry.id, sentence(taken.error()));
                    break;
                }
                taken_.push_back({{"id", entry.id}, {"action", word(step.action)}});
            }
        }
        if (json_)
            console.print(nlohmann::json{{"taken", taken_}, {"not_taken", refused_}, {"unchanged", filled.unchanged}});
        else
            describe(filled.unchanged, console);
        return refused_.empty() ? Outcome::done : Outcome::found_some;
    }

private:
    /// What no other row would do better with either.
    static bool is_our_fault(const Error& error) {
        return error.code == ErrorCode::cannot_write || error.code == ErrorCode::cancelled;
    }

    Result<Done> take(OpenedProject& project, const FilledEntry& entry, LedgerStep step, Console& console) const {
        std::vector<Medium> photos;
        if (step.action == LedgerAction::submit && !entry.photo_file.empty()) {
            YIMI_TRY(photo, photo_in_folder(photos_, entry.photo_file));
            step.photo = photo.sha256;
            photos.push_back(std::move(photo));
        }
        YIMI_TRY(edit, checked_step(project.plan, entry.hazard, std::move(step), rules_, console));
        return keep_steps(project, edit, photos, console);
    }

    static QString why(const NotTaken& each) {
        switch (each.why) {
            case NotTaken::Why::no_entry:
                return tr("The ledger has no entry with this number.");
            case NotTaken::Why::no_way:
                return tr("No way leads from its state to the one in the sheet.");
            case NotTaken::Why::no_state:
                return tr("Its state in the sheet is none of the ledger's.");
            case NotTaken::Why::no_date:
                return tr("“%1” holds no date. Write it as 2026-03-05.").arg(column_title(each.column));
            case NotTaken::Why::kept:
                return tr("“%1” was changed in the sheet, but no step of it takes that.")
                    .arg(column_title(each.column));
        }
        return {};
    }

    void refuse(const std::string& id, const QString& why) {
        refused_.push_back({{"id", id}, {"why", why.toStdString()}});
    }

    void describe(std::size_t unchanged, Console& console) const {
        for (const auto& each : taken_)
            console.print(QStringLiteral("%1: %2").arg(
                to_qstring(each["id"].get<std::string>()),
                ledger_action_name(*ledger_action_named(each["action"].get<std::string>()))));
        for (const auto& each : refused_)
            console.print(
                tr("%1 not taken: %2")
                    .arg(to_qstring(each["id"].get<std::string>()), to_qstring(each["why"].get<std::string>())));
        console.print(tr("%n step(s) taken, %1 rows refused, %2 unchanged", nullptr, static_cast<int>(taken_.size()))
                          .arg(refused_.size())
                          .arg(unchanged));
    }

    const std::string& path_;
    std::string in_, photos_, rules_;
    std::vector<nlohmann::json> taken_, refused_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> ledger_import_task(const std::string& path) {
    return std::make_unique<ImportTask>(path);
}

}  // namespace yimi::app
