#pragma once

#include <QDateTime>
#include <QString>
#include <optional>
#include <string_view>

#include "core/audit/finding.h"
#include "core/coverage/place_kind.h"
#include "core/model/plan.h"

namespace yimi::app {

[[nodiscard]] inline QString to_qstring(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Names in the present language, from gis/support/titles.h.
[[nodiscard]] QString heights_title(const std::string& setting);  ///< of "terrain" and "surface"
[[nodiscard]] QString table_title(Table table);
/// "Kindergartens"; the table's title where all of it is meant.
[[nodiscard]] QString place_kind_title(const PlaceKind& places);
[[nodiscard]] QString table_title_named(const QString& table);
[[nodiscard]] QString column_title(std::string_view column);
/// "EPSG:4544 · CGCS2000 / 3-degree Gauss-Kruger CM 105E"; the code alone where there is no such system.
[[nodiscard]] QString crs_title(const std::string& code);
[[nodiscard]] QString word_title(std::string_view column, std::string_view word);

/// A row's name, else its uid, else its number: "人民南路", "s12", "#12".
[[nodiscard]] QString row_name(const Plan& plan, Table table, FeatureId id);

/// What a job does ("audit" → 审查).
[[nodiscard]] QString job_name(std::string_view what);
[[nodiscard]] QString severity_name(Severity severity);
[[nodiscard]] QString state_name(State state);

/// Figures by the present language's rules: at most three digits after the point, units translated ("person" → 人).
[[nodiscard]] QString number(double value, int decimals = 3);
[[nodiscard]] QString unit_name(const QString& unit);
/// "2026/11/27 14:05", "27/11/2026 14:05"
[[nodiscard]] QString time_text(const QDateTime& time);
[[nodiscard]] QString date_text(const QDate& date);
[[nodiscard]] QString number_with_unit(double value, const QString& unit);
/// A measured value, with no more digits than it takes to tell it from its threshold: "8.07 m", "1.496 m" under 1.5.
[[nodiscard]] QString measured_text(double measured, std::optional<double> threshold, const QString& unit);
/// A share (0–1) as percent with one digit.
[[nodiscard]] QString percent(double share);

}  // namespace yimi::app
