#pragma once

#include <QString>

namespace yimi::app {

enum class Language { english, chinese };

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
