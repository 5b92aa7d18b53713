#include "app/document/document.h"

#include "app/document/read_layers.h"
#include "app/text/error_text.h"

namespace yimi::app {

Document::Document(JobRunner& jobs, QObject* parent)
    : QObject(parent), jobs_(jobs), snapshot_(std::make_shared<const Plan>()) {}

Document::~Document() = default;

/// A project that is open and read, but not shown yet.
struct Document::Opened {
    std::shared_ptr<gis::ProjectStore> store;
    Plan plan;
    std::vector<gis::HistoryEntry> history;
    QString notice;  ///< why it is open for looking only
};

Result<Document::Opened> Document::load(const QString& path) {
    QString notice;
    auto store = gis::ProjectStore::open(path.toStdString(), gis::ProjectStore::Access::read_write);
    const bool locked = !store && store.error().code == ErrorCode::conflict;
    const bool write_protected = !store && store.error().code == ErrorCode::cannot_write;
    if (locked || write_protected) {
        notice =
            locked ? sentence(store.error()) : tr("“%1” cannot be written. It is open for looking only.").arg(path);
        store = gis::ProjectStore::open(path.toStdString(), gis::ProjectStore::Access::read_only);
    }
    if (!store) return std::move(store).error();
    Opened opened;
    opened.store = std::make_shared<gis::ProjectStore>(std::move(store).value());
    opened.notice = std::move(notice);
    YIMI_TRY(plan, opened.store->load());
    opened.plan = std::move(plan);
    YIMI_TRY(history, opened.store->history());
    opened.history = std::move(history);
    return opened;
}

Result<Done> Document::open(const QString& path) {
    YIMI_TRY(opened, load(path));
    take(std::move(opened));
    return Done{};
}

void Document::open_in_background(const QString& path, std::function<void(Result<Done>)> done) {
    jobs_.start<Opened>(
        QStringLiteral("open"),
        [path](JobContext& job) {
            job.progress(0, 0, "open");
            return load(path);
        },
        [this, done = std::move(done)](Result<Opened> opened) {
            if (!opened) return done(std::move(opened).error());
            take(std::move(opened).value());
            done(Done{});
        });
}

Result<Done> Document::create(const QString& path, const QString& crs) {
    YIMI_TRY(found, gis::find_crs(crs.toStdString()));
    YIMI_TRY(made, gis::ProjectStore::create(path.toStdString(), found));
    return open(path);
}

void Document::take(Opened opened) {
    if (store_) emit closing();
    store_ = std::move(opened.store);
    history_ = std::move(opened.history);
    busy_ = false;
    show(std::move(opened.plan), {{}, true, false});
    emit history_changed();
    emit saved();
    if (!opened.notice.isEmpty()) emit notice_given(opened.notice);
}

void Document::close() {
    if (!store_ || busy_) return;
    emit closing();
    store_.reset();
    history_.clear();
    show(Plan(), {{}, true, false});
    emit history_changed();
}

bool Document::is_writable() const noexcept {
    return store_ && !busy_ && store_->access() == gis::ProjectStore::Access::read_write;
}

QString Document::path() const {
    return store_ ? QString::fromStdString(store_->path()) : QString();
}

std::string Document::crs() const {
    return gis::crs_of(*snapshot_);
}

void Document::show(Plan plan, const PlanChange& change) {
    snapshot_ = std::make_shared<const Plan>(std::move(plan));
    emit plan_changed(change);
    pack_in_background();
}

void Document::read_history() {
    auto history = store_->history();
    if (!history)
        tell(history.error());
    else
        history_ = std::move(history).value();
}

bool Document::tell(const Error& error) {
    emit failed(sentence(error), QString::fromStdString(error.message));
    return false;
}

bool Document::commit(const Edit& edit) {
    if (edit.empty()) return true;
    if (busy_) {
        emit notice_given(tr("Another change is still being saved. Try again when it is done."));
        return false;
    }
    if (!is_writable()) {
        emit notice_given(tr("This project is open for looking only."));
        return false;
    }
    Plan changed = *snapshot_;
    if (const auto applied = changed.apply(edit); !applied) return tell(applied.error());
    if (const auto stored = store_->append(edit); !stored) return tell(stored.error());
    const bool derived = is_derived(edit);
    if (!derived) read_history();
    show(std::move(changed), {changed_area(edit), false, derived});
    if (!derived) emit history_changed();
    emit saved();
    return true;
}

bool Document::follow(Result<Edit> step) {
    if (!step) return tell(step.error());
    Plan changed = *snapshot_;
    if (const auto applied = changed.apply(step.value()); !applied) {
        // The store is the truth: what it holds now is read again.
        auto plan = store_->load();
        if (!plan) return tell(plan.error());
        read_history();
        show(std::move(plan).value(), {{}, true, false});
    } else {
        read_history();
        show(std::move(changed), {changed_area(step.value()), false, false});
    }
    emit history_changed();
    emit saved();
    return true;
}

bool Document::undo() {
    return step(Direction::back, nullptr) != Step::none;
}

bool Document::redo() {
    return step(Direction::forward, nullptr) != Step::none;
}

Document::Step Document::step(Direction direction, const std::function<void()>& later) {
    const gis::HistoryEntry* const next = next_step(direction);
    if (!is_writable() || !next) return Step::none;
    constexpr std::size_t most_at_once = 2000;  // more rows would hold up the window
    if (next->rows <= most_at_once)
        return follow(direction == Direction::back ? store_->step_back() : store_->step_forward()) ? Step::taken
                                                                                                   : Step::none;
    const auto work = [direction](const Plan& plan, gis::ProjectStore& store, JobContext& job) -> Result<Imported> {
        YIMI_TRY(edit, direction == Direction::back ? store.step_back(job) : store.step_forward(job));
        Imported made{std::move(edit), plan, {}};
        if (!made.plan.apply(made.edit)) {
            // The store is the truth: what it holds now is read again.
            YIMI_TRY(stored, store.load());
            made.plan = std::move(stored);
        }
        return made;
    };
    run_bulk(work, [later](const Result<std::vector<gis::LayerReport>>& result) {
        if (result && later) later();
    });
    return Step::started;
}

const gis::HistoryEntry* Document::next_step(Direction direction) const noexcept {
    // Oldest first; those that are undone come last, in the order in which they are taken again.
    const auto first_undone =
        std::find_if(history_.begin(), history_.end(), [](const auto& entry) { return entry.undone; });
    if (direction == Direction::forward) return first_undone == history_.end() ? nullptr : &*first_undone;
    return first_undone == history_.begin() ? nullptr : &*std::prev(first_undone);
}

bool Document::can_undo() const noexcept {
    return next_step(Direction::back) != nullptr;
}

bool Document::can_redo() const noexcept {
    return next_step(Direction::forward) != nullptr;
}

void Document::go_to(std::size_t count) {
    const auto done = [this] {
        return static_cast<std::size_t>(
            std::count_if(history_.begin(), history_.end(), [](const auto& entry) { return !entry.undone; }));
    };
    const auto go_on = [this, count] { go_to(count); };
    while (done() != count)
        if (step(done() > count ? Direction::back : Direction::forward, go_on) != Step::taken) return;
}

void Document::import(std::vector<ImportRequest> requests, ImportDone done) {
    start_bulk(
        [requests = std::move(requests)](const Plan& plan, const gis::ProjectStore& store, JobContext& job) {
            return read_layers(requests, plan, job, base_of(store));
        },
        std::move(done));
}

void Document::import_as_proposed(QStringList paths, ImportDone done) {
    start_bulk(
        [paths = std::move(paths)](const Plan& plan, const gis::ProjectStore& store,
                                   JobContext& job) -> Result<Imported> {
            std::vector<ImportRequest> requests;
            for (const QString& path : paths) {
                YIMI_TRY(layers, gis::inspect(path.toStdString()));
                for (gis::SourceLayer& layer : layers) requests.push_back({std::move(layer), {}});
            }
            return read_layers(requests, plan, job, base_of(store));
        },
        std::move(done));
}

void Document::commit_in_background(MakeEdit make, std::function<void(bool)> done) {
    start_bulk(
        [make = std::move(make)](const Plan& plan, const gis::ProjectStore&, JobContext& job) -> Result<Imported> {
            YIMI_TRY(edit, make(plan, job));
            Imported made{std::move(edit), plan, {}};
            YIMI_TRY(applied, made.plan.apply(made.edit));
            return made;
        },
        [done = std::move(done)](const Result<std::vector<gis::LayerReport>>& result) {
            if (done) done(bool(result));
        });
}

void Document::start_bulk(MakeImported make, ImportDone done) {
    const auto work = [make = std::move(make)](const Plan& plan, gis::ProjectStore& store,
                                               JobContext& job) -> Result<Imported> {
        YIMI_TRY(made, make(plan, store, job));
        if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
        if (!made.edit.empty()) {
            YIMI_TRY(stored, store.append(made.edit, made.media, job));
        }
        return made;
    };
    run_bulk(work, std::move(done));
}

void Document::run_bulk(BulkWork work, ImportDone done) {
    if (!is_writable()) {
        emit notice_given(busy_ ? tr("Another change is still being saved. Try again when it is done.")
                                : tr("This project is open for looking only."));
        return done(Error{ErrorCode::cannot_write, "the project is not writable", {{"file", path().toStdString()}}});
    }
    busy_ = true;
    emit history_changed();  // nothing can be undone for now
    jobs_.start<Imported>(
        QStringLiteral("bulk"),
        [plan = snapshot_, work = std::move(work), store = store_](JobContext& job) -> Result<Imported> {
            return work(*plan, *store, job);
        },
        [this, store = std::weak_ptr(store_), done = std::move(done)](Result<Imported> result) {
            const bool is_same_project = store.lock() == store_;
            finish_bulk(is_same_project, std::move(result), done);
        });
}

void Document::finish_bulk(bool is_same_project, Result<Imported> result, const ImportDone& done) {
    // Another project was opened in the meantime: the change is in the file where it belongs, not in this plan.
    if (!is_same_project) return done(Error{ErrorCode::cancelled, "another project was opened", {}});
    busy_ = false;
    if (!result) {
        emit history_changed();
        if (result.error().code != ErrorCode::cancelled) tell(result.error());
        return done(std::move(result).error());
    }
    Imported made = std::move(result).value();
    if (!made.edit.empty()) {
        const bool derived = is_derived(made.edit);
        if (!derived) read_history();
        show(std::move(made.plan), {changed_area(made.edit), false, derived});
        emit saved();
    }
    emit history_changed();
    done(std::move(made.reports));
}

void Document::pack_in_background() {
    constexpr std::size_t largest_overlay = 2000;
    const bool needed = std::any_of(all_schemas().begin(), all_schemas().end(), [&](const TableSchema& schema) {
        return snapshot_->layer(schema.table).overlay_size() > largest_overlay;
    });
    if (!needed || jobs_.is_running(QStringLiteral("pack"))) return;
    jobs_.start<Plan>(
        QStringLiteral("pack"),
        [plan = snapshot_](JobContext&) -> Result<Plan> { return plan->packed(largest_overlay); },
        [this, from = snapshot_](Result<Plan> packed) {
            // Edited in the meantime: the next edit asks again.
            if (packed && from == snapshot_) snapshot_ = std::make_shared<const Plan>(std::move(packed).value());
        });
}

void Document::remember(const QString& key, const QString& value) {
    if (!is_writable()) return;
    if (const auto kept = store_->remember(key.toStdString(), value.toStdString()); !kept) tell(kept.error());
}

QString Document::remembered(const QString& key) const {
    return store_ && !busy_ ? QString::fromStdString(store_->remembered(key.toStdString())) : QString();
}

}  // namespace yimi::app
