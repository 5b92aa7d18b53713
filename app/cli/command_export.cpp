#include <QCoreApplication>
#include <filesystem>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/map/qml_style.h"
#include "app/text/names.h"
#include "gis/store/export.h"

namespace yimi::app {
namespace {

/// `export`: the clean GeoPackage that leaves the house.
class ExportCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ExportCommand)

public:
    const char* name() const noexcept override { return "export"; }
    QString purpose() const override { return tr("write a clean GeoPackage for other programs"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options.add_option("OUT.gpkg", out_, tr("the file to write; one of that name is replaced").toStdString())
            ->required();
        options.add_option("--crs", crs_, tr("coordinate system, else the project's").toStdString())
            ->type_name("EPSG:N");
        options.add_option("--layers", layers_, tr("tables to write, else all that have rows").toStdString())
            ->delimiter(',')
            ->type_name("a,b");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        gis::ExportOptions options;
        for (const std::string& layer : layers_) {
            YIMI_TRY(table, table_argument("--layers", layer));
            options.tables.push_back(table);
        }
        if (!crs_.empty()) {
            YIMI_TRY(known, gis::find_crs(crs_));
        }
        options.crs = crs_;
        std::error_code none;
        if (std::filesystem::equivalent(path_, out_, none)) return bad_argument("OUT.gpkg", out_, "same_file");
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_only));
        options.styles = export_styles(SymbolChanges::from_text(project.store.remembered(SymbolChanges::memory_key)));
        YIMI_TRY(report, gis::export_geopackage(project.plan, out_, options, console));
        if (json_) {
            nlohmann::json tables = nlohmann::json::array();
            for (const auto& written : report.tables)
                tables.push_back({{"table", schema_of(written.table).name}, {"features", written.features}});
            console.print(nlohmann::json{{"path", report.path}, {"layers", std::move(tables)}});
            return Outcome::done;
        }
        console.print(tr("Written: %1").arg(to_qstring(report.path)));
        for (const auto& written : report.tables)
            console.print(QStringLiteral("  %1 (%2): %3")
                              .arg(table_title(written.table), to_qstring(schema_of(written.table).name))
                              .arg(written.features));
        return Outcome::done;
    }

private:
    std::string path_, out_, crs_;
    std::vector<std::string> layers_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> export_command() {
    return std::make_unique<ExportCommand>();
}

}  // namespace yimi::app
