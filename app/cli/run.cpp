#include "app/cli/run.h"

#include <QGuiApplication>

#include "app/cli/command.h"
#include "app/text/error_text.h"
#include "app/text/language.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::CommandLine)
};

constexpr int internal_error = 5;

using Commands = std::vector<std::unique_ptr<Command>>;

/// Qt remarks on its surroundings (no XDG_RUNTIME_DIR, …); stderr is for sentences that a user can act upon.
void show_grave_messages(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg) std::fprintf(stderr, "%s\n", message.toUtf8().constData());
}

/// No window is ever opened: pictures are drawn without a screen even where there is one. All arguments are Yimi's own,
/// so Qt is told of none.
std::unique_ptr<QCoreApplication> make_application(int argc, char** argv, const Commands& commands) {
    static int name_alone = 1;
    const std::string_view wanted = argc > 1 ? argv[1] : "";
    const bool draws = std::any_of(commands.begin(), commands.end(),
                                   [&](const auto& command) { return command->name() == wanted && command->draws(); });
    if (!draws) return std::make_unique<QCoreApplication>(name_alone, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(name_alone, argv);
}

void declare(CLI::App& app, const Commands& commands) {
    describe_help(app);
    app.set_version_flag("--version", "yimi-cli " YIMI_VERSION, Words::tr("show the version").toStdString());
    for (const auto& command : commands) {
        CLI::App* options = app.add_subcommand(command->name(), command->purpose().toStdString());
        options->group(Words::tr("Commands").toStdString());
        describe_help(*options);
        command->declare(*options);
    }
    app.require_subcommand(0, 1);
}

/// What CLI11 found wrong, in one sentence.
QString usage_sentence(const CLI::ParseError& error) {
    const QString what = QString::fromLocal8Bit(error.what());
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return Words::tr("%1 is missing. See --help.").arg(what.section(QLatin1Char(' '), 0, 0));
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
        return Words::tr("There is no command or option “%1”. See --help.").arg(what.section(QStringLiteral(": "), -1));
    return Words::tr("These arguments cannot be used (%1). See --help.").arg(what);
}

int report(const Error& error, Console& console) {
    const bool stopped = console.cancelled();
    console.tell(sentence(stopped ? Error{ErrorCode::cancelled, {}, {}} : error));
    // Only formulas have one: it says in detail what is wrong with which input.
    if (const auto hint = error.detail("hint"); !hint.empty())
        console.tell(QStringLiteral("  %1: %2").arg(to_qstring(error.message), to_qstring(hint)));
    return exit_code(stopped ? ErrorCode::cancelled : error.code);
}

int run(const Commands& commands, const CLI::App& app, Console& console) {
    for (const auto& command : commands) {
        if (!app.got_subcommand(command->name())) continue;
        const auto outcome = command->run(console);
        if (!outcome) {
            return report(outcome.error(), console);
        }
        if (!console.delivered()) return report(Error{ErrorCode::cannot_write, "stdout", {}}, console);
        return static_cast<int>(outcome.value());
    }
    console.tell(QString::fromStdString(app.help()));
    return exit_code(ErrorCode::bad_usage);
}

int parse_and_run(int argc, char** argv, const Commands& commands, Console& console) {
    CLI::App app(Words::tr("Yimi plans for eyes one metre above the ground.").toStdString(), "yimi-cli");
    declare(app, commands);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        console.print(QString::fromStdString(app.help()).trimmed());
        return console.delivered() ? 0 : exit_code(ErrorCode::cannot_write);
    } catch (const CLI::CallForVersion& version) {
        console.print(QString::fromUtf8(version.what()));
        return console.delivered() ? 0 : exit_code(ErrorCode::cannot_write);
    } catch (const CLI::ParseError& error) {
        console.tell(usage_sentence(error));
        return exit_code(ErrorCode::bad_usage);
    }
    return run(commands, app, console);
}

}  // namespace

void describe_help(CLI::App& app) {
    app.set_help_flag("-h,--help", Words::tr("show this help").toStdString());
    app.get_formatter()->label("Usage", Words::tr("Usage").toStdString());
    app.get_formatter()->label("OPTIONS", Words::tr("OPTIONS").toStdString());
    app.get_formatter()->label("SUBCOMMAND", Words::tr("COMMAND").toStdString());
    app.get_formatter()->label("Positionals", Words::tr("Arguments").toStdString());
    app.get_formatter()->label("TEXT", "");
    app.get_formatter()->label("REQUIRED", Words::tr("(required)").toStdString());
    app.get_formatter()->column_width(34);
    app.option_defaults()->group(Words::tr("Options").toStdString());
    app.get_help_ptr()->group(Words::tr("Options").toStdString());
}

int run_command_line(int argc, char** argv) {
    try {
        const Commands commands = all_commands();
        prefer_utf8();
        qInstallMessageHandler(show_grave_messages);
        const auto application = make_application(argc, argv, commands);
        std::setlocale(LC_NUMERIC, "C");  // Qt took the user's; numbers on the command line have a '.' everywhere
        install_language();
        Console console;
        try {
            return parse_and_run(argc, argv, commands, console);
        } catch (const std::exception& bug) {
            console.tell(Words::tr("Yimi has made a mistake of its own (%1). Please report it.")
                             .arg(QString::fromLocal8Bit(bug.what())));
        }
    } catch (const std::exception& bug) {
        std::fprintf(stderr, "%s\n", bug.what());
    }
    return internal_error;
}

}  // namespace yimi::app
