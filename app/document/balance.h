#pragma once

#include <QObject>
#include <memory>
#include <string>

#include "app/document/document.h"
#include "core/seats/service_balance.h"

namespace yimi::app {

/// How evenly a service is shared out, as the window shows it: worked out as a job whenever the plan or the question
/// changes while somebody looks. Lives on the main thread.
class Balance final : public QObject {
    Q_OBJECT

public:
    Balance(Document& document, JobRunner& jobs, QObject* parent = nullptr);

    struct Question {
        std::string service = "playgrounds";
        double within_m = 300;
        friend bool operator==(const Question&, const Question&) = default;
    };
    [[nodiscard]] const Question& question() const noexcept { return question_; }
    void ask(Question question);
    /// Whether somebody looks.
    void set_watched(bool watched);

    /// By the districts' groups as the plan has them. Null before the first answer.
    [[nodiscard]] const std::shared_ptr<const ServiceBalance>& balance() const noexcept { return balance_; }
    /// Of which it is the balance.
    [[nodiscard]] const Snapshot& plan() const noexcept { return plan_; }
    [[nodiscard]] bool is_stale() const noexcept { return balance_ && plan_ != document_.snapshot(); }

    /// Each in one edit.
    void set_group(FeatureId district, const std::string& group);
    void take(const Grouping& grouping);
    /// As of today.
    void keep();

signals:
    void changed();
    void failed(const QString& sentence, const QString& details);

private:
    void count();
    void commit(const Edit& edit);

    Document& document_;
    JobRunner& jobs_;
    Question question_;
    bool watched_ = false;
    std::shared_ptr<const ServiceBalance> balance_;
    Snapshot plan_;
};

}  // namespace yimi::app
