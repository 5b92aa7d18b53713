#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/dart_report.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/cli/route_sight_report.h"
#include "app/cli/sight_report.h"
#include "app/cli/watch_report.h"
#include "app/document/ground_heights.h"
#include "app/text/names.h"
#include "core/base/clock.h"
#include "core/sight/isovist_difference.h"
#include "core/sight/isovist_measures.h"
#include "core/sight/line_of_sight.h"
#include "core/sight/sky_view.h"

namespace yimi::app {
namespace {

using nlohmann::json;

/// `sight`: what is seen from one place, or along a route.
class SightCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SightCommand)

public:
    const char* name() const noexcept override { return "sight"; }
    QString purpose() const override { return tr("what a child sees from a place or along a route"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options.add_option("--at", at_, tr("a place").toStdString())->type_name("X,Y");
        options.add_option("--route", route_, tr("a route of the plan").toStdString())->type_name("UID");
        options.add_option("--from", from_, tr("an eye that looks at one place").toStdString())->type_name("X,Y");
        options.add_option("--to", to_, tr("the place it looks at").toStdString())->type_name("X,Y");
        options.add_option("--playground", playground_, tr("a playground: who watches it from benches").toStdString())
            ->type_name("UID");
        options
            .add_option(
                "--bench", benches_,
                tr("with --playground or --route: where a guardian sits on a bench (may be repeated)").toStdString())
            ->type_name("X,Y");
        options
            .add_option("--place", to_place_,
                        tr("with --playground: how many benches to place where they see most").toStdString())
            ->check(CLI::Range(0, 100));
        options.add_option("--gate", gate_, tr("a gate out of which a child runs: can drivers stop").toStdString())
            ->type_name("X,Y|UID");
        add_eye(options, eye_m_);
        options
            .add_option("--target", target_m_, tr("height of what it looks at, m (1.2: a driver's eye)").toStdString())
            ->type_name("METRES");
        options.add_option("--radius", radius_m_, tr("how far to look, m (50)").toStdString())->type_name("METRES");
        options
            .add_option(
                "--time", time_,
                tr("time of day: what is not there then hides nothing (without it all may be there)").toStdString())
            ->type_name("07:40");
        options.add_flag("--geometry", geometry_, tr("with --at and --json: what is seen, as polygons").toStdString());
        add_lonlat(options, lonlat_);
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        const int asked = (at_.empty() ? 0 : 1) + (route_.empty() ? 0 : 1) + (from_.empty() ? 0 : 1) +
                          (playground_.empty() ? 0 : 1) + (gate_.empty() ? 0 : 1);
        if (asked != 1 || from_.empty() != to_.empty()) return Error{ErrorCode::bad_usage, {}, {}};
        YIMI_TRY(eye, eye_argument(eye_m_));
        YIMI_TRY(radius_m, positive_argument("--radius", radius_m_));
        YIMI_TRY(target_m, positive_argument("--target", target_m_));
        YIMI_TRY(plan, read_project(path_));
        const std::optional<int> time_s = parse_clock(time_);
        if (!time_.empty() && !time_s) return bad_argument("--time", time_);
        std::shared_ptr<const HeightGrid> ground;
        if (!is_unknown(plan.setting("terrain"))) {
            YIMI_TRY(grid, read_terrain(path_, plan));
            ground = std::make_shared<const HeightGrid>(std::move(grid));
        }
        const Scene scene = make_scene(plan, time_s).over(std::move(ground));
        if (!route_.empty()) return along_route(plan, scene, eye, console);
        if (!playground_.empty()) return from_benches(plan, scene, console);
        if (!gate_.empty()) return out_of_gate(plan, scene, console);
        if (!from_.empty()) {
            YIMI_TRY(from, place_argument("--from", from_, plan));
            YIMI_TRY(to, place_argument("--to", to_, plan));
            return along_line(plan, scene, {from, eye_m_}, {to, target_m_}, console);
        }
        YIMI_TRY(place, place_argument("--at", at_, plan));
        return from_place(plan, scene, place, console);
    }

private:
    Result<Point> place_argument(const std::string& option, const std::string& text, const Plan& plan) const {
        YIMI_TRY(place, point_argument(option, text));
        return lonlat_ ? from_lonlat(place, plan) : Result<Point>(place);
    }

    Result<Outcome> out_of_gate(const Plan& plan, const Scene& scene, Console& console) const {
        const Layer& gates = plan.layer(Table::school_gates);
        const auto id = gates.find_uid(gate_);
        YIMI_TRY(gate, id && !gates.row(*id)->geometry().empty()
                           ? Result<Point>(gates.row(*id)->geometry().points.front())
                           : place_argument("--gate", gate_, plan));
        const GateDart dart = dart_from_gate(scene, plan, gate);
        if (json_)
            console.print(dart_document(plan, scene, dart));
        else
            describe_dart(plan, scene, dart, console);
        return Outcome::done;
    }

    Result<std::vector<Point>> bench_places(const Plan& plan) const {
        std::vector<Point> benches;
        for (const std::string& bench : benches_) {
            YIMI_TRY(place, place_argument("--bench", bench, plan));
            benches.push_back(place);
        }
        return benches;
    }

    Result<Outcome> from_benches(const Plan& plan, const Scene& scene, Console& console) const {
        const Layer& playgrounds = plan.layer(Table::playgrounds);
        const auto id = playgrounds.find_uid(playground_);
        if (!id) return Error{ErrorCode::not_found, "no playground has this uid", {{"uid", playground_}}};
        YIMI_TRY(benches, bench_places(plan));
        const WatchedPlayground watched = watch_playground(plan, scene, playgrounds.row(*id)->geometry(), benches,
                                                           static_cast<std::size_t>(to_place_));
        if (json_) {
            json document = watch_document(watched);
            document["playground"] = playground_;
            console.print(document);
            return Outcome::done;
        }
        const auto share = [&](std::size_t seen) {
            return watched.places.empty() ? 0 : static_cast<double>(seen) / static_cast<double>(watched.places.size());
        };
        for (std::size_t bench = 0; bench < benches.size(); ++bench)
            console.print(tr("From the bench at %1, %2 an adult sees %3 of the playground.")
                              .arg(number(benches[bench].x, 1), number(benches[bench].y, 1),
                                   percent(share(watched.seen_by[bench]))));
        if (!benches.empty()) console.print(tr("No bench sees %1 of it.").arg(percent(share(watched.unseen.size()))));
        console.print(
            tr("From the streets within 50 m one sees %1 of it.").arg(percent(share(watched.seen_from_streets))));
        for (const SightEnd& bench : watched.proposed)
            console.print(tr("A bench would see most at %1, %2.").arg(number(bench.at.x, 1), number(bench.at.y, 1)));
        if (!watched.proposed.empty())
            console.print(tr("Together they would see %1; no choice of as many would see more than %2.")
                              .arg(percent(share(watched.posts.seen)), percent(share(watched.posts.at_most))));
        return Outcome::done;
    }

    Result<Outcome> along_line(const Plan& plan, const Scene& scene, const SightEnd& eye, const SightEnd& target,
                               Console& console) const {
        const LineOfSight line = line_of_sight(scene, eye, target);
        if (json_) {
            json document = line_document(plan, scene, eye, target, line);
            document["terrain"] = scene.ground() != nullptr;
            console.print(document);
            return Outcome::done;
        }
        const QString sentence = line.clear ? tr("An eye at %1 m sees a target at %2 m, %3 m away.")
                                            : tr("An eye at %1 m does not see a target at %2 m, %3 m away.");
        console.print(sentence.arg(number(eye.height_m), number(target.height_m), number(line.reach_m, 1)));
        for (const LineBlocker& blocker : line.blockers)
            console.print(tr("“%1” rises %2 m above the line, %3 m from the eye; cut to %4 m it would let it pass.")
                              .arg(to_qstring(uid_of_body(plan, scene, blocker.body)), number(blocker.over_m, 2),
                                   number(blocker.at_m, 1), number(blocker.freeing_m, 2)));
        if (line.ground_over_m)
            console.print(tr("The ground rises %1 m above the line, %2 m from the eye.")
                              .arg(number(*line.ground_over_m, 2), number(*line.ground_at_m, 1)));
        if (line.freeing_eye_m)
            console.print(tr("An eye at %1 m would see the target.").arg(number(*line.freeing_eye_m, 2)));
        if (line.hidden_chance > 0 && line.hidden_chance < 1)
            console.print(tr("It is hidden in %1 of cases.").arg(percent(line.hidden_chance)));
        if (line.unknown_height) console.print(tr("That hangs on something of unknown height, which counts as tall."));
        return Outcome::done;
    }

    Result<Outcome> from_place(const Plan& plan, const Scene& scene, Point place, Console& console) const {
        if (json_) {
            const auto shapes = geometry_ ? SeenShapes::with : SeenShapes::without;
            console.print(place_document(plan, scene, place, {eye_m_}, radius_m_, shapes));
            return Outcome::done;
        }
        const Isovist child = isovist(scene, place, EyeHeight{eye_m_}, radius_m_);
        const Isovist adult = isovist(scene, place, adult_eye, radius_m_);
        const SightDifference apart = difference(adult, child);
        console.print(tr("An eye at %1 m sees %2 m² within %3 m: %4 of the disc. An adult (1.6 m) sees %5 m².")
                          .arg(number(eye_m_), number(child.visible_area_m2, 1), number(radius_m_),
                               percent(child.open_share), number(adult.visible_area_m2, 1)));
        console.print(tr("Only the adult sees %1 m², only the eye at %2 m sees %3 m².")
                          .arg(number(apart.only_first_m2, 1), number(eye_m_), number(apart.only_second_m2, 1)));
        const IsovistMeasures all = measures(child);
        console.print(
            tr("Perimeter %1 m, of it occlusivity %2 m; compactness %3; drift %4 m towards %5°; sky view factor %6.")
                .arg(number(all.perimeter_m, 1), number(all.occlusivity_m, 1), number(all.compactness, 3),
                     number(all.drift_m, 1), number(all.drift_azimuth_deg, 0),
                     number(sky_view(scene, place, {eye_m_}, radius_m_).sky_view_factor, 3)));
        if (child.inside_body) console.print(tr("The place lies inside something; nothing is seen from there."));
        if (child.unknown_height) console.print(tr("Something of unknown height borders the view; it counts as tall."));
        return Outcome::done;
    }

    Result<Outcome> along_route(const Plan& plan, const Scene& scene, EyeHeight eye, Console& console) const {
        RouteWatchOptions options;
        options.eye = eye;
        YIMI_TRY(benches, bench_places(plan));
        options.benches = std::move(benches);
        YIMI_TRY(report, report_route(plan, scene, route_, radius_m_, options, console));
        if (json_)
            console.print(route_document(plan, scene, report));
        else
            describe_route(plan, scene, report, console);
        return Outcome::done;
    }

    std::string path_, at_, route_, from_, to_, playground_, gate_, time_;
    std::vector<std::string> benches_;
    int to_place_ = 0;
    double eye_m_ = 1.0, target_m_ = driver_eye.metres, radius_m_ = 50;
    bool lonlat_ = false, geometry_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> sight_command() {
    return std::make_unique<SightCommand>();
}

}  // namespace yimi::app
