// One search for everything: places, features, bookmarks, layers, rules and commands, by characters, pinyin and its
// initials. name_query.h says what answers what was typed, name_index.h holds a plan's names, locator.h asks all of
// them, find_box.h is what the hand touches. May use: core values, gis/io/written_places.h, app/document, app/map,
// app/jobs, app/text, ICU, Qt Widgets. Start with locator.h.
#pragma once

#include <QObject>

#include "app/document/bookmarks.h"
#include "app/document/document.h"
#include "app/jobs/job_runner.h"
#include "app/panels/rule_book.h"
#include "app/search/commands.h"
#include "app/search/found.h"
#include "app/search/name_index.h"

namespace yimi::app {

/// What was typed, and where the planner looks.
struct Question {
    /// Ctrl+F asks for what is on the map first, Ctrl+K for what can be done.
    enum class First { places, commands };
    QString text;
    First first = First::places;
    Point middle;  ///< of the map: the nearest of equals comes first
};

/// Answers questions, the newest only. The names of the plan are read in a job when first asked for, and again after
/// the plan has changed; until then an older plan's names answer, and features that are gone are left out.
class Locator final : public QObject {
    Q_OBJECT

public:
    /// `menus`: whose entries are the commands.
    Locator(const Document& document, JobRunner& jobs, const Bookmarks& bookmarks, const QMenuBar& menus,
            WhyOff why_off, QObject* parent = nullptr);

    /// Answered by `answered`; within the same call where nothing has to be looked for in a plan.
    void ask(Question question);
    /// Nobody waits for an answer any more.
    void forget();
    /// Whether an answer is still to come.
    [[nodiscard]] bool is_asked() const noexcept { return asked_.has_value(); }
    /// Whether the names of the present plan are still being read.
    [[nodiscard]] bool is_reading_names() const noexcept { return reading_ != nullptr; }

signals:
    /// Best first.
    void answered(const std::vector<yimi::app::Found>& found);

private:
    struct Hits;
    void read_names();
    void search_plan();
    void answer(const Hits& hits);
    static void add_places(const Hits& hits, std::vector<Found>& found);
    void add_features(const Hits& hits, const NameQuery& query, std::vector<Found>& found) const;
    void add_bookmarks(const NameQuery& query, std::vector<Found>& found) const;
    void add_layers(const NameQuery& query, std::vector<Found>& found) const;
    void add_rules(const NameQuery& query, std::vector<Found>& found);
    void add_commands(const NameQuery& query, std::vector<Found>& found) const;

    const Document& document_;
    JobRunner& jobs_;
    const Bookmarks& bookmarks_;
    const QMenuBar& menus_;
    WhyOff why_off_;
    RuleBook rules_;
    std::optional<Question> asked_, shown_;
    std::shared_ptr<const NameIndex> names_;
    Snapshot names_of_, reading_;
};

}  // namespace yimi::app
