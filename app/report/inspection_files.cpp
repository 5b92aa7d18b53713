#include "app/report/inspection_files.h"

#include "app/document/audit_options.h"
#include "app/document/inspection_form.h"
#include "app/report/csv.h"
#include "app/report/inspection_page.h"
#include "app/report/report_file.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

QByteArray csv_of(const gis::Sheet& sheet) {
    const auto line = [](const std::vector<std::string>& texts) {
        QList<QByteArray> cells;
        for (const std::string& text : texts) cells << csv_text(to_qstring(text));
        return csv_line(cells);
    };
    QByteArray table = csv_byte_order_mark + line(sheet.titles);
    for (const auto& row : sheet.rows) table += line(row);
    return table;
}

}  // namespace

Result<Done> write_inspection(const Plan& plan, const Inspection& inspection, const std::optional<Point>& start,
                              const QString& title, const InspectionFiles& files) {
    const gis::FormLayer form = inspection_form(plan, inspection);
    std::vector<PreparedFile> prepared;
    if (!files.html.empty()) {
        YIMI_TRY(file, PreparedFile::write(files.html, inspection_page(inspection, start, title, today())));
        prepared.push_back(std::move(file));
    }
    if (!files.csv.empty()) {
        YIMI_TRY(file, PreparedFile::write(files.csv, csv_of(inspection_sheet(form))));
        prepared.push_back(std::move(file));
    }
    if (!files.gpkg.empty()) {
        YIMI_TRY(written, gis::write_form(files.gpkg, form));
    }
    for (PreparedFile& file : prepared) {
        YIMI_TRY(published, file.publish());
    }
    return Done{};
}

}  // namespace yimi::app
