#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace yimi::app {

// Tables that spreadsheets open: UTF-8 with a byte order mark, lines that end in CR LF (RFC 4180).

inline constexpr const char* csv_byte_order_mark = "\xEF\xBB\xBF";

/// One cell. Spreadsheets run what begins with =, +, - or @ as a formula; a quotation mark before it makes it text.
[[nodiscard]] QByteArray csv_text(const QString& text);
/// With all its digits and a point; an empty cell where there is no figure.
[[nodiscard]] QByteArray csv_number(std::optional<double> number);
[[nodiscard]] QByteArray csv_line(const QList<QByteArray>& cells);

}  // namespace yimi::app
