#include "app/document/loaded_project.h"

#include <QCoreApplication>

#include "app/document/held_edits.h"
#include "app/text/error_text.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LoadedProject)
};

}  // namespace

Result<StoredHistory> history_of(const gis::ProjectStore& store) {
    YIMI_TRY(entries, store.history());
    YIMI_TRY(aside, store.aside());
    const auto beginning = QString::fromStdString(store.remembered(history_begins_after.toStdString())).toLongLong();
    std::erase_if(entries, [&](const gis::HistoryEntry& entry) { return !entry.undone && entry.number <= beginning; });
    return StoredHistory{std::move(entries), std::move(aside)};
}

Result<LoadedProject> load_project(const QString& path, const FirstLook& first_look, JobContext& job) {
    using Access = gis::ProjectStore::Access;
    LoadedProject opened;
    auto store = gis::ProjectStore::open(path.toStdString(), Access::read_write);
    const bool locked = !store && store.error().code == ErrorCode::conflict;
    const bool write_protected = !store && store.error().code == ErrorCode::cannot_write;
    if (locked || write_protected) {
        opened.notice = locked ? sentence(store.error())
                               : Words::tr("“%1” cannot be written. It is open for looking only.").arg(path);
        store = gis::ProjectStore::open(path.toStdString(), Access::read_only);
    }
    YIMI_TRY(readable, std::move(store));
    opened.store = std::make_shared<gis::ProjectStore>(std::move(readable));
    if (first_look) first_look(*opened.store, job);
    YIMI_TRY(plan, opened.store->load());
    opened.plan = std::move(plan);
    YIMI_TRY(history, history_of(*opened.store));
    opened.history = std::move(history);
    if (auto scenarios = opened.store->scenarios())
        opened.scenarios = std::move(scenarios).value();
    else
        opened.no_scenarios = std::move(scenarios).error();
    return opened;
}

Result<ProjectCopy> copy_project(const gis::ProjectStore& store, const Plan& plan, HeldEdits held,
                                 std::span<const Scenario> scenarios, const QString& path, JobContext& job) {
    YIMI_TRY(copied, store.copy_to(path.toStdString(), plan, job));
    YIMI_TRY(copy, gis::ProjectStore::open(path.toStdString(), gis::ProjectStore::Access::read_write));
    if (copied == gis::ProjectStore::Copied::whole) {
        YIMI_TRY(written, held.write(copy, job));
    }
    if (!scenarios.empty()) {
        YIMI_TRY(kept, copy.keep(scenarios, {}));
    }
    return ProjectCopy{std::make_shared<gis::ProjectStore>(std::move(copy)), copied};
}

}  // namespace yimi::app
