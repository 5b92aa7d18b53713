#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/text/names.h"
#include "gis/crs/crs.h"
#include "gis/store/project_store.h"

namespace yimi::app {
namespace {

class NewCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::NewCommand)

public:
    const char* name() const noexcept override { return "new"; }
    QString purpose() const override { return tr("make an empty project"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options.add_option("--crs", crs_, tr("coordinate system of the plan, in metres (EPSG:4544)").toStdString())
            ->type_name("EPSG:N");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(crs, gis::find_crs(crs_));
        if (crs.geographic) return bad_argument("--crs", crs_, "degrees");
        YIMI_TRY(made, gis::ProjectStore::create(path_, crs));
        if (json_)
            console.print(nlohmann::json{{"project", path_}, {"crs", crs.code}});
        else
            console.print(
                tr("New project “%1” in %2 (%3).").arg(to_qstring(path_), to_qstring(crs.code), to_qstring(crs.name)));
        return Outcome::done;
    }

private:
    std::string path_, crs_ = gis::default_project_crs;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> new_command() {
    return std::make_unique<NewCommand>();
}

}  // namespace yimi::app
