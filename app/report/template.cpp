#include "app/report/template.h"

namespace yimi::app {

QString filled_template(const QString& pattern, const std::map<QString, QString>& values) {
    QString filled;
    qsizetype at = 0;
    for (;;) {
        const qsizetype begin = pattern.indexOf(QStringLiteral("{{"), at);
        const qsizetype end = begin < 0 ? -1 : pattern.indexOf(QStringLiteral("}}"), begin);
        if (end < 0) return filled + pattern.mid(at);
        filled += pattern.mid(at, begin - at);
        if (const auto value = values.find(pattern.mid(begin + 2, end - begin - 2)); value != values.end())
            filled += value->second;
        at = end + 2;
    }
}

QString escaped(QString text) {
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t'))
            c = QChar::ReplacementCharacter;
    return text.toHtmlEscaped();
}

}  // namespace yimi::app
