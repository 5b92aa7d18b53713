#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>
#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>

#include "app/look/appearance.h"
#include "app/look/style.h"
#include "app/text/fonts.h"
#include "app/text/language.h"
#include "app/window/end_signals.h"
#include "app/window/main_window.h"

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::Main)
};

struct Arguments {
    QCommandLineParser parser;
    QCommandLineOption sample{QStringLiteral("sample"), Words::tr("open the sample neighbourhood")};

    Arguments() {
        parser.setApplicationDescription(Words::tr("Yimi: a map editor for a city that works from one metre."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOption(sample);
        parser.addPositionalArgument(QStringLiteral("files"), Words::tr("projects to open, map data to import"),
                                     QStringLiteral("[files…]"));
    }
};

void name_application() {
    QCoreApplication::setOrganizationName(QStringLiteral("Yimi"));
    QCoreApplication::setApplicationName(QStringLiteral("Yimi"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YIMI_VERSION));
    yimi::app::install_language();
}

/// Whether nothing but a text is asked for, which needs no display.
bool asks_for_text(int argc, char** argv) {
    const std::array words{"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc,
                       [&](std::string_view argument) { return std::ranges::find(words, argument) != words.end(); });
}

}  // namespace

int main(int argc, char** argv) {
    // A file that grows beyond the user's limit (ulimit -f) is a disk that is full: an error, not the end.
    std::signal(SIGXFSZ, SIG_IGN);
    yimi::app::prefer_utf8();
    if (asks_for_text(argc, argv)) {
        QCoreApplication application(argc, argv);
        name_application();
        Arguments().parser.process(application);  // answers, and ends
    }
    QApplication application(argc, argv);
    name_application();
    QApplication::setFont(yimi::app::interface_font());
    QApplication::setStyle(new yimi::app::Style);
    yimi::app::install_appearance();

    Arguments arguments;
    arguments.parser.process(application);

    yimi::app::MainWindow window;
    window.show();
    const yimi::app::EndSignals end_signals;
    QObject::connect(&end_signals, &yimi::app::EndSignals::end_wanted, &window, [&window] {
        if (window.make_ready_to_end()) QApplication::exit();
    });
    // After the window stands: what cannot be opened is said in it.
    QTimer::singleShot(0, &window, [&] {
        if (arguments.parser.isSet(arguments.sample))
            window.open_sample();
        else if (const QStringList files = arguments.parser.positionalArguments(); !files.isEmpty())
            window.open_files(files);
        else
            window.open_last();
    });
    return QApplication::exec();
}
