#include "app/text/time_text.h"

namespace yimi::app {

QDateTime local_time(const std::string& utc) {
    QDateTime time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime) time.setTimeSpec(Qt::UTC);  // a text without zone is UTC by the store's rule
    return time.toLocalTime();
}

QString short_time(const QDateTime& time) {
    if (!time.isValid()) return {};
    const bool is_today = time.date() == QDate::currentDate();
    return time.toString(is_today ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd HH:mm"));
}

}  // namespace yimi::app
