#include <QCoreApplication>
#include <QFileInfo>

#include "app/cli/arguments.h"
#include "app/cli/json.h"
#include "app/cli/ledger/tasks.h"
#include "app/cli/project.h"
#include "app/cli/task_command.h"
#include "app/document/audit_options.h"
#include "app/document/inspection_form.h"
#include "app/document/ledger.h"
#include "app/report/inspection_files.h"
#include "app/text/error_text.h"
#include "app/text/names.h"
#include "core/ledger/hazard_columns.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

using nlohmann::json;

/// `inspection PROJECT plan`: the shortest walk through places, as a page, a form and a table.
class PlanTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::InspectionPlanTask)

public:
    explicit PlanTask(const std::string& path) : path_(path) {}

    const char* name() const noexcept override { return "plan"; }
    QString purpose() const override { return tr("the shortest walk through places, and what to look at in each"); }

    void declare(CLI::App& options) override {
        const auto value = [&](const char* option, auto& to, const QString& help, const char* type) {
            options.add_option(option, to, help.toStdString())->type_name(type);
        };
        value("--of", question_.kind,
              tr("school_gates, playgrounds, crossings, hazards (open ones of the ledger), findings (what fails)"),
              "KIND");
        value("--district", question_.district, tr("only what lies in this district"), "CODE");
        value("--most", question_.most, tr("how many places at most (30); of hazards and findings the worst"), "N");
        value("--start", start_, tr("where the walk begins and ends"), "X,Y");
        add_lonlat(options, lonlat_);
        value("--html", files_.html, tr("write the list for paper and phone"), "OUT.html");
        value("--gpkg", files_.gpkg, tr("write the form for QGIS and QField"), "OUT.gpkg");
        value("--csv", files_.csv, tr("write the form as a table"), "OUT.csv");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(plan, read_project(path_));
        if (!start_.empty()) {
            YIMI_TRY(given, point_argument("--start", start_));
            question_.start = given;
            if (lonlat_) {
                YIMI_TRY(metres, from_lonlat(given, plan));
                question_.start = metres;
            }
        }
        YIMI_TRY(inspection, plan_inspection(plan, question_, console));
        const QString title = QFileInfo(to_qstring(path_)).completeBaseName();
        YIMI_TRY(written, write_inspection(plan, inspection, question_.start, title, files_));
        if (json_)
            console.print(document_of(inspection));
        else
            describe(inspection, console);
        return Outcome::done;
    }

private:
    static json document_of(const Inspection& inspection) {
        const auto list = [](const std::vector<InspectionPlace>& places) {
            json all = json::array();
            for (const InspectionPlace& place : places)
                all.push_back({{"code", place.code},
                               {"table", schema_of(place.feature.table).name},
                               {"fid", place.feature.id.number},
                               {"name", place.name},
                               {"x", place.at.x},
                               {"y", place.at.y},
                               {"leg_m", json_of(place.leg_m)}});
            return all;
        };
        return {{"kind", inspection.kind},
                {"length_m", inspection.length_m},
                {"returns", inspection.returns},
                {"places", list(inspection.places)},
                {"not_reached", list(inspection.apart)}};
    }

    static void describe(const Inspection& inspection, Console& console) {
        std::size_t count = 0;
        for (const InspectionPlace& place : inspection.places)
            console.print(QStringLiteral("%1. %2 %3%4")
                              .arg(++count)
                              .arg(to_qstring(place.code), to_qstring(place.name),
                                   place.leg_m ? tr(" (%1 m)").arg(number(*place.leg_m, 0)) : QString()));
        for (const InspectionPlace& place : inspection.apart)
            console.print(tr("No way on foot: %1 %2").arg(to_qstring(place.code), to_qstring(place.name)));
        console.print(tr("%1 m on foot").arg(number(inspection.length_m, 0)));
    }

    const std::string& path_;
    InspectionQuestion question_;
    InspectionFiles files_;
    std::string start_;
    bool lonlat_ = false, json_ = false;
};

/// `inspection PROJECT take IN`: what is not in order is entered in the ledger, each by the ledger's own rules.
class TakeTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::InspectionTakeTask)

