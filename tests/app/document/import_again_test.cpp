#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "app/document/document.h"
#include "app/document/import_record.h"
#include "app/document/provenance.h"
#include "app/document/read_layers.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

struct School {
    const char* code;  ///< empty: the file has no identifiers
    const char* name;
    int seats;
    double x, y = 3393000;
};

const std::vector<School> first = {{"510104-1", "第一小学", 900, 410000},
                                   {"510104-2", "第二小学", 600, 411000},
                                   {"510104-3", "第三小学", 300, 412000}};

QByteArray feature(const School& school, const QByteArray& code_field, double shift_m) {
    const auto corner = [&](double east, double north) {
        return "[" + QByteArray::number(school.x + east + shift_m, 'f', 3) + "," +
               QByteArray::number(school.y + north, 'f', 3) + "]";
    };
    QByteArray fields = R"("名称":")" + QByteArray(school.name) + R"(","学位数":)" + QByteArray::number(school.seats);
    if (!code_field.isEmpty()) fields += ",\"" + code_field + "\":\"" + school.code + "\"";
    return R"({"type":"Feature","properties":{)" + fields + R"(},"geometry":{"type":"Polygon","coordinates":[[)" +
           corner(0, 0) + "," + corner(50, 0) + "," + corner(50, 40) + "," + corner(0, 40) + "," + corner(0, 0) +
           "]]}}";
}

}  // namespace

