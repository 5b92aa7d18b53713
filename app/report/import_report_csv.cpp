#include "app/report/import_report_csv.h"

#include <QCoreApplication>

#include "app/report/csv.h"
#include "app/text/import_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ImportReportTable)
};

QByteArray headings() {
    QList<QByteArray> cells;
    for (const QString& title : {Words::tr("File"), Words::tr("Layer"), Words::tr("Goes into"), Words::tr("Feature"),
                                 Words::tr("What"), Words::tr("Remark"), Words::tr("Column"), Words::tr("Value"),
                                 Words::tr("Features"), Words::tr("X"), Words::tr("Y")})
        cells << csv_text(title);
    return csv_line(cells);
}

QByteArray remark_line(const ImportRecord& record, const ImportRemark& remark) {
    const ImportRecord::Layer& layer = record.layers[remark.layer];
    std::optional<double> x, y;
    if (remark.at) {
        x = remark.at->x;
        y = remark.at->y;
    }
    return csv_line(
        {csv_text(to_qstring(layer.source)), csv_text(to_qstring(layer.name)), csv_text(table_title(layer.table)),
         remark.fid ? QByteArray::number(*remark.fid) : QByteArray(), csv_text(to_qstring(remark.name)),
         csv_text(remark_kind_name(remark.kind)), csv_text(remark_text(remark)),
         csv_text(remark.column.empty() ? QString() : column_title(remark.column)), csv_text(to_qstring(remark.value)),
         QByteArray::number(static_cast<qulonglong>(remark.count)), csv_number(x), csv_number(y)});
}

}  // namespace

QByteArray import_report_csv(const ImportRecord& record) {
    QByteArray table = csv_byte_order_mark + headings();
    for (const ImportRemark& remark : record.remarks) table += remark_line(record, remark);
    return table;
}

}  // namespace yimi::app
