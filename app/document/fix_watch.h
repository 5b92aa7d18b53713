#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "app/document/analyses.h"
#include "core/audit/fixes/fix.h"
#include "core/audit/fixes/fix_effect.h"

namespace yimi::app {

/// A fix of a finding, or of all findings of its rule, with what it would change once that is known.
struct OfferedFix {
    Fix fix;
    std::size_t findings = 1;  ///< that it is about
    std::optional<FixEffect> effect;
};

/// Works out what can be done about one finding, and what each fix would change, as jobs; the newest question wins. The
/// effects come one after the other. Lives on the main thread.
class FixWatch final : public QObject {
    Q_OBJECT

public:
    FixWatch(Document& document, Analyses& analyses, JobRunner& jobs, QObject* parent = nullptr);

    void ask(const Finding& finding, const RuleSpec& rule);
    void forget();
    [[nodiscard]] const std::vector<OfferedFix>& offers() const noexcept { return offers_; }
    /// Whether the offers are about to be replaced.
    [[nodiscard]] bool is_finding() const;
    /// Takes a fix, as one edit.
    void take(std::size_t offer);

signals:
    void changed();

private:
    struct Question {
        Finding finding;
        RuleSpec rule;
    };
    struct Found {
        std::shared_ptr<const AuditRun> run;
        std::vector<OfferedFix> offers;
    };
    void find();
    void find_effect(std::size_t offer);

    Document& document_;
    Analyses& analyses_;
    JobRunner& jobs_;
    std::optional<Question> question_;
    Snapshot plan_;                        ///< for which the offers are
    std::shared_ptr<const AuditRun> run_;  ///< of `plan_`
    std::vector<OfferedFix> offers_;
};

}  // namespace yimi::app
