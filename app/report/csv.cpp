#include "app/report/csv.h"

#include <QLocale>

namespace yimi::app {

QByteArray csv_text(const QString& text) {
    QString cell = text;
    static const QString dangerous = QStringLiteral("=+-@\t\r\n＝＋－＠");
    if (!cell.isEmpty() && dangerous.contains(cell.front())) cell.prepend(QLatin1Char('\''));
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return "\"" + cell.toUtf8() + "\"";
}

QByteArray csv_number(std::optional<double> number) {
    return number ? QByteArray::number(*number, 'g', QLocale::FloatingPointShortest) : QByteArray();
}

QByteArray csv_line(const QList<QByteArray>& cells) {
    return cells.join(',') + "\r\n";
}

}  // namespace yimi::app
