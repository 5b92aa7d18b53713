#pragma once

#include <QString>

namespace yimi::app {

enum class Language { english, chinese };

/// Qt wants UTF-8 and warns on stderr otherwise; schedulers often run with no locale at all. The language stays as the
/// environment asks for it. Call it before there is an application object.
void prefer_utf8();

/// The language that the environment asks for: YIMI_LANG (en, zh), else the one chosen earlier, else Chinese under a zh
/// locale, else English.
[[nodiscard]] Language wanted_language();
/// Installs the translation of `wanted_language()`. Needs an application object.
void install_language();
/// Switches at once (widgets get a LanguageChange event) and remembers the choice.
void switch_language(Language language);
[[nodiscard]] Language present_language() noexcept;
[[nodiscard]] inline bool speaks_chinese() noexcept {
    return present_language() == Language::chinese;
}

}  // namespace yimi::app
