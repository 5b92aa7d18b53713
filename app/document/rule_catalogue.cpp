#include "app/document/rule_catalogue.h"

#include <QDir>
#include <QFile>

namespace yimi::app {
namespace {

Result<std::string> read_text(const QString& path) {
    QFile file(path);
    const Error::Detail where{"file", path.toStdString()};
    if (!file.exists()) return Error{ErrorCode::not_found, {}, {where}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::cannot_read, file.errorString().toStdString(), {where}};
    return file.readAll().toStdString();
}

}  // namespace

Result<gis::RuleFile> load_rules(const QString& override_path) {
    gis::RuleFile all;
    const QDir built_in(QStringLiteral(":/rules"));
    for (const QString& name : built_in.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        YIMI_TRY(text, read_text(built_in.filePath(name)));
        gis::RuleFile file = gis::parse_rule_file(text, name.toStdString());
        std::move(file.rules.begin(), file.rules.end(), std::back_inserter(all.rules));
        std::move(file.problems.begin(), file.problems.end(), std::back_inserter(all.problems));
    }
    if (override_path.isEmpty()) return all;
    YIMI_TRY(text, read_text(override_path));
    const gis::RuleFile own = gis::parse_rule_file(text, override_path.toStdString());
    gis::RuleFile joined = gis::with_overrides(std::move(all.rules), own);
    joined.problems.insert(joined.problems.begin(), all.problems.begin(), all.problems.end());
    return joined;
}

}  // namespace yimi::app
