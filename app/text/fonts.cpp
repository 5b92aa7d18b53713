#include "app/text/fonts.h"

#include <QGuiApplication>

namespace yimi::app {

QStringList simplified_chinese_families() {
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei"),
            QStringLiteral("PingFang SC"), QStringLiteral("WenQuanYi Micro Hei")};
}

QFont interface_font() {
    QFont font = QGuiApplication::font();
    font.setFamilies(font.families() + simplified_chinese_families());
    return font;
}

}  // namespace yimi::app
