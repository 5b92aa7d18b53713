#include <QCoreApplication>
#include <QDate>
#include <algorithm>
#include <cmath>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/drawn_route_report.h"
#include "app/cli/found_walk_report.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/cli/route_score_report.h"
#include "app/cli/way_report.h"
#include "app/document/audit_of.h"
#include "app/document/profiles.h"
#include "app/document/walk_light.h"
#include "app/text/clock.h"
#include "app/text/route_score_text.h"
#include "core/base/clock.h"
#include "core/coverage/place_entries.h"
#include "core/edit/edit.h"
#include "core/network/walk_route.h"
#include "gis/crs/crs.h"
#include "gis/geos/geos_kernel.h"
#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

using nlohmann::json;

/// Where a walk begins or ends: a place, or whatever of the plan it is, entered by its gates.
struct WalkEnd {
    std::vector<Point> entries;
    std::string uid;  ///< empty for a place
    Table table = Table::blocks;
};

/// `route`: the quickest walk of a child between two places, minute by minute.
class RouteCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RouteCommand)

public:
    const char* name() const noexcept override { return "route"; }
    QString purpose() const override { return tr("the quickest walk of a child from one place to another"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options.add_option("--from", from_, tr("where the child lives: a place, or a uid of the plan").toStdString())
            ->type_name("X,Y|UID");
        options.add_option("--to", to_, tr("the school, by its uid; or a place").toStdString())->type_name("UID");
        options
            .add_option("--route", route_,
                        tr("in place of --from and --to: a route of the plan, as its child walks it, beside its pair")
                            .toStdString())
            ->type_name("UID");
        options.add_option("--via", by_, tr("a place to pass; may be given several times").toStdString())
            ->type_name("X,Y");
        options
            .add_option("--profile", profile_,
                        tr("who walks: accompanied, alone_9, alone_12, pushchair, adult (accompanied)").toStdString())
            ->type_name("NAME");
        options.add_option("--depart", depart_, tr("when the child sets out").toStdString())->type_name("HH:MM");
        options
            .add_option("--date", date_,
                        tr("on which day: whether it is dark on the way, from when the child sets out (the "
                           "project's day, else 2026-12-21)")
                            .toStdString())
            ->type_name("YYYY-MM-DD");
        options
            .add_option("--direction", direction_,
                        tr("to_school, or to_home: back from the school (to_school)").toStdString())
            ->type_name("WAY");
        options
            .add_option("--snap", most_leg_m_,
                        tr("farther from the streets than this is not reached, m (no limit)").toStdString())
            ->type_name("METRES");
        options
            .add_option(
                "--alternatives", alternatives_,
                tr("also other ways: the safest, the most pleasant, the shortest; at most so many (0)").toStdString())
            ->type_name("N")
            ->check(CLI::Range(0, static_cast<int>(way_aim_count) - 1));
        options.add_flag("--add", add_, tr("adds the walk to the plan's routes").toStdString());
        add_lonlat(options, lonlat_);
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        if (!date_.empty() && !date().isValid()) return bad_argument("--date", date_);
        if (!route_.empty()) return look_at_route(console);
        if (from_.empty()) return bad_argument("--from", from_);
        if (to_.empty()) return bad_argument("--to", to_);
        if (direction_ != "to_school" && direction_ != "to_home") return bad_argument("--direction", direction_);
        if (!depart_.empty()) {
            departs_ = parse_clock(depart_);
            if (!departs_) return bad_argument("--depart", depart_);
        }
        if (alternatives_ > 0 && !by_.empty()) return bad_argument("--alternatives", "--via");
        if (most_leg_m_) {
            YIMI_TRY(checked, positive_argument("--snap", *most_leg_m_));
        }
        const auto access = add_ ? gis::ProjectStore::Access::read_write : gis::ProjectStore::Access::read_only;
        YIMI_TRY(project, open_project(path_, access));
        YIMI_TRY(profile, profile_argument(project.plan, profile_, console));
        const WalkNetwork streets(project.plan);
        YIMI_TRY(home, end_at("--from", from_, project.plan));
        YIMI_TRY(school, end_at("--to", to_, project.plan));
        YIMI_TRY(by_day, find(ProfileNetwork(streets, profile), home, school, project.plan));
        FoundWalk found = std::move(by_day);
        if (profile.refuses_unlit_after_dark && found.light && daylight_of(*found.light) == Daylight::dark) {
            YIMI_TRY(in_the_dark, find(ProfileNetwork(streets, profile, Daylight::dark), home, school, project.plan));
            found = std::move(in_the_dark);
        }
        std::vector<WayAlternative> ways;
        if (alternatives_ > 0)
            ways = way_alternatives(project.plan, found.network, found.from, found.to,
                                    static_cast<std::size_t>(alternatives_) + 1);
        if (found.route && add_) {
            YIMI_TRY(added, project.store.append(edit_of(*found.route, school, project.plan)));
        }
        if (json_) {
            json answer = found_walk_json(found, project.plan);
            answer["direction"] = direction_;
            if (alternatives_ > 0) answer["alternatives"] = alternatives_json(ways, project.plan);
            console.print(answer);
        } else {
            describe_found_walk(found, project.plan, console);
            describe_alternatives(ways, console);
        }
        return Outcome::done;
    }

private:
    Result<FoundWalk> find(ProfileNetwork network, const WalkEnd& home, const WalkEnd& school, const Plan& plan) const {
        YIMI_TRY(by, passed(plan, network));
        const bool goes_home = direction_ == "to_home";
        if (goes_home) std::reverse(by.begin(), by.end());
        FoundWalk found{std::move(network), day_in(plan), departs_, {}, {}, {}, {}};
        found.from = doors_of(goes_home ? school : home, found.network);
        found.to = doors_of(goes_home ? home : school, found.network);
        found.route = quickest_walk_by(found.network, found.from, by, found.to);
        if (found.route) found.light = light_on(plan, found.network.network(), *found.route, found.date, departs_);
        return found;
    }

    [[nodiscard]] QDate date() const { return QDate::fromString(QString::fromStdString(date_), Qt::ISODate); }
    [[nodiscard]] QDate day_in(const Plan& plan) const { return date_.empty() ? walking_date(plan) : date(); }

    Result<Outcome> look_at_route(Console& console) const {
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_only));
        const auto plan = std::make_shared<const Plan>(std::move(project.plan));
        const auto id = plan->layer(Table::routes).find_uid(route_);
        const auto facts = id ? facts_of_route(plan, *id, WalkNetwork(*plan), day_in(*plan)) : nullptr;
        if (!facts) return Error{ErrorCode::not_found, "no route of the plan has this uid", {{"uid", route_}}};
        YIMI_TRY(score, score_of(*plan, *id, console));
        if (json_) {
            json answer = drawn_route_json(*facts);
            answer["audit"] = route_score_json(score, *plan);
            console.print(answer);
        } else {
            describe_drawn_route(*facts, console);
            for (const QString& sentence : route_score_text(score)) console.print(sentence);
        }
        return Outcome::done;
    }

    static Result<RouteScoreFacts> score_of(const Plan& plan, FeatureId route, JobContext& job) {
        YIMI_TRY(run, audit_of(plan, child_eye, std::nullopt, job));
        return score_facts(run, plan, route, child_eye, job);
    }

    Result<WalkEnd> end_at(const std::string& option, const std::string& text, const Plan& plan) const {
        if (text.find(',') != std::string::npos) {
            YIMI_TRY(at, place_at(option, text, plan));
            return WalkEnd{{at}, {}, Table::blocks};
        }
        const gis::GeosKernel kernel;
        for (const Table table : {Table::schools, Table::blocks, Table::playgrounds, Table::school_gates,
                                  Table::buildings, Table::crossings}) {
            const auto id = plan.layer(table).find_uid(text);
            if (!id) continue;
            YIMI_TRY(entries, PlaceEntries(plan, table).of(*plan.layer(table).row(*id), kernel));
            return WalkEnd{std::move(entries), text, table};
        }
        return Error{ErrorCode::not_found, "no place of the plan has this uid", {{"uid", text}}};
    }

    Result<Point> place_at(const std::string& option, const std::string& text, const Plan& plan) const {
        YIMI_TRY(at, point_argument(option, text));
        if (!std::isfinite(at.x) || !std::isfinite(at.y)) return bad_argument(option, text);
        if (!lonlat_) return at;
        return from_lonlat(at, plan);
    }

    /// The places to pass, on the streets.
    Result<std::vector<Stop>> passed(const Plan& plan, const ProfileNetwork& network) const {
        std::vector<Stop> stops;
        for (const std::string& text : by_) {
            YIMI_TRY(at, place_at("--via", text, plan));
            Stop stop = stop_on_street(network, at, most_leg_m_);
            if (stop.empty()) return bad_argument("--via", text);
            stops.push_back(std::move(stop));
        }
        return stops;
    }

    std::vector<Door> doors_of(const WalkEnd& end, const ProfileNetwork& network) const {
        std::vector<Door> doors;
        for (const Point at : end.entries)
            if (const auto street = network.attach(at, most_leg_m_)) doors.push_back({at, *street});
        return doors;
    }

    Edit edit_of(const WalkRoute& route, const WalkEnd& school, const Plan& plan) const {
        const Table table = Table::routes;
        Feature row = make_feature(table, make_line(route.line));
        set(row, table, "uid", gis::make_uuid());
        set(row, table, "source", tr("Found by Yimi").toStdString());
        set(row, table, "source_date", QDate::currentDate().toString(Qt::ISODate).toStdString());
        set(row, table, "direction", direction_);
        set(row, table, "profile", profile_);
        if (school.table == Table::schools && !school.uid.empty()) set(row, table, "school_uid", school.uid);
        if (departs_) set(row, table, "depart_at", clock_text(*departs_).substr(0, 5));
        const char* name = direction_ == "to_school" ? "draw_route_to_school" : "draw_route_to_home";
        return {name, {FeatureChange{table, plan.layer(table).next_id(), std::nullopt, std::move(row)}}};
    }

    std::string path_, from_, to_, route_, profile_ = "accompanied", depart_, date_, direction_ = "to_school";
    std::vector<std::string> by_;
    std::optional<double> most_leg_m_;
    std::optional<int> departs_;
    int alternatives_ = 0;
    bool add_ = false, lonlat_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> route_command() {
    return std::make_unique<RouteCommand>();
}

}  // namespace yimi::app
