#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/ledger/tasks.h"
#include "app/cli/project.h"
#include "app/document/checked_step.h"
#include "app/document/ledger.h"
#include "core/ledger/hazard_columns.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

/// `ledger PROJECT enter`: a hazard gets its number, from a finding, from the field, or as it was drawn.
class EnterTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerEnterTask)

public:
    explicit EnterTask(const std::string& path) : path_(path) {}

    const char* name() const noexcept override { return "enter"; }
    QString purpose() const override { return tr("enter a hazard: of a finding, of the field, or one that was drawn"); }

    void declare(CLI::App& options) override {
        const auto value = [&](const char* option, std::string& to, const QString& help, const char* type) {
            options.add_option(option, to, help.toStdString())->type_name(type);
        };
        value("--finding", finding_, tr("of this finding, which is checked anew first"), "KEY");
        value("--hazard", hazard_, tr("the drawn hazard with this uid"), "UID");
        value("--at", at_, tr("a hazard that was seen at this place"), "X,Y");
        add_lonlat(options, lonlat_);
        value("--kind", kind_, tr("what kind of hazard it is"), "TEXT");
        value("--severity", severity_, tr("S1 endangers life now … S4 note"), "SEVERITY");
        value("--title", title_, tr("what it is, in a few words"), "TEXT");
        value("--place", place_, tr("where it is, in words"), "TEXT");
        value("--description", description_, tr("what was seen"), "TEXT");
        value("--how", how_, tr("audit, inspection, report (inspection)"), "WORD");
        value("--photo", photo_, tr("a picture of it"), "FILE");
        value("--rules", rules_, tr("a city's profile of rules (TOML), in place of the project's"), "FILE");
        who_.declare(options);
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        const int ways = int{!finding_.empty()} + int{!hazard_.empty()} + int{!at_.empty()};
        if (ways != 1) return Error{ErrorCode::bad_usage, "one of --finding, --hazard and --at", {}};
        YIMI_TRY(step, who_.step(LedgerRole::finder));
        step.action = LedgerAction::enter;
        YIMI_TRY(photos, photo_argument(photo_));
        if (!photos.empty()) step.photo = photos.front().sha256;
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_write));
        YIMI_TRY(edit, entering(project.plan, std::move(step), console));
        YIMI_TRY(kept, keep_steps(project, edit, photos, console));
        print_entry(*std::get<FeatureChange>(edit.changes.front()).after, json_, console);
        return Outcome::done;
    }

private:
    Result<Edit> entering(const Plan& plan, LedgerStep step, Console& console) const {
        const gis::GeosKernel kernel;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (!finding_.empty()) return checked_entry(plan, finding_, std::move(step), rules_, console);
        if (!hazard_.empty()) {
            YIMI_TRY(id, hazard_argument(plan, hazard_));
            return ledger_step(plan, id, std::move(step), kernel, now);
        }
        YIMI_TRY(hazard, seen(plan));
        return ledger_entry(plan, std::move(hazard), std::move(step), kernel, now);
    }

    Result<Feature> seen(const Plan& plan) const {
        YIMI_TRY(given, point_argument("--at", at_));
        Point at = given;
        if (lonlat_) {
            YIMI_TRY(metres, from_lonlat(given, plan));
            at = metres;
        }
        if (!severity_.empty() && !severity_named(severity_)) return bad_argument("--severity", severity_);
        const auto hows = schema_of(Table::hazards).columns[hazard_column::found_how].words;
        if (std::find(hows.begin(), hows.end(), how_) == hows.end()) return bad_argument("--how", how_);
        Feature hazard = make_feature(Table::hazards, make_point(at));
        for (const auto& [column, text] :
             {std::pair(hazard_column::kind, &kind_), std::pair(hazard_column::severity, &severity_),
              std::pair(hazard_column::title, &title_), std::pair(common_column::name, &title_),
              std::pair(hazard_column::place, &place_), std::pair(hazard_column::description, &description_),
              std::pair(hazard_column::found_how, &how_)})
            if (!text->empty()) hazard.values[column] = *text;
        return hazard;
    }

    const std::string& path_;
    std::string finding_, hazard_, at_, kind_, severity_, title_, place_, description_, how_ = "inspection", photo_,
                                                                                        rules_;
    StepOptions who_;
    bool lonlat_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> ledger_enter_task(const std::string& path) {
    return std::make_unique<EnterTask>(path);
}

}  // namespace yimi::app
