#include <QCoreApplication>
#include <algorithm>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/document/mend_network.h"
#include "app/text/names.h"
#include "app/text/topology_text.h"

namespace yimi::app {
namespace {

using nlohmann::json;

std::optional<TopologyFault> fault_named(std::string_view word) {
    const auto found = std::find(topology_fault_words.begin(), topology_fault_words.end(), word);
    if (found == topology_fault_words.end()) return std::nullopt;
    return static_cast<TopologyFault>(found - topology_fault_words.begin());
}

std::string word_of(TopologyFault fault) {
    return std::string(topology_fault_words[static_cast<std::size_t>(fault)]);
}

json json_of_defect(const TopologyDefect& defect, const Plan& plan) {
    json uids = json::array();
    for (const FeatureId id : defect.rows) uids.push_back(json_of_text(plan.layer(defect.table).row(id)->uid()));
    return {{"fault", word_of(defect.fault)},
            {"table", std::string(schema_of(defect.table).name)},
            {"uids", std::move(uids)},
            {"x", defect.at ? json(defect.at->x) : json()},
            {"y", defect.at ? json(defect.at->y) : json()},
            {"measured_m", json_of(defect.measured_m)},
            {"can_be_mended", !defect.mending.empty()},
            {"explanation", defect_text(plan, defect).toStdString()}};
}

/// `topology`: what breaks the network of streets; mends what can be mended.
class TopologyCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::TopologyCommand)

public:
    const char* name() const noexcept override { return "topology"; }
    QString purpose() const override { return tr("what breaks the network of streets, and mends it"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options
            .add_option("--mend", mend_,
                        tr("mends all that can be mended, or one kind: near_miss, crosses_without_node, overlap, "
                           "no_length; the report is of the plan after that")
                            .toStdString())
            ->type_name("all|KIND");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        WhichFaults which;
        if (!mend_.empty() && mend_ != "all") {
            which = fault_named(mend_);
            if (!which) return bad_argument("--mend", mend_);
        }
        const auto access =
            mend_.empty() ? gis::ProjectStore::Access::read_only : gis::ProjectStore::Access::read_write;
        YIMI_TRY(project, open_project(path_, access));
        YIMI_TRY(check, check_topology(project.plan, console));
        if (mend_.empty()) return report(check, project.plan, console);
        mended_ = count_mendable(check.defects, which);
        const Edit edit = mend_network(project.plan, check.defects, which);
        if (!edit.empty()) {
            YIMI_TRY(undo, project.plan.apply(edit));
            YIMI_TRY(stored, project.store.append(edit));
        }
        YIMI_TRY(after, check_topology(project.plan, console));
        return report(after, project.plan, console);
    }

private:
    Outcome report(const TopologyCheck& check, const Plan& plan, Console& console) const {
        if (json_)
            console.print(document(check, plan));
        else
            describe(check, plan, console);
        return Outcome::done;
    }

    [[nodiscard]] json document(const TopologyCheck& check, const Plan& plan) const {
        json counts = json::object(), defects = json::array();
        for (std::size_t fault = 0; fault < topology_fault_count; ++fault)
            counts[std::string(topology_fault_words[fault])] = check.count(static_cast<TopologyFault>(fault));
        for (const TopologyDefect& defect : check.defects) defects.push_back(json_of_defect(defect, plan));
        json all = {{"streets", check.streets},
                    {"pieces", check.pieces},
                    {"length_m", check.streets > 0 ? json(check.length_m) : json()},
                    {"longest_piece_m", check.streets > 0 ? json(check.longest_piece_m) : json()},
                    {"at_other_level", check.at_other_level},
                    {"counts", std::move(counts)},
                    {"defects", std::move(defects)}};
        if (!mend_.empty()) all["mended"] = mended_;
        return all;
    }

    void describe(const TopologyCheck& check, const Plan& plan, Console& console) const {
        if (!mend_.empty()) console.print(tr("%n fault(s) mended.", nullptr, static_cast<int>(mended_)));
        console.print(pieces_text(check));
        if (check.at_other_level > 0)
            console.print(tr("%n place(s) where streets cross count as bridges or underpasses.", nullptr,
                             static_cast<int>(check.at_other_level)));
        std::optional<TopologyFault> shown;
        for (const TopologyDefect& defect : check.defects) {
            if (defect.fault != shown)
                console.print(tr("%1: %2").arg(fault_title(defect.fault),
                                               number(static_cast<double>(check.count(defect.fault)), 0)));
            shown = defect.fault;
            console.print(QStringLiteral("  ") + defect_text(plan, defect));
        }
        if (check.defects.empty() && check.streets > 0) console.print(tr("Nothing breaks the network."));
    }

    std::string path_, mend_;
    std::size_t mended_ = 0;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> topology_command() {
    return std::make_unique<TopologyCommand>();
}

}  // namespace yimi::app
