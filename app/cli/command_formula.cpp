#include <unistd.h>

#include <QCoreApplication>
#include <cerrno>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/formulas.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

/// All of stdin. An interrupt ends the wait for a terminal's input.
Result<std::string> read_stdin(const Console& console) {
    std::string text;
    char piece[65536];
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, piece, sizeof piece);
        if (count == 0) return text;
        if (count > 0) {
            text.append(piece, static_cast<std::size_t>(count));
        } else if (console.cancelled()) {
            return Error{ErrorCode::cancelled, {}, {}};
        } else if (errno != EINTR) {
            return Error{ErrorCode::cannot_read, "stdin cannot be read", {{"file", "stdin"}}};
        }
    }
}

/// `formula KIND < inputs.json`: on bad input too there is a document, {"error", "hint"}.
class FormulaCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FormulaCommand)

public:
    const char* name() const noexcept override { return "formula"; }
    QString purpose() const override { return tr("work out one formula from inputs given as JSON on stdin"); }

    void declare(CLI::App& options) override {
        std::string kinds;
        for (const std::string& kind : formula_kinds()) kinds += (kinds.empty() ? "" : ", ") + kind;
        options.add_option("KIND", kind_, tr("which formula: %1").arg(to_qstring(kinds)).toStdString())->required();
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(text, read_stdin(console));
        const auto inputs = nlohmann::json::parse(text, nullptr, false);
        const auto answer = inputs.is_discarded()
                                ? Error{ErrorCode::bad_data, "stdin is no JSON", {{"hint", "give one JSON object"}}}
                                : evaluate_formula(kind_, inputs);
        if (!answer) return refuse(answer.error(), console);
        if (json_) {
            console.print(answer.value());
            return Outcome::done;
        }
        const auto& value = answer.value();
        const std::string unit = value["unit"];
        console.print(to_qstring(unit.empty() ? value["value"].dump() : value["value"].dump() + " " + unit));
        for (const auto& step : value["steps"]) console.print(to_qstring("  " + step.get<std::string>()));
        return Outcome::done;
    }

private:
    Result<Outcome> refuse(const Error& error, Console& console) const {
        if (json_) console.print(nlohmann::json{{"error", error.message}, {"hint", error.detail("hint")}});
        return error;
    }

    std::string kind_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> formula_command() {
    return std::make_unique<FormulaCommand>();
}

}  // namespace yimi::app
