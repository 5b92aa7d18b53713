#include "app/document/export_styles.h"

#include <QDir>
#include <QFile>

namespace yimi::app {

std::vector<std::pair<std::string, std::string>> export_styles() {
    std::vector<std::pair<std::string, std::string>> styles;
    const QDir built_in(QStringLiteral(":/styles"));
    for (const QString& name : built_in.entryList({QStringLiteral("*.qml")}, QDir::Files, QDir::Name)) {
        QFile file(built_in.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;  // a resource always opens
        styles.emplace_back(name.chopped(4).toStdString(), file.readAll().toStdString());
    }
    return styles;
}

}  // namespace yimi::app
