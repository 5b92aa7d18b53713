#pragma once

#include <QString>
#include <map>

namespace yimi::app {

/// The template with each {{word}} replaced, in one pass: what is put in is not looked at again. Values are HTML
/// already (see `escaped`). A word without a value is a mistake of the template and becomes nothing.
[[nodiscard]] QString filled_template(const QString& pattern, const std::map<QString, QString>& values);

/// Text of the plan as HTML text: markup escaped, control characters replaced.
[[nodiscard]] QString escaped(QString text);

}  // namespace yimi::app
