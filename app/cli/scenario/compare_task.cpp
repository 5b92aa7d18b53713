#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/json.h"
#include "app/cli/scenario/tasks.h"
#include "app/document/plan_figures.h"
#include "app/report/report_file.h"
#include "app/text/scenario_text.h"

namespace yimi::app {
namespace {

using nlohmann::json;

/// `scenario PROJECT compare PLAN PLAN`: what two or three plans differ in.
class CompareTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ScenarioCompareTask)

public:
    explicit CompareTask(const std::string& path) : path_(path) {}
    const char* name() const noexcept override { return "compare"; }
    QString purpose() const override { return tr("what two or three plans differ in"); }
    void declare(CLI::App& options) override {
        options
            .add_option(
                "plans", plans_,
                tr("scenarios, or base for the plan itself; the others are held against the first").toStdString())
            ->required()
            ->expected(1, 3)
            ->type_name("PLAN");
        options.add_option("--csv", csv_, tr("write the table to a file, too").toStdString())->type_name("OUT.csv");
        options.add_flag("--all", all_, tr("also what they do not differ in").toStdString());
        add_eye(options, eye_m_);
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(eye, eye_argument(eye_m_));
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_only));
        if (plans_.size() == 1) plans_.insert(plans_.begin(), std::string(base_plan));
        std::vector<ComparedPlan> compared;
        json titles = json::array();
        for (const std::string& named : plans_) {
            YIMI_TRY(plan, plan_named(project, named));
            YIMI_TRY(figures, plan_figures(*plan.plan, eye, console));
            plan.figures = std::make_shared<const PlanFigures>(std::move(figures));
            titles.push_back(plan.title.toStdString());
            compared.push_back(std::move(plan));
        }
        const auto lines = figure_lines(compared);
        if (!csv_.empty()) {
            YIMI_TRY(file, PreparedFile::write(csv_, figures_csv(compared, lines)));
            YIMI_TRY(published, file.publish());
        }
        if (json_)
            console.print(json{{"plans", std::move(titles)}, {"figures", json_of_lines(lines)}});
        else
            describe(lines, console);
        return Outcome::done;
    }

private:
    static Result<ComparedPlan> plan_named(const OpenedProject& project, const std::string& named) {
        if (named == base_plan)
            return ComparedPlan{plan_title(nullptr), std::make_shared<const Plan>(project.plan), nullptr};
        YIMI_TRY(scenario, scenario_argument(project, named));
        YIMI_TRY(over, over_base(project.plan, scenario));
        return ComparedPlan{plan_title(&scenario), std::make_shared<const Plan>(std::move(over.plan)), nullptr};
    }

    [[nodiscard]] static json json_of_lines(const std::vector<FigureLine>& lines) {
        json all = json::array();
        for (const FigureLine& line : lines) {
            json values = json::array();
            for (const auto& value : line.values) values.push_back(json_of(value));
            all.push_back({{"key", line.key}, {"values", std::move(values)}, {"differs", line.differs()}});
        }
        return all;
    }

    void describe(const std::vector<FigureLine>& lines, Console& console) const {
        for (const FigureLine& line : lines) {
            if (!all_ && !line.differs() && line.group != FigureLine::Group::cost) continue;
            QStringList values;
            for (std::size_t plan = 0; plan < line.values.size(); ++plan)
                if (const QString text = figure_text(line, plan); !text.isEmpty()) values << text;
            console.print(tr("%1: %2").arg(line.title, values.join(QStringLiteral(" → "))));
        }
    }

    const std::string& path_;
    std::vector<std::string> plans_;
    std::string csv_;
    double eye_m_ = 1;
    bool all_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> compare_task(const std::string& path) {
    return std::make_unique<CompareTask>(path);
}

}  // namespace yimi::app
