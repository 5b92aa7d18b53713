#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/edit/medium.h"
#include "core/ledger/step.h"
#include "core/model/plan.h"

namespace yimi::app {

struct OpenedProject;

/// The tasks of `ledger PROJECT TASK`, in the order of its help. `path` is the project's, filled in before they run; it
/// must outlive them.
[[nodiscard]] std::vector<std::unique_ptr<Command>> ledger_tasks(const std::string& path);

/// Who does something, and when: the options that every step has.
class StepOptions {
public:
    void declare(CLI::App& options);
    /// A step without its action. `usual`: the role where none is given.
    [[nodiscard]] Result<LedgerStep> step(LedgerRole usual) const;

private:
    std::string by_, role_, on_;
};

/// The entry with that number, or the hazard with that uid.
[[nodiscard]] Result<FeatureId> hazard_argument(const Plan& plan, const std::string& id);
/// The photo that an option names, read; none where it names none.
[[nodiscard]] Result<std::vector<Medium>> photo_argument(const std::string& path);
/// A photo that a filled sheet names. The sheet may come from anybody: no path leads out of the folder that was given.
[[nodiscard]] Result<Medium> photo_in_folder(const std::string& folder, const std::string& name);
/// Makes the steps durable, with photos they name.
[[nodiscard]] Result<Done> keep_steps(OpenedProject& project, const Edit& steps, std::span<const Medium> photos,
                                      Console& console);
/// All columns of an entry and its history; what is not known is null.
[[nodiscard]] nlohmann::json json_of_entry(const Feature& hazard, Date today);
/// The entry that a step has made or changed, as the result of a task.
void print_entry(const Feature& hazard, bool as_json, Console& console);
/// "YH-510107-2026-0001 S1 整改中 · 限速过高 · 玉林东路 · 玉林街道办 · 逾期 3 天"
[[nodiscard]] QString entry_text(const Feature& hazard, Date today);

}  // namespace yimi::app
