#include "app/search/scale_text.h"

#include <QRegularExpression>

namespace yimi::app {

std::optional<double> scale_in(const QString& text) {
    QString plain = text.normalized(QString::NormalizationForm_KC).simplified();
    plain.remove(QLatin1Char(' '));
    static const QRegularExpression scale(QStringLiteral(R"(^(?:1[:/])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万)?$)"));
    const auto match = scale.match(plain);
    if (!match.hasMatch()) return std::nullopt;
    const QString digits = match.captured(1).remove(QLatin1Char(',')) + match.captured(2);
    constexpr double ten_thousand = 10'000, largest = 100'000'000;
    const double denominator = digits.toDouble() * (match.captured(3).isEmpty() ? 1 : ten_thousand);
    if (denominator < 1 || denominator > largest) return std::nullopt;
    return denominator;
}

}  // namespace yimi::app
