#include "app/text/ledger_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerText)
};

QString day(const Date& date) {
    return date_text(QDate(date.year, date.month, date.day));
}

QString day(const std::string& text) {
    const auto date = parse_date(text);
    return date ? day(*date) : to_qstring(text);
}

QString needed(const std::string& what) {
    if (what == "place") return Words::tr("Mark on the map where the hazard is.");
    if (what == "kind") return Words::tr("Say what kind of hazard it is.");
    if (what == "severity") return Words::tr("Say how severe the hazard is (S1 … S4).");
    if (what == "photo_or_finding") return Words::tr("Add a photo, or enter the hazard from a finding of the audit.");
    if (what == "unit") return Words::tr("Name the unit that is responsible.");
    if (what == "photo") return Words::tr("Add a photo of the place as it is now.");
    if (what == "note") return Words::tr("Write what was done.");
    if (what == "reason") return Words::tr("Give a reason.");
    if (what == "due") return Words::tr("Give the new due date.");
    if (what == "proof") return Words::tr("A hazard is closed only with a fresh check that it is gone.");
    return Words::tr("Something is missing for this step: %1.").arg(to_qstring(what));
}

QString wrong_state(const Error& error) {
    const auto action = ledger_action_named(error.detail("action"));
    const std::string from = error.detail("from");
    return Words::tr("“%1” is not possible while the entry is “%2”.")
        .arg(action ? ledger_action_name(*action) : to_qstring(error.detail("action")),
             from.empty() ? hazard_state_name(HazardState::draft) : word_title("state", from));
}

QString wrong_role(const Error& error) {
    const auto action = ledger_action_named(error.detail("action"));
    const auto role = ledger_role_named(error.detail("role"));
    return Words::tr("“%1” is for the %2 to do.")
        .arg(action ? ledger_action_name(*action) : QString(), role ? ledger_role_name(*role) : QString());
}

}  // namespace

QString hazard_state_name(HazardState state) {
    return word_title("state", word(state));
}

QString ledger_role_name(LedgerRole role) {
    switch (role) {
        case LedgerRole::finder:
            return Words::tr("finder");
        case LedgerRole::supervisor:
            return Words::tr("supervisor");
        case LedgerRole::rectifier:
            return Words::tr("rectifier");
        case LedgerRole::acceptor:
            return Words::tr("acceptor");
    }
    return {};
}

QString ledger_action_name(LedgerAction action) {
    switch (action) {
        case LedgerAction::enter:
            return Words::tr("Register");
        case LedgerAction::assign:
            return Words::tr("Assign");
        case LedgerAction::start:
            return Words::tr("Begin rectifying");
        case LedgerAction::submit:
            return Words::tr("Ask for acceptance");
        case LedgerAction::close:
            return Words::tr("Close");
        case LedgerAction::send_back:
            return Words::tr("Send back");
        case LedgerAction::extend:
            return Words::tr("Extend");
        case LedgerAction::list:
            return Words::tr("Put under special supervision");
        case LedgerAction::transfer:
            return Words::tr("Transfer");
        case LedgerAction::withdraw:
            return Words::tr("Withdraw");
        case LedgerAction::recur:
            return Words::tr("Came back");
    }
    return {};
}

QString ledger_step_text(const LedgerStep& step) {
    QStringList more;
    if (!step.unit.empty()) more << to_qstring(step.unit);
    if (step.due) more << Words::tr("due %1").arg(day(*step.due));
    if (!step.note.empty()) more << to_qstring(step.note);
    if (!step.reason.empty()) more << to_qstring(step.reason);
    if (step.action == LedgerAction::recur) more << Words::tr("now %1").arg(to_qstring(step.id));
    if (!step.earlier.empty()) more << Words::tr("earlier %1").arg(to_qstring(step.earlier));
    const QString line =
        Words::tr("%1 %2 · %3 (%4)")
            .arg(day(step.on), ledger_action_name(step.action), to_qstring(step.by), ledger_role_name(step.role));
    return more.isEmpty() ? line : line + QStringLiteral(" · ") + more.join(Words::tr(", "));
}

