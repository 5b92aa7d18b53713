#include "app/text/typed_number.h"

#include <QLocale>

namespace yimi::app {

TypedNumber typed_number(const QString& text) {
    if (text.isEmpty()) return {};
    for (const QLocale& locale : {QLocale(), QLocale::c()}) {
        bool is_number = false;
        const double number = locale.toDouble(text, &is_number);
        if (is_number) return {true, number};
    }
    return {false, {}};
}

}  // namespace yimi::app
