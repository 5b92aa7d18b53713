#include <QCoreApplication>
#include <QFileInfo>

#include "app/cli/arguments.h"
#include "app/cli/ledger/tasks.h"
#include "app/cli/project.h"
#include "app/document/ledger_sheet.h"
#include "app/report/csv.h"
#include "app/report/report_file.h"

namespace yimi::app {
namespace {

/// `ledger PROJECT export OUT`: the ledger as a sheet to read, print, or fill in and take back.
class ExportTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerExportTask)

public:
    explicit ExportTask(const std::string& path) : path_(path) {}

    const char* name() const noexcept override { return "export"; }
    QString purpose() const override { return tr("the ledger as a sheet, .xlsx or .csv, to fill in and take back"); }
    void declare(CLI::App& options) override {
        options.add_option("out", out_, tr("the sheet").toStdString())->required()->type_name("OUT");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        const QString ending = QFileInfo(QString::fromStdString(out_)).suffix().toLower();
        if (ending != QLatin1String("xlsx") && ending != QLatin1String("csv")) return bad_argument("OUT", out_);
        YIMI_TRY(plan, read_project(path_));
        const gis::Sheet sheet = ledger_sheet(plan);
        YIMI_TRY(bytes, ending == QLatin1String("csv") ? Result(csv_of(sheet)) : xlsx_of(sheet));
        YIMI_TRY(file, PreparedFile::write(out_, bytes));
        YIMI_TRY(published, file.publish());
        if (json_)
            console.print(nlohmann::json{{"out", out_}, {"entries", sheet.rows.size()}});
        else
            console.print(tr("%n hazard(s) written to %1", nullptr, static_cast<int>(sheet.rows.size()))
                              .arg(QString::fromStdString(out_)));
        return Outcome::done;
    }

private:
    static QByteArray csv_of(const gis::Sheet& sheet) {
        QByteArray text = csv_byte_order_mark;
        const auto add = [&](const std::vector<std::string>& cells) {
            QList<QByteArray> line;
            for (const std::string& cell : cells) line << csv_text(QString::fromStdString(cell));
            text += csv_line(line);
        };
        add(sheet.titles);
        for (const auto& row : sheet.rows) add(row);
        return text;
    }
    static Result<QByteArray> xlsx_of(const gis::Sheet& sheet) {
        YIMI_TRY(bytes, gis::xlsx_bytes(sheet));
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    }

    const std::string& path_;
    std::string out_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> ledger_export_task(const std::string& path) {
    return std::make_unique<ExportTask>(path);
}

}  // namespace yimi::app