public:
    explicit TakeTask(const std::string& path) : path_(path) {}

    const char* name() const noexcept override { return "take"; }
    QString purpose() const override { return tr("enter in the ledger what a filled form says is not in order"); }

    void declare(CLI::App& options) override {
        options.add_option("in", in_, tr("the form, .gpkg, .csv, .xlsx or .ods").toStdString())
            ->required()
            ->type_name("IN");
        options.add_option("--by", by_, tr("who looked, where the form does not say").toStdString())->type_name("NAME");
        options.add_option("--photos", photos_, tr("where the photos lie that it names").toStdString())
            ->type_name("FOLDER");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(sheet, gis::read_sheet(in_));
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_write));
        auto read = hazards_in(project.plan, sheet, by_, today());
        if (!read) return std::move(read).with("file", in_).error();
        FilledForm& form = read.value();
        for (const RowNotTaken& each : form.not_taken) refuse(each.row, why(each));
        for (SeenHazard& seen : form.hazards) {
            if (console.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
            const std::size_t row = seen.row;
            auto entered = enter(project, std::move(seen), console);
            if (!entered && entered.error().code == ErrorCode::cannot_write) return entered.error();
            if (entered)
                taken_.push_back({{"row", row}, {"id", entered.value()}});
            else
                refuse(row, sentence(entered.error()));
        }
        if (json_)
            console.print(json{{"taken", taken_},
                               {"not_taken", refused_},
                               {"in_order", form.in_order},
                               {"unanswered", form.unanswered}});
        else
            describe(form, console);
        return refused_.empty() ? Outcome::done : Outcome::found_some;
    }

private:
    Result<std::string> enter(OpenedProject& project, SeenHazard seen, Console& console) const {
        std::vector<Medium> photos;
        if (!seen.photo_file.empty()) {
            YIMI_TRY(photo, photo_in_folder(photos_, seen.photo_file));
            seen.step.photo = photo.sha256;
            photos.push_back(std::move(photo));
        }
        YIMI_TRY(edit, ledger_entry(project.plan, std::move(seen.hazard), std::move(seen.step), gis::GeosKernel(),
                                    QDateTime::currentDateTimeUtc()));
        YIMI_TRY(kept, keep_steps(project, edit, photos, console));
        const Feature& entry = *std::get<FeatureChange>(edit.changes.front()).after;
        return std::string(as_text(entry.values[hazard_column::id]));
    }

    static QString why(const RowNotTaken& each) {
        switch (each.why) {
            case RowNotTaken::Why::no_place:
                return tr("No place of the plan has the code “%1”.").arg(to_qstring(each.code));
            case RowNotTaken::Why::no_item:
                return tr("The check list of “%1” has no such item.").arg(to_qstring(each.code));
            case RowNotTaken::Why::no_answer:
                return tr("The answer is neither “ok” nor “not_ok”.");
            case RowNotTaken::Why::no_severity:
                return tr("The severity is none of S1 to S4.");
            case RowNotTaken::Why::no_date:
                return tr("The day is not written as 2026-03-05.");
            case RowNotTaken::Why::no_name:
                return tr("It does not say who looked.");
        }
        return {};
    }

    void refuse(std::size_t row, const QString& reason) {
        refused_.push_back({{"row", row}, {"why", reason.toStdString()}});
    }

    void describe(const FilledForm& form, Console& console) const {
        for (const json& each : taken_)
            console.print(tr("Row %1: entered as %2")
                              .arg(each["row"].get<std::size_t>())
                              .arg(to_qstring(each["id"].get<std::string>())));
        for (const json& each : refused_)
            console.print(tr("Row %1 not taken: %2")
                              .arg(each["row"].get<std::size_t>())
                              .arg(to_qstring(each["why"].get<std::string>())));
        console.print(tr("%1 entered, %2 refused, %3 in order, %4 not answered")
                          .arg(taken_.size())
                          .arg(refused_.size())
                          .arg(form.in_order)
                          .arg(form.unanswered));
    }

    const std::string& path_;
    std::string in_, by_, photos_;
    std::vector<json> taken_, refused_;
    bool json_ = false;
};

/// `inspection`: a day outside, from the list to what it found.
class InspectionCommand final : public TaskCommand {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::InspectionCommand)

public:
    InspectionCommand() {
        std::vector<std::unique_ptr<Command>> tasks;
        tasks.push_back(std::make_unique<PlanTask>(path()));
        tasks.push_back(std::make_unique<TakeTask>(path()));
        take(std::move(tasks));
    }
    const char* name() const noexcept override { return "inspection"; }
    QString purpose() const override { return tr("a day outside: the walk, the check lists, and what they found"); }
};

}  // namespace

std::unique_ptr<Command> inspection_command() {
    return std::make_unique<InspectionCommand>();
}

}  // namespace yimi::app
