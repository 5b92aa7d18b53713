#include "app/cli/ledger/tasks.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

#include "app/cli/arguments.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/document/audit_options.h"
#include "app/document/photo.h"
#include "app/text/ledger_text.h"
#include "app/text/names.h"
#include "core/ledger/hazard_columns.h"
#include "gis/ledger/chain.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerTasks)
};

}  // namespace

/// What each task's file defines.
using MakeTask = std::unique_ptr<Command>(const std::string& path);
MakeTask ledger_list_task, ledger_enter_task, ledger_advance_task, ledger_statistics_task, ledger_export_task,
    ledger_import_task, ledger_verify_task;

std::vector<std::unique_ptr<Command>> ledger_tasks(const std::string& path) {
    std::vector<std::unique_ptr<Command>> tasks;
    for (MakeTask* make : {ledger_list_task, ledger_enter_task, ledger_advance_task, ledger_statistics_task,
                           ledger_export_task, ledger_import_task, ledger_verify_task})
        tasks.push_back(make(path));
    return tasks;
}

void StepOptions::declare(CLI::App& options) {
    options.add_option("--by", by_, Words::tr("who does this, by name").toStdString())->required()->type_name("NAME");
    options
        .add_option(
            "--role", role_,
            Words::tr("as what: finder, supervisor, rectifier, acceptor (whoever the step is for)").toStdString())
        ->type_name("ROLE");
    options.add_option("--on", on_, Words::tr("the day that it happened (today)").toStdString())
        ->type_name("YYYY-MM-DD");
}

Result<LedgerStep> StepOptions::step(LedgerRole usual) const {
    LedgerStep step;
    step.by = by_;
    step.role = usual;
    step.on = today();
    if (!role_.empty()) {
        const auto role = ledger_role_named(role_);
        if (!role) return bad_argument("--role", role_);
        step.role = *role;
    }
    if (!on_.empty()) {
        const auto on = parse_date(on_);
        if (!on || *on > today()) return bad_argument("--on", on_);
        step.on = *on;
    }
    return step;
}

Result<FeatureId> hazard_argument(const Plan& plan, const std::string& id) {
    const Layer& hazards = plan.layer(Table::hazards);
    std::optional<FeatureId> found;
    hazards.for_each([&](const RowView& row) {
        if (row.text(hazard_column::id) == id) found = row.id();
        return !found;
    });
    if (!found) found = hazards.find_uid(id);
    if (!found) return Error{ErrorCode::not_found, "no such hazard", {{"uid", id}}};
    return *found;
}

Result<std::vector<Medium>> photo_argument(const std::string& path) {
    std::vector<Medium> photos;
    if (path.empty()) return photos;
    YIMI_TRY(photo, read_photo(QString::fromStdString(path)));
    photos.push_back(std::move(photo));
    return photos;
}

Result<Medium> photo_in_folder(const std::string& folder, const std::string& name) {
    const QString file = QString::fromStdString(name);
    const bool is_plain =
        !file.contains(QLatin1Char('/')) && !file.contains(QLatin1Char('\\')) && file != QLatin1String("..");
    if (folder.empty() || !is_plain) return Error{ErrorCode::not_found, "no such photo", {{"file", name}}};
    return read_photo(QDir(QString::fromStdString(folder)).filePath(file));
}

Result<Done> keep_steps(OpenedProject& project, const Edit& steps, std::span<const Medium> photos, Console& console) {
    YIMI_TRY(applied, project.plan.apply(steps));
    return project.store.append(steps, photos, console);
}

nlohmann::json json_of_entry(const Feature& hazard, Date today) {
    nlohmann::json entry;
    const auto columns = schema_of(Table::hazards).columns;
    for (std::size_t index = 0; index < columns.size(); ++index)
        if (index != hazard_column::history) entry[std::string(columns[index].name)] = json_of(hazard.values[index]);
    if (entry["state"].is_null()) entry["state"] = word(HazardState::draft);
    const auto overdue = days_overdue(hazard, today);
    entry["overdue_days"] = overdue ? nlohmann::json(*overdue) : nlohmann::json();
    const auto& proof = hazard.values[hazard_column::proof];
    if (!is_unknown(proof)) {
        nlohmann::json document = nlohmann::json::parse(as_text(proof), nullptr, false);
        if (!document.is_discarded()) entry["proof"] = std::move(document);
    }
    const auto history = nlohmann::json::parse(as_text(hazard.values[hazard_column::history]), nullptr, false);
    entry["history"] = history.is_array() ? history : nlohmann::json::array();
    return entry;
}

void print_entry(const Feature& hazard, bool as_json, Console& console) {
    if (as_json)
        console.print(nlohmann::json{{"entries", nlohmann::json::array({json_of_entry(hazard, today())})}});
    else
        console.print(entry_text(hazard, today()));
}

QString entry_text(const Feature& hazard, Date today) {
    const auto text = [&](std::size_t column) { return to_qstring(as_text(hazard.values[column])); };
    const auto state = hazard_state_of(hazard);
    QStringList parts{QStringLiteral("%1 %2 %3")
                          .arg(text(hazard_column::id).isEmpty() ? text(common_column::uid) : text(hazard_column::id),
                               text(hazard_column::severity),
                               state ? hazard_state_name(*state) : text(hazard_column::state))};
    for (const std::size_t column : {hazard_column::title, hazard_column::place, hazard_column::responsible_unit})
        if (const QString part = text(column); !part.isEmpty()) parts << part;
    if (const auto overdue = days_overdue(hazard, today)) parts << Words::tr("%n day(s) overdue", nullptr, *overdue);
    return parts.join(QStringLiteral(" · "));
}

}  // namespace yimi::app
