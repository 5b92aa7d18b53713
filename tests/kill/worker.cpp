#include "tests/kill/worker.h"

#include <QCoreApplication>
#include <QDir>

#include "app/document/document.h"
#include "core/network/route_upkeep.h"
#include "gis/store/export.h"
#include "gis/support/sha256.h"
#include "tests/kill/say.h"
#include "tests/kill/scenario_work.h"
#include "tests/support/random_plan.h"

namespace yimi::kill {
namespace {

/// The document as the window drives it, saying what it does.
class Planner {
public:
    explicit Planner(unsigned seed) : random_(seed) {
        QObject::connect(&document_, &app::Document::failed, [](const QString& sentence, const QString& details) {
            give_up((sentence + QLatin1Char(' ') + details).toStdString());
        });
        QObject::connect(&jobs_, &app::JobRunner::job_progressed, [this](quint64, const QString& what) {
            if (what != QStringLiteral("write") || is_writing_) return;
            is_writing_ = true;
            say("at write");
        });
    }

    void open(const std::string& path) {
        say("try open");
        if (const auto opened = document_.open(QString::fromStdString(path)); !opened) give_up(opened.error().message);
        if (!document_.is_writable()) give_up("open for looking only");
        confirm();
    }
    void edit() {
        const Edit edit = with_route_upkeep(*document_.snapshot(), random_.remembered_edit(*document_.snapshot()));
        Plan after = *document_.snapshot();
        if (!after.apply(edit)) give_up("the edit does not fit");
        say("try edit " + state_of(after));
        document_.commit(edit);
        confirm();
    }
    void undo() {
        say("try undo");
        document_.undo();
        confirm();
    }
    void redo() {
        say("try redo");
        document_.redo();
        confirm();
    }
    void look() {
        const std::string view = std::to_string(random_.whole(0, 1'000'000));
        say("try look " + view);
        document_.remember(QStringLiteral("view"), QString::fromStdString(view));
        confirm();
    }
    void import(const QStringList& files) {
        say("try import");
        document_.import_as_proposed(files, [](const auto& reports) {
            if (!reports) give_up(reports.error().message);
        });
        confirm();
    }
    void do_anything() {
        const int share = random_.whole(1, 100);
        if (share <= 20 && document_.can_undo()) return undo();
        if (share <= 40 && document_.can_redo()) return redo();
        if (share <= 45) return look();
        edit();
    }

private:
    void confirm() {
        while (document_.is_busy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        is_writing_ = false;
        say("done " + state_of(*document_.snapshot()));
    }

    app::JobRunner jobs_;
    app::Document document_{jobs_};
    test::RandomPlan random_;
    bool is_writing_ = false;
};

void edit_on(Planner& planner) {
    constexpr int enough = 60;
    for (int action = 0; action < enough; ++action) planner.do_anything();
}

void import_and_turn_back(Planner& planner, const std::string& folder) {
    const QDir sources(QString::fromStdString(folder));
    QStringList files;
    for (const QString& name : sources.entryList({QStringLiteral("*.shp")}, QDir::Files, QDir::Name))
        files << sources.filePath(name);
    planner.import(files);
    constexpr int enough = 3;
    for (int turn = 0; turn < enough; ++turn) {
        planner.undo();
        planner.redo();
    }
}

void export_again_and_again(const Order& order) {
    const auto project = gis::ProjectStore::open(order.source, gis::ProjectStore::Access::read_only);
    if (!project) give_up(project.error().message);
    const auto plan = project.value().load();
    if (!plan) give_up(plan.error().message);
    constexpr int enough = 6;
    for (int number = 1; number <= enough; ++number) {
        QuietJob job;
        say("try export " + std::to_string(number));
        const auto done = gis::export_geopackage(exported_plan(plan.value(), number), order.file, {}, job);
        if (!done) give_up(done.error().message);
        say("done " + std::to_string(number));
    }
}

}  // namespace

std::string state_of(const Plan& plan) {
    constexpr std::size_t enough = 20;
    return gis::sha256(canonical_bytes(plan)).substr(0, enough);
}

Plan exported_plan(const Plan& plan, int number) {
    Plan exported = plan;
    Edit gates{"place", {}};
    for (std::int64_t gate = 1; gate <= number; ++gate)
        gates.changes.emplace_back(FeatureChange{Table::school_gates,
                                                 {gate},
                                                 std::nullopt,
                                                 make_feature(Table::school_gates, make_point({410000, 3393000}))});
    if (!exported.apply(gates)) give_up("the gates are there already");
    return exported;
}

int work(const Order& order) {
    int none = 0;
    const QCoreApplication application(none, nullptr);
    if (order.work == "export") return export_again_and_again(order), 0;
    if (order.work == "scenarios") return work_on_scenarios(order);
    Planner planner(order.seed);
    planner.open(order.file);
    if (order.work == "import")
        import_and_turn_back(planner, order.source);
    else
        edit_on(planner);
    return 0;
}

}  // namespace yimi::kill
