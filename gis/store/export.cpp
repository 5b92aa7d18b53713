#include "gis/store/export.h"

#include <filesystem>
#include <optional>

#include "gis/store/file_beside.h"
#include "gis/store/geopackage_schema.h"
#include "gis/store/project_store.h"
#include "gis/store/table_writer.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {
namespace {

/// Copies the rows of some tables into a new GeoPackage.
class Export {
public:
    Export(const Plan& plan, const ExportOptions& options, JobContext& job)
        : plan_(plan), options_(options), job_(job) {
        for (const TableSchema& schema : all_schemas()) {
            const bool asked =
                std::find(options.tables.begin(), options.tables.end(), schema.table) != options.tables.end();
            const std::size_t rows = plan.layer(schema.table).size();
            if (!(options.tables.empty() ? rows > 0 : asked)) continue;
            written_.push_back({schema.table, rows});
            total_ += rows;
        }
    }

    Result<std::vector<ExportReport::Written>> write(const Database& database) {
        YIMI_TRY(crs, find_target_crs());
        YIMI_TRY(transaction, Transaction::begin(database, Transaction::Kind::write));
        YIMI_TRY(srs_id, write_foundation(database, crs));
        YIMI_TRY(styles, write_style_table(database));
        for (const auto& [table, rows] : written_) {
            YIMI_TRY(made, write_table(database, table, srs_id));
            YIMI_TRY(copied, copy_rows(database, table));
            for (const auto& [name, qml] : options_.styles) {
                if (name != schema_of(table).name) continue;
                YIMI_TRY(styled, write_style(database, table, qml));
            }
        }
        YIMI_TRY(committed, transaction.commit());
        return std::move(written_);
    }

private:
    Result<Crs> find_target_crs() {
        const std::string own = crs_of(plan_);
        if (options_.crs.empty() || options_.crs == own) return find_crs(own);
        YIMI_TRY(target, find_crs(options_.crs));
        YIMI_TRY(transformer, Transformer::between(own, options_.crs));
        transformer_.emplace(std::move(transformer));
        return target;
    }

    Result<Done> copy_rows(const Database& database, Table table) {
        YIMI_TRY(writer, TableWriter::open(database, table));
        std::optional<Error> failure;
        plan_.layer(table).for_each([&](const RowView& row) {
            constexpr std::size_t rows_between_reports = 1024;
            if (done_++ % rows_between_reports == 0) {
                job_.progress(done_, total_, "export");
                if (job_.cancelled()) failure = Error{ErrorCode::cancelled, "cancelled", {}};
            }
            if (failure) return false;
            if (auto copied = copy_row(writer, row); !copied) failure = std::move(copied).error();
            return !failure;
        });
        if (failure) return *std::move(failure);
        return writer.finish();
    }

    Result<Done> copy_row(TableWriter& writer, const RowView& row) {
        if (!transformer_) return writer.insert(row);
        Geometry moved = copy_of(row.geometry());
        if (auto done = transformer_->transform(moved.points); !done)
            return std::move(done)
                .with("table", std::string(schema_of(row.table()).name))
                .with("fid", std::to_string(row.id().number));
        return writer.insert(row, moved);
    }

    const Plan& plan_;
    const ExportOptions& options_;
    JobContext& job_;
    std::optional<Transformer> transformer_;
    std::vector<ExportReport::Written> written_;
    std::size_t done_ = 0, total_ = 0;
};

/// What leaves the house has been looked at once more.
Result<Done> check_integrity(const Database& database) {
    YIMI_TRY(integrity, database.prepare("PRAGMA integrity_check"));
    YIMI_TRY(has_verdict, integrity.step());
    if (!has_verdict || integrity.text(0) != "ok")
        return Error{ErrorCode::cannot_write, "integrity check: " + std::string(integrity.text(0)), {}};
    YIMI_TRY(keys, database.prepare("PRAGMA foreign_key_check"));
    YIMI_TRY(has_violation, keys.step());
    if (has_violation)
        return Error{ErrorCode::cannot_write, "a foreign key of " + std::string(keys.text(0)) + " points nowhere", {}};
    return Done{};
}

bool is_project(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) return false;
    const auto opened = ProjectStore::open(path, ProjectStore::Access::read_only);
    return opened || opened.error().detail("reason") == "newer";
}

}  // namespace

Result<ExportReport> export_geopackage(const Plan& plan, const std::string& path, const ExportOptions& options,
                                       JobContext& job) {
    const auto write = [&]() -> Result<ExportReport> {
        if (is_project(path)) return Error{ErrorCode::conflict, "the target is a project", {{"reason", "exists"}}};
        YIMI_TRY(beside, FileBeside::make(path));
        ExportReport report{path, {}};
        {
            YIMI_TRY(database, Database::open(beside.path(), Database::Access::create));
            // Until the file is renamed nobody needs it: no journal, and one flush at the end.
            YIMI_TRY(fast, database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"));
            YIMI_TRY(written, Export(plan, options, job).write(database));
            YIMI_TRY(sound, check_integrity(database));
            report.tables = std::move(written);
        }
        if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
        YIMI_TRY(placed, beside.take_place(FileBeside::Existing::replace));
        return report;
    };
    return write().with("file", path);
}

}  // namespace yimi::gis
