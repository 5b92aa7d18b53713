#include <QCoreApplication>
#include <array>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/parking_report.h"
#include "app/cli/project.h"
#include "app/text/names.h"
#include "core/base/clock.h"
#include "core/base/parallel.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

using nlohmann::json;

/// `parking`: what crossings gain if nobody parks near them.
class ParkingCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ParkingCommand)

public:
    const char* name() const noexcept override { return "parking"; }
    QString purpose() const override { return tr("what crossings gain if nobody parks near them"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options.add_option("--within", within_m_, tr("no bay nearer to a crossing than this, m (5)").toStdString())
            ->type_name("METRES")
            ->check(CLI::Range(0.0, most_parking_m));
        options.add_option("--bays", treatment_, tr("what becomes of the bays: remove, shorten, move").toStdString())
            ->type_name("WORD");
        options.add_flag("--hedges", also_.hedges, tr("hedges too").toStdString());
        options.add_flag("--movable", also_.movable, tr("whatever else is marked as movable too").toStdString());
        options.add_flag("--least", least_,
                         tr("instead of all within a distance: the fewest, wherever they are, that free all crossings")
                             .toStdString());
        add_eye(options, eye_m_);
        options
            .add_option(
                "--time", time_,
                tr("time of day: what is not there then hides nothing (without it all may be there)").toStdString())
            ->type_name("07:40");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        constexpr std::array words{"remove", "shorten", "move"};
        const auto* const word = std::find(words.begin(), words.end(), treatment_);
        if (word == words.end() || (least_ && treatment_ != words.front())) return bad_argument("--bays", treatment_);
        YIMI_TRY(eye, eye_argument(eye_m_));
        const std::optional<int> time_s = parse_clock(time_);
        if (!time_.empty() && !time_s) return bad_argument("--time", time_);
        YIMI_TRY(read, read_project(path_));
        const gis::GeosKernel kernel;
        const auto plan = std::make_shared<const Plan>(std::move(read));
        auto scene = std::make_shared<const Scene>(make_scene(*plan, time_s));
        YIMI_TRY(study, parking_study(plan, std::move(scene), eye, time_s, kernel, console, default_threads()));
        if (least_) return fewest(study, console);
        const ParkingRule rule{within_m_, static_cast<BayTreatment>(word - words.begin()), also_};
        YIMI_TRY(outcome, parking_outcome(study, rule, kernel, console));
        if (json_) {
            json document = parking_document(study, outcome);
            document["within_m"] = within_m_;
            document["treatment"] = treatment_;
            console.print(document);
        } else {
            describe(study, outcome, console);
        }
        return Outcome::done;
    }

private:
    Result<Outcome> fewest(const ParkingStudy& study, Console& console) const {
        YIMI_TRY(least, least_bays(study, also_, console));
        YIMI_TRY(outcome, parking_outcome(study, least.changes(), console));
        if (json_) {
            json document = parking_document(study, outcome);
            document["least"] = least_document(study, least);
            console.print(document);
            return Outcome::done;
        }
        describe(study, outcome, console);
        console.print(least.is_least() ? tr("No fewer would do.")
                                       : tr("At least %1 must go; whether fewer than these would do is not proved.")
                                             .arg(number(static_cast<double>(least.at_least), 0)));
        if (!least.hidden.empty())
            console.print(tr("At %n crossing(s) other things are in the way too.", nullptr,
                             static_cast<int>(least.hidden.size())));
        return Outcome::done;
    }

    void describe(const ParkingStudy& study, const ParkingOutcome& outcome, Console& console) const {
        const Plan& plan = *study.plan;
        for (const ChangedBay& bay : outcome.bays) {
            const QString line = !bay.after     ? tr("%1 is removed.")
                                 : bay.is_moved ? tr("%1 is moved.")
                                                : tr("%1 is shortened.");
            console.print(line.arg(row_name(plan, Table::occluders, bay.id)));
        }
        for (const std::size_t index : outcome.gained)
            console.print(tr("At %1 child and driver see each other now (before, %2 m were blind).")
                              .arg(row_name(plan, Table::crossings, study.crossings[index].id),
                                   number(study.crossings[index].sight->blind_m, 1)));
        const auto figure = [](std::size_t count) { return number(static_cast<double>(count), 0); };
        console.print(
            tr("Crossings where child (%1 m) and driver see each other: %2 → %3; hidden: %4 → %5; unknown: %6 → %7.")
                .arg(number(study.child.metres), figure(study.before.seen), figure(outcome.after.seen),
                     figure(study.before.hidden), figure(outcome.after.hidden))
                .arg(figure(study.before.unknown), figure(outcome.after.unknown)));
        console.print(tr("Blind metres on the worst approaches: %1 → %2.")
                          .arg(number(study.before.blind_m, 1), number(outcome.after.blind_m, 1)));
    }

    std::string path_, treatment_ = "remove", time_;
    double within_m_ = 5, eye_m_ = 1.0;
    BayKinds also_;
    bool least_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> parking_command() {
    return std::make_unique<ParkingCommand>();
}

}  // namespace yimi::app
