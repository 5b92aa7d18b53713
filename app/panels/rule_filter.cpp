#include "app/panels/rule_filter.h"

#include <QStringList>
#include <algorithm>

#include "app/text/names.h"

namespace yimi::app {

bool RuleFilter::shows(const RuleSpec& rule, bool is_changed) const {
    if (severity && rule.severity != *severity) return false;
    if (source && rule.source_kind != *source) return false;
    if ((which == Which::on && !rule.enabled) || (which == Which::off && rule.enabled)) return false;
    if (which == Which::changed && !is_changed) return false;
    QString all;
    for (const std::string* text : {&rule.id, &rule.name_zh, &rule.name_en, &rule.metric_zh, &rule.metric_en,
                                    &rule.source_title, &rule.source_title_zh, &rule.source_clause})
        all += to_qstring(*text) + QLatin1Char('\n');
    const QStringList sought = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(sought.begin(), sought.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

}  // namespace yimi::app