QString ledger_fault_text(const gis::LedgerFault& fault) {
    using Kind = gis::LedgerFault::Kind;
    const QString hazard = to_qstring(fault.hazard), detail = to_qstring(fault.detail);
    switch (fault.kind) {
        case Kind::head:
            return Words::tr("The end of the ledger is not where the project says it is.");
        case Kind::history:
            return Words::tr("%1: its history is not what the ledger writes.").arg(hazard);
        case Kind::hash:
            return Words::tr("%1: step %2 was changed after it was written.").arg(hazard, detail);
        case Kind::link:
            return Words::tr("%1: step %2 does not follow the one before it.").arg(hazard, detail);
        case Kind::missing_step:
            return Words::tr("Step %1 of the ledger was taken out.").arg(detail);
        case Kind::double_step:
            return Words::tr("%1: step %2 is there a second time.").arg(hazard, detail);
        case Kind::rule:
            return Words::tr("%1: step %2 breaks the rules of the ledger.").arg(hazard, detail);
        case Kind::row:
            return Words::tr("%1: “%2” does not say what the history says.").arg(hazard, column_title(fault.detail));
        case Kind::shape:
            return Words::tr("%1: its place was moved after it was entered.").arg(hazard);
        case Kind::no_history:
            return Words::tr("%1: its state has no history; it was not set by this ledger.").arg(hazard);
        case Kind::photo:
            return Words::tr("%1: a photo is missing or was changed.").arg(hazard);
    }
    return {};
}

QString ledger_refusal(const Error& error) {
    const std::string reason = error.detail("reason");
    if (reason == "recorded")
        return Words::tr("The hazard %1 stands in the ledger: only steps of the ledger change it.")
            .arg(to_qstring(error.detail("hazard")));
    if (!reason.starts_with("ledger_")) return {};
    if (reason == "ledger_state") return wrong_state(error);
    if (reason == "ledger_way")
        return Words::tr("There is no step from “%1” to “%2”.")
            .arg(word_title("state", error.detail("from").empty() ? "draft" : error.detail("from")),
                 word_title("state", error.detail("to")));
    if (reason == "ledger_role") return wrong_role(error);
    if (reason == "ledger_needs") return needed(error.detail("needs"));
    if (reason == "ledger_person") return Words::tr("Say who does this: every step bears a name.");
    if (reason == "ledger_same_person")
        return Words::tr("Whoever rectified a hazard cannot accept it. Somebody else has to look.");
    if (reason == "ledger_order")
        return Words::tr("The step before was on %1. A step cannot be earlier than that.")
            .arg(day(error.detail("day")));
    if (reason == "ledger_due") return Words::tr("The due date must be later than %1.").arg(day(error.detail("day")));
    if (reason == "ledger_extended")
        return Words::tr("It was extended twice already. Put it under special supervision.");
    if (reason == "ledger_not_overdue")
        return Words::tr("Special supervision is for S1 hazards that are overdue, and for what was extended twice.");
    if (reason == "ledger_not_gone")
        return Words::tr("A fresh check still finds “%1”. Nothing is closed before that is gone.")
            .arg(to_qstring(error.detail("left")));
    if (reason == "ledger_not_found")
        return Words::tr("A fresh check does not find this any more. Run the audit again.");
    if (reason == "ledger_not_back")
        return Words::tr("The fresh check does not find it again: there is nothing to enter anew.");
    if (reason == "ledger_entered")
        return Words::tr("This finding stands in the ledger already, as %1.").arg(to_qstring(error.detail("hazard")));
    if (reason == "ledger_head" || reason == "ledger_history")
        return Words::tr("The ledger of this project is damaged: run “ledger verify”, and take an earlier copy.");
    return {};
}

}  // namespace yimi::app