/// A newer version of a file that was imported before, as a planner does it: import, edit, import again, undo.
class ImportAgainTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_.emplace();
        document_ = std::make_unique<Document>(jobs_);
        QVERIFY(document_->create(path("项目.gpkg"), QStringLiteral("EPSG:4544")));
    }
    void cleanup() {
        document_.reset();
        folder_.reset();
    }

    void the_same_file_again_changes_nothing() {
        import(write("学校.geojson", first));
        const auto before = canonical_bytes(plan());
        const auto reports = import(write("学校.geojson", first));
        QVERIFY(reports.at(0).update);
        QCOMPARE(reports.at(0).update->unchanged, std::size_t{3});
        QVERIFY(canonical_bytes(plan()) == before);
        QCOMPARE(document_->history().size(), std::size_t{1});
    }

    void a_newer_version_keeps_what_the_planner_did_and_is_undone_in_one_step_data() {
        QTest::addColumn<QByteArray>("code_field");
        QTest::addColumn<QString>("matched_by");
        QTest::newRow("by identifiers") << QByteArray("uid") << QStringLiteral("uid");
        QTest::newRow("by names") << QByteArray() << QStringLiteral("name");
    }
    void a_newer_version_keeps_what_the_planner_did_and_is_undone_in_one_step() {
        QFETCH(QByteArray, code_field);
        QFETCH(QString, matched_by);
        import(write("2025/学校_2025.geojson", first, code_field));
        edit(row_named("第一小学"), "noise_db", 52.0);
        edit(row_named("第二小学"), "seats", std::int64_t{650});
        draw("画的学校");
        const auto before = canonical_bytes(plan());
        const std::size_t steps = document_->history().size();

        const std::vector<School> newer = {{"510104-1", "第一小学", 950, 410000},
                                           {"510104-2", "第二小学", 700, 411000},
                                           {"510104-9", "新小学", 400, 413000}};
        const auto reports = import(write("2026/学校（2026）.geojson", newer, code_field));
        const auto& update = reports.at(0).update;
        QVERIFY(update);
        QCOMPARE(QString::fromStdString(update->matched_by), matched_by);
        QCOMPARE(kinds(*update), (std::vector<RowUpdate::Kind>{RowUpdate::Kind::changed, RowUpdate::Kind::conflict,
                                                               RowUpdate::Kind::gone, RowUpdate::Kind::added}));
        QCOMPARE(value("第一小学", "seats"), Value(std::int64_t{950}));
        QCOMPARE(value("第一小学", "noise_db"), Value(52.0));
        QCOMPARE(value("第二小学", "seats"), Value(std::int64_t{650}));
        QVERIFY(!row_named("第三小学"));
        QVERIFY(row_named("新小学"));
        QVERIFY(row_named("画的学校"));
        QCOMPARE(document_->history().size(), steps + 1);

        // The same once more: the conflict is still open, nothing else is to be done.
        const auto after = canonical_bytes(plan());
        const auto once_more = import(write("2026/学校（2026）.geojson", newer, code_field));
        QCOMPARE(kinds(*once_more.at(0).update), std::vector{RowUpdate::Kind::conflict});
        QVERIFY(canonical_bytes(plan()) == after);
        QCOMPARE(document_->history().size(), steps + 1);

        QVERIFY(document_->undo());
        QVERIFY(canonical_bytes(plan()) == before);
        QVERIFY(document_->redo());
        QVERIFY(canonical_bytes(plan()) == after);
    }

    void a_conflict_is_settled_row_by_row() {
        import(write("学校.geojson", first));
        edit(row_named("第一小学"), "seats", std::int64_t{910});
        edit(row_named("第二小学"), "seats", std::int64_t{650});
        const std::vector<School> newer = {
            {"", "第一小学", 950, 410000}, {"", "第二小学", 700, 411000}, {"", "第三小学", 300, 412000}};
        AgainChoice again;
        again.rows[*row_named("第二小学")] = Settle::take_theirs;
        import(write("学校.geojson", newer), again);
        QCOMPARE(value("第一小学", "seats"), Value(std::int64_t{910}));
        QCOMPARE(value("第二小学", "seats"), Value(std::int64_t{700}));
    }

    void rows_that_are_gone_stay_where_they_are_wanted() {
        import(write("学校.geojson", first));
        AgainChoice again;
        again.gone = Settle::keep_mine;
        const auto reports = import(write("学校.geojson", {first[0], first[1]}), again);
        QCOMPARE(kinds(*reports.at(0).update), std::vector{RowUpdate::Kind::gone});
        QVERIFY(row_named("第三小学"));
        QCOMPARE(document_->history().size(), std::size_t{1});
    }

    void another_source_of_the_same_name_comes_beside_it() {
        import(write("锦江区/学校.geojson", first));
        std::vector<School> elsewhere = first;  // the schools of another district have the same names
        for (School& school : elsewhere) school.y += 20'000;
        const auto reports = import(write("青羊区/学校.geojson", elsewhere));
        QVERIFY(!reports.at(0).update);
        QCOMPARE(plan().layer(Table::schools).size(), std::size_t{6});
        // And each is known again afterwards.
        elsewhere.pop_back();
        const auto again = import(write("青羊区/学校.geojson", elsewhere));
        QVERIFY(again.at(0).update);
        QCOMPARE(plan().layer(Table::schools).size(), std::size_t{5});
        QCOMPARE(kinds(*import(write("锦江区/学校.geojson", first)).at(0).update), std::vector<RowUpdate::Kind>());
    }

    void several_layers_of_one_import_are_told_apart() {
        import({write("东/学校_1.geojson", {first[0]}), write("西/学校_2.geojson", {first[1], first[2]})});
        QCOMPARE(plan().layer(Table::schools).size(), std::size_t{3});
        const auto reports = import(write("西/学校_2.geojson", {first[1]}));
        QCOMPARE(kinds(*reports.at(0).update), std::vector{RowUpdate::Kind::gone});
        QVERIFY(row_named("第一小学"));
        QVERIFY(!row_named("第三小学"));
    }

    void once_more_as_new_where_that_is_wanted() {
        import(write("学校.geojson", first));
        AgainChoice again;
        again.as_new = true;
        const auto reports = import(write("学校.geojson", first), again);
        QVERIFY(!reports.at(0).update);
        QCOMPARE(plan().layer(Table::schools).size(), std::size_t{6});
    }

    void a_row_whose_newer_shape_is_broken_is_not_gone() {
        import(write("学校.geojson", first));
        const QString file = write("学校.geojson", first);
        QFile text(file);
        QVERIFY(text.open(QIODevice::ReadOnly));
        QByteArray broken = text.readAll();
        text.close();
        // The third school's ring has two corners left: no area can be made of it.
        const QByteArray shape =
            "[412050.000,3393000.000],[412050.000,3393040.000],[412000.000,3393040.000],[412000.000,3393000.000]";
        QVERIFY(broken.contains(shape));
        broken.replace(shape, "[412050.000,3393000.000],[412050.000,3393000.000],[412000.000,3393000.000]");
        QVERIFY(text.open(QIODevice::WriteOnly | QIODevice::Truncate));
        text.write(broken);
        text.close();
        const auto reports = import(file);
        QCOMPARE(reports.at(0).rejects.size(), std::size_t{1});
        QCOMPARE(reports.at(0).update->unread, std::size_t{1});
        QVERIFY(row_named("第三小学"));
    }

    void nothing_of_an_undone_import_is_remembered() {
        import(write("学校.geojson", first));
        QVERIFY(document_->undo());
        const auto reports = import(write("学校.geojson", first));
        QVERIFY(!reports.at(0).update);
        QCOMPARE(plan().layer(Table::schools).size(), std::size_t{3});
    }

    void a_record_that_somebody_has_spoilt_says_nothing() {
        Plan spoilt;
        for (const char* record : {"", "[1,2]", "{\"file\":[3]}", "{\"file\":\"a\",\"imported_on\":7}", "{{{"})
            QVERIFY(spoilt.apply(
                Edit{"edit",
                     {SettingChange{"import/schools/学校.geojson/学校",
                                    spoilt.setting("import/schools/学校.geojson/学校"), std::string(record)}}}));
        gis::SourceLayer layer;
        layer.source = "/any/学校.geojson";
        layer.name = "学校";
        const auto imports = earlier_imports(spoilt, Table::schools, layer);
        QCOMPARE(imports.size(), std::size_t{1});
        QVERIFY(imports[0].file.empty() && imports[0].on.empty());
    }

    void a_city_of_changed_rows_is_counted_behind_what_has_to_be_looked_at() {
        gis::LayerReport report;
        report.table = Table::schools;
        report.update.emplace();
        for (std::int64_t number = 1; number <= 25'000; ++number)
            report.update->rows.push_back({RowUpdate::Kind::changed, FeatureId{number}, {}, {}, {}});
        report.update->rows.push_back({RowUpdate::Kind::conflict, FeatureId{30'000}, {}, {}, {}, false});
        const ImportRecord record = record_of({report}, plan(), QDateTime::currentDateTimeUtc());
        QCOMPARE(record.remarks.front().why, std::string("again_conflict_mine"));
        QCOMPARE(record.remarks.size(), std::size_t{1 + 10'000 + 1});
        QCOMPARE(record.remarks.back().why, std::string("again_changed"));
        QCOMPARE(count_of(record, ImportRemark::Kind::note), std::size_t{25'001});
    }

private:
    QString path(const char* name) const { return QString::fromStdString(folder_->file(name)); }
    const Plan& plan() const {
        shown_ = document_->snapshot();
        return *shown_;
    }

    QString write(const char* name, const std::vector<School>& schools, const QByteArray& code_field = {}) const {
        QByteArrayList features;
        for (const School& school : schools) features << feature(school, code_field, 0);
        const QString file = path(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly)) qFatal("cannot write %s", name);
        out.write(
            R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4544"}},"features":[)" +
            features.join(",") + "]}");
        return file;
    }

    std::vector<gis::LayerReport> import(const QStringList& files, const AgainChoice& again = {}) {
        std::vector<ImportRequest> requests;
        for (const QString& file : files) {
            auto layers = gis::inspect(file.toStdString()).value();
            for (gis::SourceLayer& layer : layers) requests.push_back({std::move(layer), {}, again});
        }
        for (ImportRequest& request : requests) request.options.table = Table::schools;
        std::optional<std::vector<gis::LayerReport>> came;
        document_->import(std::move(requests), [&came](const Result<std::vector<gis::LayerReport>>& reports) {
            came = reports ? reports.value() : std::vector<gis::LayerReport>();
        });
        [&came] { QTRY_VERIFY(came); }();
        return came.value_or(std::vector<gis::LayerReport>());
    }
    std::vector<gis::LayerReport> import(const QString& file, const AgainChoice& again = {}) {
        return import(QStringList{file}, again);
    }

    std::optional<FeatureId> row_named(const char* name) const {
        std::optional<FeatureId> found;
        plan().layer(Table::schools).for_each([&](const RowView& row) {
            if (row.name() == name) found = row.id();
            return !found;
        });
        return found;
    }
    Value value(const char* name, const char* column_name) const {
        return plan().layer(Table::schools).row(*row_named(name))->value(column(Table::schools, column_name));
    }
    void edit(std::optional<FeatureId> id, const char* column_name, Value to) {
        const Feature before = *plan().layer(Table::schools).feature(*id);
        Feature after = before;
        set(after, Table::schools, column_name, std::move(to));
        QVERIFY(document_->commit(Edit{"edit", {FeatureChange{Table::schools, *id, before, after}}}));
    }
    void draw(const char* name) {
        const FeatureId id = plan().layer(Table::schools).next_id();
        Feature school = make_feature(Table::schools, make_point({420000, 3393000}));
        set(school, Table::schools, "uid", std::string("drawn"));
        set(school, Table::schools, "name", std::string(name));
        QVERIFY(document_->commit(Edit{"draw", {FeatureChange{Table::schools, id, std::nullopt, school}}}));
    }
    static std::vector<RowUpdate::Kind> kinds(const SourceUpdate& update) {
        std::vector<RowUpdate::Kind> all;
        for (const RowUpdate& row : update.rows) all.push_back(row.kind);
        return all;
    }

    std::optional<test::ChineseFolder> folder_;
    JobRunner jobs_;
    std::unique_ptr<Document> document_;
    mutable std::shared_ptr<const Plan> shown_;
};

QTEST_GUILESS_MAIN(ImportAgainTest)
#include "import_again_test.moc"
