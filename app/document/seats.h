#pragma once

#include <QObject>
#include <memory>
#include <string>
#include <vector>

#include "app/document/document.h"
#include "core/seats/access_balance.h"
#include "core/seats/catchment_proposal.h"

namespace yimi::app {

/// Children and seats of a stage, as the window shows them: counted anew, as a job, whenever the plan or the question
/// changes while somebody looks; what a dragged boundary would mean is told at once. Lives on the main thread.
class Seats final : public QObject {
    Q_OBJECT

public:
    Seats(Document& document, JobRunner& jobs, QObject* parent = nullptr);

    struct Question {
        std::string stage = "primary";
        int years = 0;
        WithMigrants with = WithMigrants::yes;
        friend bool operator==(const Question&, const Question&) = default;
    };
    [[nodiscard]] const Question& question() const noexcept { return question_; }
    void ask(Question question);
    /// Whether somebody looks.
    void set_watched(bool watched);

    /// Null before the first count.
    [[nodiscard]] const std::shared_ptr<const CatchmentBoard>& board() const noexcept { return board_; }
    /// Of the same plan as the board; null without one.
    [[nodiscard]] const std::shared_ptr<const AccessBalance>& balance() const noexcept { return balance_; }
    /// The plan that the board is of.
    [[nodiscard]] const Snapshot& counted_plan() const noexcept { return counted_plan_; }
    [[nodiscard]] bool is_stale() const noexcept { return board_ && counted_plan_ != document_.snapshot(); }

    /// Shares the blocks out anew, as a job. Until it is taken or dropped, or the plan or the question changes, it is
    /// what `sharing` says.
    void propose();
    [[nodiscard]] bool is_proposing() const;
    /// Nothing where none is in question.
    [[nodiscard]] const std::optional<CatchmentProposal>& proposal() const noexcept { return proposal_; }
    /// Makes the plan's catchments so, in one edit.
    void take_proposal();
    void drop_proposal();

    /// As the board's catchments are, or as they would be: proposed, or with what is being dragged.
    [[nodiscard]] const Sharing& sharing() const noexcept { return sharing_; }
    [[nodiscard]] bool is_dragging() const noexcept { return dragging_; }
    /// Shapes of catchments as a hand holds them now; none: it has let go.
    void drag(const std::vector<CatchmentShape>& shapes);

signals:
    /// The board, the question, or whether it is stale.
    void changed();
    void dragged();
    void failed(const QString& sentence, const QString& details);

private:
    struct Counted {
        CatchmentBoard board;
        AccessBalance balance;
    };
    void count();

    Document& document_;
    JobRunner& jobs_;
    Question question_;
    bool watched_ = false, dragging_ = false;
    std::shared_ptr<const CatchmentBoard> board_;
    std::shared_ptr<const AccessBalance> balance_;
    Snapshot counted_plan_;
    Sharing sharing_;
    std::optional<CatchmentProposal> proposal_;
};

}  // namespace yimi::app
