#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/text/format_text.h"
#include "app/text/names.h"
#include "gis/io/import.h"

namespace yimi::app {
namespace {

using nlohmann::json;

const char* type_of(const std::string& geometry) {
    if (geometry == "point") return "POINT";
    if (geometry == "line") return "LINESTRING";
    if (geometry == "polygon") return "POLYGON";
    if (geometry == "raster") return "RASTER";
    return geometry == "none" ? "NONE" : "GEOMETRY";
}

json fields_of(const gis::SourceLayer& layer) {
    json fields = json::array();
    for (const gis::SourceField& field : layer.fields) fields.push_back(field.name);
    return fields;
}

/// `info`: what a project or any vector file holds. Tables without rows are left out.
class InfoCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::InfoCommand)

public:
    const char* name() const noexcept override { return "info"; }
    QString purpose() const override { return tr("what a project or another vector file holds"); }

    void declare(CLI::App& options) override {
        options.add_option("FILE", path_, tr("a project, or map data: %1").arg(readable_formats()).toStdString())
            ->required();
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        auto project = read_project(path_);
        if (project) return show_project(project.value(), console);
        const Error& why = project.error();
        const bool no_project =
            why.code == ErrorCode::bad_data || (why.code == ErrorCode::unsupported && why.detail("reason") != "newer");
        if (!no_project) return std::move(project).error();
        YIMI_TRY(layers, gis::inspect(path_));
        return show_file(layers, console);
    }

private:
    Result<Outcome> show_project(const Plan& plan, Console& console) const {
        json layers = json::array();
        if (!json_)
            console.print(
                tr("Project in %1, revision %2").arg(to_qstring(gis::crs_of(plan))).arg(plan.revision().number));
        for (const TableSchema& schema : all_schemas()) {
            const Layer& layer = plan.layer(schema.table);
            if (layer.size() == 0) continue;
            layers.push_back({{"table", schema.name},
                              {"geometry", ogc_name(schema.geometry)},
                              {"features", layer.size()},
                              {"extent", json_of(layer.extent())}});
            if (!json_)
                console.print(QStringLiteral("  %1 (%2): %3")
                                  .arg(table_title(schema.table), to_qstring(schema.name))
                                  .arg(layer.size()));
        }
        json heights = json::object();
        for (const char* const setting : {"terrain", "surface"}) {
            const std::string text(as_text(plan.setting(setting)));
            if (text.empty()) continue;
            heights[setting] = json::parse(text, nullptr, false);
            if (!json_)
                console.print(QStringLiteral("  %1: %2").arg(heights_title(setting), heights_text(heights[setting])));
        }
        if (json_)
            console.print(json{{"heights", std::move(heights)},
                               {"crs", gis::crs_of(plan)},
                               {"revision", plan.revision().number},
                               {"layers", std::move(layers)}});
        return Outcome::done;
    }

    Result<Outcome> show_file(const std::vector<gis::SourceLayer>& layers, Console& console) const {
        if (!json_) {
            for (const gis::SourceLayer& layer : layers) describe(layer, console);
            return Outcome::done;
        }
        json all = json::array();
        std::string common_crs = layers.empty() ? std::string() : layers.front().crs.crs.code;
        for (const gis::SourceLayer& layer : layers) {
            if (layer.crs.crs.code != common_crs) common_crs.clear();
            const auto table = layer.table ? json(schema_of(*layer.table).name) : json();
            all.push_back({{"table", table},
                           {"layer", layer.name},
                           {"geometry", type_of(layer.geometry)},
                           {"features", layer.features},
                           {"extent", json_of(layer.extent)},
                           {"crs", json_of_text(layer.crs.crs.code)},
                           {"crs_name", json_of_text(layer.crs.crs.name)},
                           {"crs_why", layer.crs.why},
                           {"encoding", layer.encoding.name},
                           {"encoding_why", layer.encoding.why},
                           {"fields", fields_of(layer)},
                           {"mapping", json_of(layer.mapping)},
                           {"notes", layer.notes}});
        }
        console.print(json{{"crs", json_of_text(common_crs)}, {"revision", nullptr}, {"layers", std::move(all)}});
        return Outcome::done;
    }

    static QString heights_text(const json& heights) {
        if (!heights.is_object()) return {};
        return tr("%1 × %2 cells of %3 m, %4 to %5 m, from “%6”")
            .arg(heights.value("columns", 0))
            .arg(heights.value("rows", 0))
            .arg(number(heights.value("cell_m", 0.0)), number(heights.value("least_m", 0.0), 1),
                 number(heights.value("greatest_m", 0.0), 1), to_qstring(heights.value("source", std::string())));
    }

    static void describe_raster(const gis::SourceLayer& layer, const QString& system, Console& console) {
        const gis::RasterLook& raster = *layer.raster;
        console.print(tr("Raster “%1”: %2 × %3 cells, %4")
                          .arg(to_qstring(layer.name))
                          .arg(raster.columns)
                          .arg(raster.rows)
                          .arg(system));
        console.print(tr("  looks like: heights of the %1")
                          .arg(heights_title(raster.heights_of == gis::HeightsOf::surface ? "surface" : "terrain")));
        if (raster.least && raster.greatest)
            console.print(tr("  from %1 to %2 %3")
                              .arg(number(*raster.least, 1), number(*raster.greatest, 1), to_qstring(raster.unit)));
    }

    static void describe(const gis::SourceLayer& layer, Console& console) {
        const gis::Crs& crs = layer.crs.crs;
        const QString system = layer.crs.why == "missing" ? tr("coordinate system unknown")
                                                          : to_qstring(crs.code.empty() ? crs.name : crs.code);
        if (layer.raster) return describe_raster(layer, system, console);
        console.print(tr("Layer “%1”: %n feature(s), %2, %3, text in %4", nullptr, static_cast<int>(layer.features))
                          .arg(to_qstring(layer.name), to_qstring(type_of(layer.geometry)), system,
                               to_qstring(layer.encoding.name)));
        QStringList fields;
        for (const gis::SourceField& field : layer.fields) fields << to_qstring(field.name);
        console.print(tr("  looks like: %1").arg(layer.table ? table_title(*layer.table) : tr("no table of a plan")));
        console.print(tr("  fields: %1").arg(fields.join(QStringLiteral(", "))));
    }

    std::string path_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> info_command() {
    return std::make_unique<InfoCommand>();
}

}  // namespace yimi::app
