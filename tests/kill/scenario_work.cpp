#include "tests/kill/scenario_work.h"

#include <QCoreApplication>

#include "app/document/document.h"
#include "core/edit/edit_codec.h"
#include "core/network/route_upkeep.h"
#include "core/scenario/scenario_codec.h"
#include "gis/support/sha256.h"
#include "tests/kill/say.h"
#include "tests/support/random_plan.h"

namespace yimi::kill {
namespace {

using app::ScenarioShelf;

class Worker {
public:
    explicit Worker(unsigned seed) : random_(seed) {
        QObject::connect(&document_, &app::Document::failed, [](const QString& sentence, const QString& details) {
            give_up((sentence + QLatin1Char(' ') + details).toStdString());
        });
    }

    void open(const std::string& path) {
        say("try open");
        if (const auto opened = document_.open(QString::fromStdString(path)); !opened) give_up(opened.error().message);
        say("done " + state_of(*document_.base(), document_.scenarios().usable()));
    }

    void do_anything() {
        const std::vector<ScenarioShelf::Entry>& entries = document_.scenarios().entries();
        const int what = random_.whole(0, 9);
        if (entries.size() < 3 && what < 3) return make();
        if (what < 5) return edit();
        if (what < 7) return step();
        const auto which = static_cast<std::size_t>(random_.whole(0, static_cast<int>(entries.size())));
        const std::string uid = which < entries.size() ? entries[which].scenario.uid : std::string();
        if (what == 9 && !uid.empty()) return drop(uid);
        show(uid);
    }

private:
    /// Says what will be there, does it, and says what is.
    template <class Predict, class Act>
    void change(const Predict& predict, const Act& act) {
        ScenarioShelf shelf = document_.scenarios();
        Plan base = *document_.base();
        predict(shelf, base);
        say("try change " + state_of(base, shelf.usable()));
        act();
        say("done " + state_of(*document_.base(), document_.scenarios().usable()));
    }

    void make() {
        const Scenario scenario = app::new_scenario(QStringLiteral("方案"), QStringLiteral("#7c3aed"));
        change([&](ScenarioShelf& shelf, Plan&) { shelf.put(scenario); }, [&] { document_.keep_scenario(scenario); });
    }

    void edit() {
        const Plan plan = *document_.snapshot();
        const Edit edit = with_route_upkeep(plan, random_.remembered_edit(plan));
        const auto predict = [&](ScenarioShelf& shelf, Plan& base) {
            const bool fits = shelf.active() ? bool(shelf.add_step(plan, edit, {})) : bool(base.apply(edit));
            if (!fits) give_up("the edit does not fit");
        };
        change(predict, [&] { document_.commit(edit); });
    }

    void step() {
        if (!document_.scenarios().active()) return;
        const bool back = random_.chance(0.6);
        if (back ? !document_.can_undo() : !document_.can_redo()) return;
        const auto direction = back ? app::HistoryDirection::back : app::HistoryDirection::forward;
        const auto predict = [&](ScenarioShelf& shelf, Plan&) {
            if (!shelf.step(*document_.snapshot(), direction)) give_up("no step");
        };
        change(predict, [&] { back ? document_.undo() : document_.redo(); });
    }

    void drop(const std::string& uid) {
        Scenario scenario = document_.scenarios().find(uid)->scenario;
        if (scenario.dropped)
            return change([&](ScenarioShelf& shelf, Plan&) { shelf.remove(uid); },
                          [&] { document_.remove_scenario(uid); });
        if (document_.scenarios().active()) show({});
        scenario.dropped = true;
        change([&](ScenarioShelf& shelf, Plan&) { shelf.put(scenario); }, [&] { document_.keep_scenario(scenario); });
    }

    void show(const std::string& uid) {
        const auto predict = [&](ScenarioShelf& shelf, Plan& base) {
            if (!uid.empty() && !shelf.activate(uid, std::make_shared<const Plan>(base))) give_up("it cannot be shown");
        };
        change(predict, [&] { document_.switch_to(uid.empty() ? std::nullopt : std::optional(uid)); });
    }

    app::JobRunner jobs_;
    app::Document document_{jobs_};
    test::RandomPlan random_;
};

}  // namespace

int work_on_scenarios(const Order& order) {
    Worker worker(order.seed);
    worker.open(order.file);
    constexpr int enough = 60;
    for (int action = 0; action < enough; ++action) worker.do_anything();
    return 0;
}

std::string state_of(const Plan& base, const std::vector<Scenario>& scenarios) {
    std::vector<std::byte> bytes = canonical_bytes(base);
    const auto add = [&](const std::vector<std::byte>& more) { bytes.insert(bytes.end(), more.begin(), more.end()); };
    for (const Scenario& scenario : scenarios) {
        bytes.push_back(static_cast<std::byte>(scenario.dropped));
        bytes.push_back(static_cast<std::byte>(scenario.done));
        for (const ScenarioStep& step : scenario.steps) {
            add(encode(*step.edit));
            add(encode(step.choices));
        }
    }
    constexpr std::size_t enough = 20;
    return gis::sha256(bytes).substr(0, enough);
}

}  // namespace yimi::kill
