#include "app/text/topology_text.h"

#include <QCoreApplication>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::TopologyText)
};

QString metres(std::optional<double> length_m, int decimals) {
    return length_m && std::isfinite(*length_m) ? number(*length_m, decimals) : Words::tr("unknown");
}

QString near_miss_text(const QString& street, const QString& other, double gap_m) {
    if (gap_m <= join_distance_m) return Words::tr("%1 ends on %2, which has no node there.").arg(street, other);
    return Words::tr("%1 ends %2 m from %3 without joining it.").arg(street, number(gap_m, 2), other);
}

QString street_defect_text(const TopologyDefect& defect, const QString& first, const QString& second) {
    switch (defect.fault) {
        case TopologyFault::no_length:
            return Words::tr("%1 ends where it begins.").arg(first);
        case TopologyFault::near_miss:
            return near_miss_text(first, second, *defect.measured_m);
        case TopologyFault::overlap:
            return Words::tr("%1 runs along %2 for %3 m.").arg(first, second, metres(defect.measured_m, 1));
        case TopologyFault::piece_apart:
            return Words::tr("%n street(s), %1 m in all, do not join the rest.", nullptr,
                             static_cast<int>(defect.rows.size()))
                .arg(metres(defect.measured_m, 0));
        default:
            return Words::tr(
                       "%1 and %2 meet without a node: nobody can turn from one into the other. Where one is a "
                       "bridge or an underpass, put a crossing of that kind there.")
                .arg(first, second);
    }
}

}  // namespace

QString fault_title(TopologyFault fault) {
    switch (fault) {
        case TopologyFault::broken_place:
            return Words::tr("Without a readable place");
        case TopologyFault::no_length:
            return Words::tr("Streets without length");
        case TopologyFault::near_miss:
            return Words::tr("Street ends that just miss");
        case TopologyFault::crosses_without_node:
            return Words::tr("Streets that meet without a node");
        case TopologyFault::overlap:
            return Words::tr("Streets drawn twice");
        case TopologyFault::piece_apart:
            return Words::tr("Pieces that do not join the rest");
        case TopologyFault::crossing_off_streets:
            return Words::tr("Crossings that belong to no street");
        case TopologyFault::gate_off_streets:
            return Words::tr("School gates far from every street");
        case TopologyFault::playground_off_streets:
            return Words::tr("Playgrounds far from every street");
        case TopologyFault::school_without_gate:
            return Words::tr("Schools without a gate");
        case TopologyFault::no_crossings:
            break;
    }
    return Words::tr("No crossings");
}

QString defect_text(const Plan& plan, const TopologyDefect& defect) {
    const QString first = defect.rows.empty() ? QString() : row_name(plan, defect.table, defect.rows[0]);
    switch (defect.fault) {
        case TopologyFault::broken_place:
            return Words::tr("%1 (%2) has no place that can be read: delete it and draw it anew.")
                .arg(first, table_title(defect.table));
        case TopologyFault::crossing_off_streets:
            return Words::tr("%1 is %2 m from the nearest street; only within %3 m does it belong to one.")
                .arg(first, metres(defect.measured_m, 1), number(crossing_reach_m, 0));
        case TopologyFault::gate_off_streets:
        case TopologyFault::playground_off_streets:
            return Words::tr("%1 is %2 m from the nearest street; beyond %3 m it is not reached.")
                .arg(first, metres(defect.measured_m, 1), number(farthest_place_m, 0));
        case TopologyFault::school_without_gate:
            return Words::tr("%1 has no gate: ways to it end in its middle.").arg(first);
        case TopologyFault::no_crossings:
            return Words::tr("Where children cross, and how long they wait, is unknown.");
        default:
            return street_defect_text(
                defect, first, defect.rows.size() > 1 ? row_name(plan, defect.table, defect.rows[1]) : QString());
    }
}

QString pieces_text(const TopologyCheck& check) {
    if (check.pieces == 0) return Words::tr("The plan has no streets: nothing is known of its network.");
    if (check.pieces == 1) return Words::tr("All streets hang together.");
    return Words::tr("The streets fall into %n part(s) that do not join; %1 of their length hangs together.", nullptr,
                     static_cast<int>(check.pieces))
        .arg(percent(check.longest_piece_m / check.length_m));
}

}  // namespace yimi::app
