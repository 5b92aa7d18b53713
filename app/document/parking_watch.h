#pragma once

#include <QObject>
#include <memory>

#include "app/document/analyses.h"
#include "app/document/new_scenario.h"
#include "core/sight/parking_least.h"

namespace yimi::app {

/// What crossings gain by a rule, or by taking away the fewest bays, for one plan and eye height.
struct ParkingFound {
    std::shared_ptr<const ParkingStudy> study;
    ParkingOutcome outcome;
    ParkingRule asked;
    std::optional<LeastBays> least;  ///< nothing: all bays within the rule's distance
};

/// Answers "what if nobody parked near crossings?" as a job; the newest question wins. Lives on the main thread.
class ParkingWatch final : public QObject {
    Q_OBJECT

public:
    ParkingWatch(Document& document, JobRunner& jobs, Analyses& analyses, QObject* parent = nullptr);

    void ask(const ParkingRule& rule);
    /// Looks for the fewest bays wherever they are; may take a while.
    void find_fewest(const BayKinds& also);
    void stop();
    [[nodiscard]] bool is_searching() const;

    /// Null before the first answer for this project.
    [[nodiscard]] const std::shared_ptr<const ParkingFound>& found() const noexcept { return found_; }
    [[nodiscard]] bool is_stale() const noexcept { return found_ && !is_of_now(*found_->study); }
    /// Changes the bays in the plan as the answer says, in one edit.
    void take_over(TakeInto into = TakeInto::shown_plan);

signals:
    void changed();
    /// The plan or the eye's height is another: whoever looks at the answer ought to ask again.
    void outdated();
    void notice(const QString& sentence);
    void failed(const QString& sentence, const QString& details);

private:
    using StudyMaker = std::function<Result<std::shared_ptr<const ParkingStudy>>(JobContext&)>;
    [[nodiscard]] bool is_of_now(const ParkingStudy& study) const noexcept;
    /// For a job: gives the study of the present plan and eye, the one that is there where it is of them.
    [[nodiscard]] StudyMaker study_maker() const;
    void take(Result<ParkingFound> found);

    Document& document_;
    JobRunner& jobs_;
    Analyses& analyses_;
    ParkingRule rule_;
    std::shared_ptr<const ParkingStudy> study_;
    std::shared_ptr<const ParkingFound> found_;
};

}  // namespace yimi::app
