#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>
#include <csignal>

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

}  // namespace

int main(int argc, char** argv) {
    // A file that grows beyond the user's limit (ulimit -f) is a disk that is full: an error, not the end.
    std::signal(SIGXFSZ, SIG_IGN);
    yimi::app::prefer_utf8();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Yimi"));
    QApplication::setApplicationName(QStringLiteral("Yimi"));
    QApplication::setApplicationVersion(QStringLiteral(YIMI_VERSION));
    yimi::app::install_language();
    QApplication::setFont(yimi::app::interface_font());
    QApplication::setStyle(new yimi::app::Style);
    yimi::app::install_appearance();

    QCommandLineParser arguments;
    arguments.setApplicationDescription(Words::tr("Yimi: a map editor for a city that works from one metre."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    const QCommandLineOption sample(QStringLiteral("sample"), Words::tr("open the sample neighbourhood"));
    arguments.addOption(sample);
    arguments.addPositionalArgument(QStringLiteral("files"), Words::tr("projects to open, map data to import"),
                                    QStringLiteral("[files…]"));
    arguments.process(application);

    yimi::app::MainWindow window;
    window.show();
    const yimi::app::EndSignals end_signals;
    QObject::connect(&end_signals, &yimi::app::EndSignals::end_wanted, &window, [&window] {
        if (window.make_ready_to_end()) QApplication::exit();
    });
    // After the window stands: what cannot be opened is said in it.
    QTimer::singleShot(0, &window, [&] {
        if (arguments.isSet(sample))
            window.open_sample();
        else if (const QStringList files = arguments.positionalArguments(); !files.isEmpty())
            window.open_files(files);
        else
            window.open_last();
    });
    return QApplication::exec();
}
