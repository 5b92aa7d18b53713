#include "app/look/appearance.h"

#include <QApplication>
#include <QSettings>
#include <array>

namespace yimi::app {
namespace {

const auto setting_key = QStringLiteral("appearance");

struct Word {
    Appearance appearance;
    QLatin1String word;
};
constexpr std::array words{Word{Appearance::system, QLatin1String("system")},
                           Word{Appearance::light, QLatin1String("light")},
                           Word{Appearance::dark, QLatin1String("dark")}};

/// What a palette is made of; the edges of buttons and frames are derived from it.
struct Shades {
    QColor window, base, alternate_base, button, text, off_text, quiet_text;
    QColor highlight, highlighted_text, link, visited_link, tip, tip_text, warning;
};

QPalette palette_of(const Shades& shades) {
    QPalette palette(shades.button, shades.window);
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::WindowText, shades.text},
        {QPalette::Text, shades.text},
        {QPalette::ButtonText, shades.text},
        {QPalette::BrightText, shades.warning},
        {QPalette::Window, shades.window},
        {QPalette::Base, shades.base},
        {QPalette::AlternateBase, shades.alternate_base},
        {QPalette::Button, shades.button},
        {QPalette::PlaceholderText, shades.quiet_text},
        {QPalette::Highlight, shades.highlight},
        {QPalette::HighlightedText, shades.highlighted_text},
        {QPalette::Link, shades.link},
        {QPalette::LinkVisited, shades.visited_link},
        {QPalette::ToolTipBase, shades.tip},
        {QPalette::ToolTipText, shades.tip_text},
    };
    for (const auto& [role, colour] : roles) palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, shades.off_text);
    palette.setColor(QPalette::Disabled, QPalette::Base, shades.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, shades.off_text);
    return palette;
}

constexpr QRgb problem_on_light = 0xB3261E, problem_on_dark = 0xFF9C94;

void install(Appearance appearance) {
    switch (appearance) {
        case Appearance::system:
            return QApplication::setPalette(QPalette());  // what the system gives
        case Appearance::light:
            return QApplication::setPalette(light_palette());
        case Appearance::dark:
            return QApplication::setPalette(dark_palette());
    }
}

}  // namespace

Appearance wanted_appearance() {
    const QString wanted = QSettings().value(setting_key).toString();
    for (const Word& each : words)
        if (wanted == each.word) return each.appearance;
    return Appearance::system;
}

void install_appearance() {
    install(wanted_appearance());
}

void switch_appearance(Appearance appearance) {
    for (const Word& each : words)
        if (appearance == each.appearance) QSettings().setValue(setting_key, QString(each.word));
    install(appearance);
}

QPalette light_palette() {
    return palette_of({.window = 0xEFEEEC,
                       .base = 0xFFFFFF,
                       .alternate_base = 0xF6F5F2,
                       .button = 0xEFEEEC,
                       .text = 0x24262A,
                       .off_text = 0xA5A29C,
                       .quiet_text = 0x64666B,
                       .highlight = 0x2F6DB5,
                       .highlighted_text = 0xFFFFFF,
                       .link = 0x1F5FA8,
                       .visited_link = 0x7A42BE,
                       .tip = 0xFFFFFF,
                       .tip_text = 0x24262A,
                       .warning = problem_on_light});
}

QPalette dark_palette() {
    return palette_of({.window = 0x2B2E32,
                       .base = 0x212428,
                       .alternate_base = 0x282B2F,
                       .button = 0x363A3F,
                       .text = 0xE6E4DF,
                       .off_text = 0x777B81,
                       .quiet_text = 0xADB0B5,
                       .highlight = 0x3370B0,
                       .highlighted_text = 0xFFFFFF,
                       .link = 0x86BDF2,
                       .visited_link = 0xC9A6F5,
                       .tip = 0x3A3E44,
                       .tip_text = 0xE6E4DF,
                       .warning = problem_on_dark});
}

QColor problem_text(const QPalette& palette) {
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? problem_on_dark : problem_on_light;
}

}  // namespace yimi::app
