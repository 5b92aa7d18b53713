#include "app/document/document.h"

#include "app/document/bulk_change.h"
#include "app/document/kept_streets.h"
#include "app/document/loaded_project.h"
#include "app/text/error_text.h"
#include "core/ledger/records.h"
#include "core/network/route_upkeep.h"
#include "gis/store/kept_detail.h"

namespace yimi::app {

Document::Document(JobRunner& jobs, QObject* parent)
    : QObject(parent),
      jobs_(jobs),
      snapshot_(std::make_shared<const Plan>()),
      streets_(std::make_shared<KeptStreets>()) {}

Document::~Document() = default;

Result<Done> Document::may_leave() {
    if (save_held()) return Done{};
    return Error{ErrorCode::cannot_write, why_held_->message, {{"reason", "unsaved"}, {"file", path().toStdString()}}};
}

Result<Done> Document::open(const QString& path) {
    YIMI_TRY(free, may_leave());
    QuietJob job;
    YIMI_TRY(opened, load_project(path, {}, job));
    take(std::move(opened));
    return Done{};
}

void Document::open_in_background(const QString& path, std::function<void(Result<Done>)> done) {
    if (auto free = may_leave(); !free) return done(std::move(free).error());
    jobs_.start<LoadedProject>(
        QStringLiteral("open"),
        [path, first_look = make_first_look_ ? make_first_look_() : FirstLook()](JobContext& job) {
            job.progress(0, 0, "open");
            return load_project(path, first_look, job);
        },
        [this, done = std::move(done)](Result<LoadedProject> opened) {
            auto free = opened ? may_leave() : Result<Done>(std::move(opened).error());
            if (!free) {
                emit not_opened();
                return done(std::move(free).error());
            }
            take(std::move(opened).value());
            done(Done{});
        });
}

Result<Done> Document::create(const QString& path, const QString& crs) {
    YIMI_TRY(free, may_leave());
    YIMI_TRY(found, gis::find_crs(crs.toStdString()));
    YIMI_TRY(made, gis::ProjectStore::create(path.toStdString(), found));
    return open(path);
}

void Document::take(LoadedProject opened) {
    if (store_) emit closing();
    store_ = std::move(opened.store);
    stored_history_ = std::move(opened.history);
    history_ = History(stored_history_.entries);
    shelf_ = ScenarioShelf(std::move(opened.scenarios));
    busy_ = false;
    show(std::move(opened.plan), {{}, true, false});
    emit history_changed();
    emit scenarios_changed();
    emit saved();
    if (!opened.notice.isEmpty()) emit opened_to_look_at(opened.notice);
    if (opened.no_scenarios) tell(*opened.no_scenarios);
    show_remembered_scenario();
}

void Document::close() {
    if (!store_ || busy_) return;
    if (!save_held()) return tell_saved();
    emit closing();
    store_.reset();
    history_ = {};
    stored_history_ = {};
    shelf_ = {};
    show(Plan(), {{}, true, false});
    emit history_changed();
    emit scenarios_changed();
}

bool Document::is_writable() const noexcept {
    return store_ && !busy_ && !is_read_only();
}

bool Document::is_read_only() const noexcept {
    return store_ && store_->access() == gis::ProjectStore::Access::read_only;
}

QString Document::path() const {
    return store_ ? QString::fromStdString(store_->path()) : QString();
}

std::optional<gis::SeenFile> Document::seen_file() const {
    if (!is_writable() || is_unsaved() || shelf_.active()) return std::nullopt;
    return store_->seen();
}

std::string Document::crs() const {
    return gis::crs_of(*snapshot_);
}

void Document::show(Plan plan, const PlanChange& change) {
    if (change.whole) streets_->forget();
    snapshot_ = std::make_shared<const Plan>(std::move(plan));
    emit plan_changed(change);
    pack_in_background();
}

void Document::read_history() {
    // While edits are held the file takes nothing, and what lies there by now may be somebody else's.
    if (held_.empty()) read_stored_history();
    put_held_behind();
}

void Document::put_held_behind() {
    history_ = History(shelf_.active() ? shelf_.history() : held_.behind(stored_history_.entries));
}

void Document::read_stored_history() {
    auto history = history_of(*store_);
    if (!history) {
        tell(history.error());
        return;
    }
    const StoredHistory before = std::exchange(stored_history_, std::move(history).value());
    if (!aside().empty() && aside() != before.aside) emit laid_aside();
}

const std::vector<gis::HistoryEntry>& Document::aside() const noexcept {
    static const std::vector<gis::HistoryEntry> nothing;
    return shelf_.active() ? nothing : stored_history_.aside;
}

bool Document::tell(const Error& error) {
    emit failed(sentence(error), QString::fromStdString(error.message));
    return false;
}

bool Document::refuse(const QString& why) {
    emit notice_given(why);
    return false;
}

bool Document::may_change() {
    if (busy_) return refuse(tr("Another change is still being saved. Try again when it is done."));
    if (!is_writable()) return refuse(tr("This project is open for looking only."));
    return true;
}

bool Document::record(const Edit& steps, std::span<const Medium> photos) {
    if (!may_change()) return false;
    if (shelf_.active())
        return refuse(tr("The ledger is about what is there. Go back to the present state, then enter it."));
    if (!save_held()) {
        emit notice_given(tr("The ledger takes a step only when everything before it is saved. Save first."));
        return false;
    }
    Plan changed = *snapshot_;
    if (const auto applied = changed.apply(steps); !applied) return tell(applied.error());
    QuietJob job;
    if (const auto kept = store_->append(steps, photos, job); !kept) return tell(kept.error());
    show(std::move(changed), {changed_area(steps), false, false});
    tell_saved();
    return true;
}

Result<Medium> Document::medium(const std::string& sha256) const {
    if (store_ && !busy_) return store_->medium(sha256);
    return Error{ErrorCode::not_found, "the project is not at hand", {{"medium", sha256}}};
}

bool Document::commit(const Edit& wanted) {
    if (wanted.empty()) return true;
    if (!may_change()) return false;
    if (const auto allowed = check_records(wanted); !allowed) return tell(allowed.error());
    const Edit edit = with_route_upkeep(*snapshot_, wanted);
    if (shelf_.active()) return add_to_scenario(edit, {});
    Plan changed = *snapshot_;
    if (const auto applied = changed.apply(edit); !applied) return tell(applied.error());
    if (const auto kept = keep(edit); !kept) return tell(kept.error());
    const bool derived = is_derived(edit);
    if (!derived) read_history();
    show(std::move(changed), {changed_area(edit), false, derived});
    if (!derived) emit history_changed();
    tell_saved();
    return true;
}

Result<Done> Document::keep(const Edit& edit) {
    if (!save_held()) return hold(edit, {}, *why_held_), Done{};
    auto stored = store_->append(edit);
    if (stored || !may_be_held(stored.error())) return stored;
    hold(edit, {}, std::move(stored).error());
    return Done{};
}

void Document::hold(Edit edit, std::vector<Medium> media, Error why) {
    held_.add(std::move(edit), std::move(media));
    why_held_ = std::move(why);
}

bool Document::save_held() {
    if (!is_unsaved() || busy_) return !is_unsaved();
    QuietJob job;
    const std::size_t held_before = held_.size(), scenarios_before = shelf_.unsaved_count();
    auto written = held_.write(*store_, job);
    if (written) written = shelf_.save(*store_);
    if (!written) why_held_ = std::move(written).error();
    if (held_.size() == held_before && shelf_.unsaved_count() == scenarios_before) return false;
    if (held_.size() != held_before) {
        read_stored_history();
        put_held_behind();
        emit history_changed();
    }
    tell_saved();
    return !is_unsaved();
}

void Document::tell_saved() {
    if (!is_unsaved()) return emit saved();
    emit unsaved(sentence(*why_held_), QString::fromStdString(why_held_->message));
}

void Document::go_on_in(const QString& path, std::function<void(Result<Copied>)> done) {
    if (busy_) return done(Error{ErrorCode::cancelled, "another change is being saved", {}});
    busy_ = true;
    emit history_changed();
    jobs_.start<ProjectCopy>(
        QStringLiteral("copy"),
        [path, plan = base(), held = held_, scenarios = shelf_.usable(), store = store_](JobContext& job) {
            return copy_project(*store, *plan, held, scenarios, path, job);
        },
        [this, from = std::weak_ptr(store_), done = std::move(done)](Result<ProjectCopy> copy) {
            if (from.lock() != store_) return;  // another project was opened meanwhile
            busy_ = false;
            if (copy) {
                store_ = copy.value().store;
                drop_held();
                read_history();
            }
            emit history_changed();
            tell_saved();
            done(copy ? Result<Copied>(copy.value().copied) : std::move(copy).error());
        });
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
    tell_saved();
    return true;
}

bool Document::undo() {
    return step(HistoryDirection::back, nullptr) != Step::none;
}

bool Document::redo() {
    return step(HistoryDirection::forward, nullptr) != Step::none;
}

Document::Step Document::step(HistoryDirection direction, const std::function<void()>& later) {
    if (shelf_.active()) return step_in_scenario(direction) ? Step::taken : Step::none;
    const bool back = direction == HistoryDirection::back;
    const bool is_saved = save_held();
    const gis::HistoryEntry* const next = history_.next(direction);
    if (!is_writable() || !next) return Step::none;
    if (!is_saved) {
        if (!(back ? held_.can_undo() : held_.can_redo())) return tell_saved(), Step::none;
        return follow(back ? held_.undo() : held_.redo()) ? Step::taken : Step::none;
    }
    if (next->rows <= most_rows_at_once)
        return follow(back ? store_->step_back() : store_->step_forward()) ? Step::taken : Step::none;
    const auto work = [direction](const Plan& plan, gis::ProjectStore& store, JobContext& job) {
        return take_step(direction, plan, store, job);
    };
    run_bulk(work, [later](const Result<std::vector<gis::LayerReport>>& result) {
        if (result && later) later();
    });
    return Step::started;
}

void Document::begin_history() {
    if (!last_edit()) return;
    remember(history_begins_after, QString::number(last_edit()->number));
    read_history();
    emit history_changed();
}

void Document::go_to(std::size_t count) {
    go_to(count, nullptr);
}

void Document::go_to(std::size_t count, const std::function<void()>& then) {
    const auto go_on = [this, count, then] { go_to(count, then); };
    while (history_.done() != count)
        if (step(history_.done() > count ? HistoryDirection::back : HistoryDirection::forward, go_on) != Step::taken)
            return;
    if (then) then();
}

void Document::take_aside() {
    if (aside().empty() || !is_writable() || !save_held()) return;
    const auto& entries = history();
    const auto before = std::ranges::count_if(
        entries, [first = aside().front().number](const auto& entry) { return entry.number < first; });
    go_to(static_cast<std::size_t>(before), [this] {
        if (const auto exchanged = store_->exchange_aside(); !exchanged) {
            tell(exchanged.error());
            return;
        }
        // Known before the history is read, so that nobody is told of what the planner has just asked for.
        if (auto aside = store_->aside()) stored_history_.aside = std::move(aside).value();
        read_history();
        emit history_changed();
        go_to(history().size());
    });
}

void Document::import(std::vector<ImportRequest> requests, ImportDone done) {
    start_bulk(
        [requests = std::move(requests)](const Plan& plan, const gis::ProjectStore& store, JobContext& job) {
            return read_layers(requests, plan, job, base_of(store));
        },
        std::move(done));
}

void Document::import_as_proposed(const QStringList& paths, ImportDone done) {
    std::vector<std::string> files;
    for (const QString& path : paths) files.push_back(path.toStdString());
    start_bulk(
        [files = std::move(files)](const Plan& plan, const gis::ProjectStore& store, JobContext& job) {
            return read_as_proposed(files, plan, job, base_of(store));
        },
        std::move(done));
}

void Document::commit_in_background(MakeEdit make, std::function<void(bool)> done) {
    if (shelf_.active()) return commit_in_scenario_in_background(std::move(make), std::move(done));
    start_bulk(
        [make = std::move(make)](const Plan& plan, const gis::ProjectStore&, JobContext& job) -> Result<ReadLayers> {
            YIMI_TRY(edit, make(plan, job));
            if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
            ReadLayers made{with_route_upkeep(plan, std::move(edit)), plan, {}};
            YIMI_TRY(applied, made.plan.apply(made.edit));
            return made;
        },
        [done = std::move(done)](const Result<std::vector<gis::LayerReport>>& result) {
            if (done) done(bool(result));
        });
}

void Document::start_bulk(MakeImported make, ImportDone done) {
    if (shelf_.active()) return done(Error{ErrorCode::cannot_write, "a scenario is active", {{"reason", "scenario"}}});
    // What is held comes first: with it, the new change waits too.
    const std::optional<Error> waits = save_held() ? std::nullopt : why_held_;
    const auto work = [make = std::move(make), waits](const Plan& plan, gis::ProjectStore& store,
                                                      JobContext& job) -> Result<BulkChange> {
        YIMI_TRY(made, make(plan, store, job));
        return store_change(std::move(made), waits, store, job);
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
    jobs_.start<BulkChange>(
        QStringLiteral("bulk"),
        [plan = snapshot_, work = std::move(work), store = store_](JobContext& job) -> Result<BulkChange> {
            job.progress(0, 0, "write");  // how much there is to do is known once it is being written
            return work(*plan, *store, job);
        },
        [this, store = std::weak_ptr(store_), done = std::move(done)](Result<BulkChange> result) {
            const bool is_same_project = store.lock() == store_;
            finish_bulk(is_same_project, std::move(result), done);
        });
}

void Document::finish_bulk(bool is_same_project, Result<BulkChange> result, const ImportDone& done) {
    // Another project was opened in the meantime: the change is in the file where it belongs, not in this plan.
    if (!is_same_project) {
        if (result && result.value().why_unsaved) tell(*result.value().why_unsaved);
        return done(Error{ErrorCode::cancelled, "another project was opened", {}});
    }
    busy_ = false;
    if (!result) {
        emit history_changed();
        if (result.error().code != ErrorCode::cancelled) tell(result.error());
        return done(std::move(result).error());
    }
    auto& [made, why_unsaved] = result.value();
    if (!made.edit.empty()) {
        const bool derived = is_derived(made.edit);
        if (why_unsaved) hold(made.edit, std::move(made.media), *std::move(why_unsaved));
        if (!derived) read_history();
        show(std::move(made.plan), {changed_area(made.edit), false, derived});
        tell_saved();
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
    if (!is_writable() || is_unsaved()) return;
    if (const auto kept = store_->remember(key.toStdString(), value.toStdString()); !kept) tell(kept.error());
}

QString Document::remembered(const QString& key) const {
    return store_ && !busy_ ? QString::fromStdString(store_->remembered(key.toStdString())) : QString();
}

}  // namespace yimi::app
