// The import page over what gis found out, without files of any format: what it proposes and what a click makes of it.
#include "app/panels/import_page.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "app/document/document.h"
#include "tests/support/plan_builder.h"
#include "tests/support/point_shapefile.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

constexpr int patience_ms = 60'000;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

gis::CrsGuess guess(const char* code, const char* why, bool swapped = false) {
    return {gis::find_crs(code).value(), why, swapped};
}

}  // namespace

class ImportPageTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_.emplace();
        test::write_point_shapefile(*folder_, "schools", "name",
                                    {{{35'409'916, 3'394'765}, "a"}, {{35'410'451, 3'393'363}, "b"}});
        auto layers = gis::inspect(folder_->file("schools.shp"));
        QVERIFY(layers);
        choice_ = ImportChoice{};
        choice_.layer = layers.value().front();
        choice_.found = choice_.layer.encoding;
        jobs_ = std::make_unique<JobRunner>();
        document_ = std::make_unique<Document>(*jobs_);
        QVERIFY(document_->create(text(folder_->file("plan.gpkg")), QStringLiteral("EPSG:4544")));
        page_ = std::make_unique<ImportPage>(*document_, *jobs_, nullptr);
        page_->resize(1000, 640);
        page_->show();
        connect(page_.get(), &ImportPage::choice_changed, this, [this](const ImportChoice& now) { choice_ = now; });
    }
    void cleanup() {
        page_.reset();
        document_.reset();
        jobs_.reset();
        folder_.reset();
    }

    void a_guess_of_the_coordinate_system_is_taken_by_one_click() {
        choice_.layer.crs = {
            {}, "missing", {guess("EPSG:4523", "zone_in_easting"), guess("EPSG:4490", "degrees", true)}};
        page_->show_choice(choice_);
        auto* first = find("import_card_EPSG:4523");
        QVERIFY(first->isVisible() && !first->isChecked());
        QVERIFY2(first->toolTip().contains(QStringLiteral("105°E")), qPrintable(first->toolTip()));
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(choice_.options.crs, std::string("EPSG:4523"));
        QVERIFY(!choice_.options.swap_axes);
        QVERIFY(find("import_card_EPSG:4523")->isChecked());
        QTest::mouseClick(find("import_card_EPSG:4490 swapped"), Qt::LeftButton);
        QCOMPARE(choice_.options.crs, std::string("EPSG:4490"));
        QVERIFY(choice_.options.swap_axes);
        auto* axes = page_->findChild<QCheckBox*>(QStringLiteral("import_swap_axes"));
        QVERIFY(axes->isVisible() && axes->isChecked());
    }

    void each_guess_shows_where_it_would_lie() {
        QVERIFY(document_->commit(test::import_of(
            test::PlanBuilder().row(Table::streets, "LINESTRING (409900 3394700, 410500 3393300)").plan())));
        choice_.layer.crs = {{}, "missing", {guess("EPSG:4523", "zone_in_easting"), guess("EPSG:4490", "degrees")}};
        page_->show_choice(choice_);
        // The frame round a layer in its picture is violet, whatever its edges blend into.
        const auto shows_frame = [&](const char* name) {
            const QImage image = find(name)->grab().toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    const QColor colour = image.pixelColor(x, y);
                    if (colour.saturation() > 60 && colour.hue() > 255 && colour.hue() < 280) return true;
                }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(shows_frame("import_card_EPSG:4523"), patience_ms);
        // Numbers of millions are no degrees: a sentence in place of a picture.
        QVERIFY(!shows_frame("import_card_EPSG:4490"));
    }

    void a_measured_shift_is_taken_back_by_one_click() {
        choice_.layer.crs = {gis::find_crs("EPSG:4523").value(), "prj"};
        choice_.datum = gis::DatumProposal{gis::Datum::gcj02, "shift", 213.4, -288, 20};
        page_->show_choice(choice_);
        auto* said = page_->findChild<QLabel*>(QStringLiteral("import_datum_proposal"));
        QVERIFY(said->isVisible());
        for (const char* part : {"213 m", "288 m", "20", "GCJ-02"})
            QVERIFY2(said->text().contains(QString::fromLatin1(part)), qPrintable(said->text()));
        QTest::mouseClick(find("import_datum_take"), Qt::LeftButton);
        QCOMPARE(choice_.options.datum, gis::Datum::gcj02);
        QVERIFY(!said->isVisible());
        QVERIFY(page_->findChild<QComboBox*>(QStringLiteral("import_datum"))
                    ->currentText()
                    .contains(QStringLiteral("GCJ-02")));
    }

    void what_is_clear_asks_nothing() {
        choice_.layer.crs = {gis::find_crs("EPSG:4523").value(), "prj"};
        page_->show_choice(choice_);
        for (const char* name : {"import_encodings", "import_systems", "import_swap_axes", "import_datum_take"})
            QVERIFY2(!page_->findChild<QWidget*>(QString::fromLatin1(name))->isVisible(), name);
    }

    void another_column_is_chosen_where_the_field_is_listed() {
        page_->show_choice(choice_);
        auto* fields = page_->findChild<QTableView*>(QStringLiteral("import_fields"));
        QCOMPARE(fields->model()->rowCount(), 1);
        const QModelIndex column = fields->model()->index(0, 2);
        const QString before = column.data().toString();
        QVERIFY(fields->model()->setData(column, QStringLiteral("uid"), Qt::UserRole));
        QCOMPARE(choice_.options.mapping.size(), std::size_t{1});
        QCOMPARE(choice_.options.mapping.front().column, std::string("uid"));
        QTRY_VERIFY(fields->model()->index(0, 2).data().toString() != before);
    }

    void what_a_newer_version_does_is_settled_row_by_row() {
        const std::size_t seats = column(Table::schools, "seats");
        auto update = std::make_shared<SourceUpdate>();
        const auto add = [&](RowUpdate::Kind kind, std::int64_t id, const char* name,
                             std::vector<ColumnChange> changes) {
            update->rows.push_back({kind, {id}, name, name, std::move(changes), false});
        };
        add(RowUpdate::Kind::changed, 1, "甲", {{seats, Value(std::int64_t{900}), Value(std::int64_t{950})}});
        add(RowUpdate::Kind::conflict, 2, "乙", {{seats, Value(std::int64_t{650}), Value(std::int64_t{700})}});
        add(RowUpdate::Kind::gone, 3, "丙", {});
        add(RowUpdate::Kind::conflict, 4, "丁", {});
        choice_.earlier = {{"import/schools/schools.shp/schools", "schools.shp", "2026-11-25T09:30:00"}};
        choice_.is_compared = true;
        choice_.update = update;
        page_->show_choice(choice_);
        auto* list = page_->findChild<QTableView*>(QStringLiteral("differences_list"));
        QVERIFY(list->isVisible());  // it comes first where there is anything to compare with
        const auto cell = [list](int row, int section) { return list->model()->index(row, section).data().toString(); };
        QCOMPARE(list->model()->rowCount(), 4);
        QCOMPARE(cell(0, 1), QStringLiteral("乙"));  // what is to be settled comes first
        QVERIFY2(cell(0, 2).contains(QStringLiteral("650")) && cell(0, 2).contains(QStringLiteral("700")),
                 qPrintable(cell(0, 2)));
        const auto click = [list](int row) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                              list->visualRect(list->model()->index(row, 3)).center());
        };
        const QString mine = cell(0, 3), taken_out = cell(2, 3);
        click(0);
        QCOMPARE(choice_.again.rows, (std::map<FeatureId, Settle>{{{2}, Settle::take_theirs}}));
        QVERIFY(cell(0, 3) != mine);
        QCOMPARE(cell(1, 3), mine);
        click(2);
        QCOMPARE(choice_.again.rows.at({3}), Settle::keep_mine);
        QVERIFY(cell(2, 3) != taken_out);
        click(3);  // a change that only the file made is no question
        QCOMPARE(choice_.again.rows.size(), std::size_t{2});
        QTest::mouseClick(find("differences_all_mine"), Qt::LeftButton);
        QCOMPARE(choice_.again.rows, (std::map<FeatureId, Settle>{{{3}, Settle::keep_mine}}));
        QCOMPARE(cell(0, 3), mine);
        auto* way = page_->findChild<QComboBox*>(QStringLiteral("differences_way"));
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Down);
        QVERIFY(choice_.again.as_new);
        QCOMPARE(list->model()->rowCount(), 0);
    }

private:
    [[nodiscard]] QAbstractButton* find(const char* name) const {
        QAbstractButton* newest = nullptr;
        for (auto* button : page_->findChildren<QAbstractButton*>(QString::fromLatin1(name)))
            if (button->isVisible() || !newest) newest = button;
        if (!newest) qFatal("there is no %s", name);
        return newest;
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<JobRunner> jobs_ = nullptr;
    std::unique_ptr<Document> document_ = nullptr;
    std::unique_ptr<ImportPage> page_ = nullptr;
    ImportChoice choice_;
};

QTEST_MAIN(ImportPageTest)
#include "import_page_test.moc"
