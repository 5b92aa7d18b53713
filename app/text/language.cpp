#include "app/text/language.h"

#include <langinfo.h>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>
#include <array>
#include <clocale>
#include <cstring>

namespace yimi::app {
namespace {

const auto setting_key = QStringLiteral("language");

/// What Qt's file dialog says but Qt's own Chinese translation does not know under this context.
[[maybe_unused]] constexpr std::array texts_of_qt{QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
                                                  QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
                                                  QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
                                                  QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
                                                  QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
                                                  QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown")};

/// Qt's own texts (buttons of dialogs) and ours.
struct Translation {
    QTranslator own, qt;
    Language language = Language::english;
};

/// Lives with the process, as the application's translators must.
Translation& translation() {
    static Translation instance;
    return instance;
}

QSettings user_settings() {
    return QSettings(QStringLiteral("Yimi"), QStringLiteral("Yimi"));
}

void install(Language language) {
    Translation& installed = translation();
    QCoreApplication::removeTranslator(&installed.own);
    QCoreApplication::removeTranslator(&installed.qt);
    installed.language = language;
    const bool chinese = language == Language::chinese;
    // In which the system's list of file types answers.
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (chinese &&
        installed.qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&installed.qt);
    // English texts are the source's own but for the forms of one and of many.
    if (installed.own.load(chinese ? QStringLiteral(":/translations/yimi_zh_CN.qm")
                                   : QStringLiteral(":/translations/yimi_en.qm")))
        QCoreApplication::installTranslator(&installed.own);
}

}  // namespace

void prefer_utf8() {
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    if (const QByteArray all = qgetenv("LC_ALL"); !all.isEmpty()) qputenv("LANG", all);
    qunsetenv("LC_ALL");
    qputenv("LC_CTYPE", "C.UTF-8");
}

Language wanted_language() {
    QString wanted = qEnvironmentVariable("YIMI_LANG");
    if (wanted.isEmpty()) wanted = user_settings().value(setting_key).toString();
    if (wanted.isEmpty()) wanted = QLocale::system().name();
    return wanted.startsWith(QStringLiteral("zh")) ? Language::chinese : Language::english;
}

void install_language() {
    install(wanted_language());
}

void switch_language(Language language) {
    if (language == present_language()) return;
    install(language);
    user_settings().setValue(setting_key, language == Language::chinese ? QStringLiteral("zh") : QStringLiteral("en"));
}

Language present_language() noexcept {
    return translation().language;
}

}  // namespace yimi::app
