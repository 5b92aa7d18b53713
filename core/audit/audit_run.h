#pragma once

#include <memory>
#include <span>

#include "core/audit/audit.h"

namespace yimi {

class TouchedRows;

/// An audit with all that it takes to bring it up to date after an edit: every rule's answers, subject by subject. A
/// value; copies share. The answers of each rule rest on what its Dependence (dependence.h) names.
class AuditRun {
public:
    /// Audits the whole of it. Errors as of `run_audit`.
    [[nodiscard]] static Result<AuditRun> of(const Plan& plan, const std::vector<RuleSpec>& rules,
                                             const AuditOptions& options, const GeometryKernel& kernel,
                                             JobContext& job);
    /// The audit of a later plan, to which `edits` lead one after the other from the plan of this one: what could not
    /// change is not asked again, and the report is that of an audit of the whole. `options` for the later plan;
    /// whatever but where it lies differs asks all again. Errors: cancelled.
    [[nodiscard]] Result<AuditRun> brought_to(const Plan& plan, std::span<const Edit> edits,
                                              const AuditOptions& options, const GeometryKernel& kernel,
                                              JobContext& job) const;

    /// The same where nobody knows the edits: the plans are compared.
    [[nodiscard]] Result<AuditRun> brought_to(const Plan& plan, const AuditOptions& options,
                                              const GeometryKernel& kernel, JobContext& job) const;

    [[nodiscard]] const AuditReport& report() const noexcept;
    /// Nothing where the audit is not about such a route.
    [[nodiscard]] std::optional<RouteScore> score_of(FeatureId route) const;
    /// The findings that the route's score and its completeness rest on; of the report, subject by subject.
    [[nodiscard]] std::vector<const Finding*> findings_of_route(FeatureId route) const;
    /// Of how many subjects a rule was asked to make this run out of the one before; all of them in the first.
    [[nodiscard]] std::size_t asked() const noexcept;

private:
    struct Kept;
    [[nodiscard]] Result<AuditRun> brought_to(const Plan& plan, const TouchedRows& touched, const AuditOptions& options,
                                              const GeometryKernel& kernel, JobContext& job) const;
    explicit AuditRun(std::shared_ptr<const Kept> state) : state_(std::move(state)) {}
    friend class AuditMaker;

    std::shared_ptr<const Kept> state_;
};

}  // namespace yimi
