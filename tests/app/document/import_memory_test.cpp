#include "app/document/import_memory.h"

#include <QFile>
#include <QTest>

#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

gis::SourceLayer layer_with(std::vector<const char*> fields, const char* geometry = "point") {
    gis::SourceLayer layer;
    layer.geometry = geometry;
    for (const char* field : fields) layer.fields.push_back({field, ColumnType::text, false});
    return layer;
}

RememberedChoice into_schools(std::vector<gis::FieldMapping> mapping = {{"F1", "name", 1}, {"F2", "", 1}}) {
    return {Table::schools, std::move(mapping), QDate(2026, 11, 27)};
}

}  // namespace

/// What is remembered of a planner's choices, across runs, files that somebody has spoilt, and time.
class ImportMemoryTest : public QObject {
    Q_OBJECT

private slots:
    void init() { folder_.emplace(); }
    void cleanup() { folder_.reset(); }

    void a_choice_is_found_again_by_the_schema() {
        keep(layer_with({"F1", "F2"}), into_schools());
        QCOMPARE(memory().find(layer_with({"F2", "F1"})), std::optional(into_schools()));
        QVERIFY(!memory().find(layer_with({"F1", "F2", "F3"})));
        QVERIFY(!memory().find(layer_with({"F1", "F2"}, "polygon")));
        gis::SourceLayer numbers = layer_with({"F1", "F2"});
        numbers.fields[1].type = ColumnType::real;
        QVERIFY(!memory().find(numbers));
    }

    void the_newest_choice_counts_and_is_forgotten_when_asked_to() {
        const auto layer = layer_with({"F1", "F2"});
        keep(layer, into_schools());
        keep(layer, into_schools({{"F2", "name", 1}}));
        QCOMPARE(memory().find(layer)->mapping.at(0).field, std::string("F2"));
        for (int twice = 0; twice < 2; ++twice) {
            ImportMemory all = memory();
            all.forget(layer);
            QVERIFY(all.save());
            QVERIFY(!memory().find(layer));
        }
    }

    void a_layer_without_fields_says_too_little_to_be_remembered() {
        keep(layer_with({}), into_schools({}));
        QVERIFY(!memory().find(layer_with({})));
    }

    void no_more_than_two_hundred_are_kept() {
        ImportMemory all = memory();
        for (int number = 0; number < 205; ++number) {
            const std::string name = "F" + std::to_string(number);
            all.remember(layer_with({name.c_str()}), into_schools({}));
        }
        QVERIFY(all.save());
        QVERIFY(!memory().find(layer_with({"F4"})));
        QVERIFY(memory().find(layer_with({"F5"})));
        QVERIFY(memory().find(layer_with({"F204"})));
    }

    void a_file_that_somebody_has_spoilt_is_as_good_as_none_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("no json") << QByteArray("{") << QByteArray("{{{");
        QTest::newRow("no such table") << QByteArray("\"schools\"") << QByteArray("\"findings\"");
        QTest::newRow("no such column") << QByteArray("\"name\"") << QByteArray("\"no_such_column\"");
        QTest::newRow("a negative factor") << QByteArray("\"factor\": 1.0") << QByteArray("\"factor\": -1.0");
        QTest::newRow("a number for a name") << QByteArray("\"F1\"") << QByteArray("7");
        QTest::newRow("no day") << QByteArray("2026-11-27") << QByteArray("2026-13-27");
    }
    void a_file_that_somebody_has_spoilt_is_as_good_as_none() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto layer = layer_with({"F1", "F2"});
        keep(layer, into_schools());
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY2(text.contains(before), text.constData());
        text.replace(before, after);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        file.close();
        QVERIFY(!memory().find(layer));
        keep(layer, into_schools());  // and mended by the next choice
        QVERIFY(memory().find(layer));
    }

    void nothing_is_remembered_where_nothing_can_be_written() {
        folder_->write("a file", "");
        ImportMemory nowhere(QString::fromStdString(folder_->file("a file/memory.json")));
        nowhere.remember(layer_with({"F1"}), into_schools({}));
        QVERIFY(!nowhere.save());
    }

private:
    QString path() const { return QString::fromStdString(folder_->file("设置/memory.json")); }
    void keep(const gis::SourceLayer& layer, const RememberedChoice& choice) const {
        ImportMemory all = memory();
        all.remember(layer, choice);
        QVERIFY(all.save());
    }
    ImportMemory memory() const { return ImportMemory(path()); }

    std::optional<test::ChineseFolder> folder_;
};

QTEST_GUILESS_MAIN(ImportMemoryTest)
#include "import_memory_test.moc"
