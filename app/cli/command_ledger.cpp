#include <QCoreApplication>

#include "app/cli/ledger/tasks.h"
#include "app/cli/task_command.h"

namespace yimi::app {
namespace {

/// `ledger`: the rectification ledger, one task each in ledger/.
class LedgerCommand final : public TaskCommand {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerCommand)

public:
    LedgerCommand() { take(ledger_tasks(path())); }
    const char* name() const noexcept override { return "ledger"; }
    QString purpose() const override { return tr("hazards: enter, assign, rectify, accept, close, prove"); }
};

}  // namespace

std::unique_ptr<Command> ledger_command() {
    return std::make_unique<LedgerCommand>();
}

}  // namespace yimi::app
