#include "app/document/audit_options.h"

#include <QDate>

#include "app/text/finding_text.h"
#include "core/base/parallel.h"

namespace yimi::app {

Date today() {
    const QDate now = QDate::currentDate();
    return {now.year(), now.month(), now.day()};
}

AuditOptions audit_options(EyeHeight eye) {
    AuditOptions options;
    options.eye = eye;
    options.today = today();
    options.threads = default_threads();
    options.title_of = titles_of_missing;
    return options;
}

}  // namespace yimi::app
