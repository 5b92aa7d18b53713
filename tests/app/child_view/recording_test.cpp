// Pictures and films of the child view. Needs OpenGL: runs under Xvfb.
#include "app/child_view/recording.h"

#include <QFileInfo>
#include <QImageReader>
#include <QTest>

#include "app/child_view/gif_film.h"
#include "app/child_view/offscreen_view.h"
#include "core/base/job_context.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

/// A job that its planner stops after some frames.
class StoppedJob final : public JobContext {
public:
    [[nodiscard]] bool cancelled() const noexcept override { return told_ > 3; }
    void progress(std::size_t, std::size_t, std::string_view) override { ++told_; }

private:
    int told_ = 0;
};

Recording of_a_street(RecordingKind kind, const QString& path) {
    Recording recording;
    recording.kind = kind;
    recording.path = path;
    recording.plan = std::make_shared<const Plan>(
        test::PlanBuilder()
            .row(Table::buildings, "MULTIPOLYGON (((0 10, 40 10, 40 30, 0 30, 0 10)))", {{"height_m", 9.0}})
            .row(Table::routes, "LINESTRING (0 0, 4 0)", {})
            .plan());
    QuietJob job;
    recording.surroundings = make_surroundings(*recording.plan, nullptr, {0, 0}, std::nullopt, job).value();
    recording.walk.follow(*walked_way(*recording.plan, FeatureId{1}));
    recording.sun = {150, 40};
    return recording;
}

}  // namespace

class RecordingTest final : public QObject {
    Q_OBJECT

private:
    test::ChineseFolder folder_;
    std::shared_ptr<QOffscreenSurface> surface_;
    [[nodiscard]] QString file(const char* name) const { return QString::fromStdString(folder_.file(name)); }

private slots:
    void initTestCase() {
        if (!OffscreenView::make()) QSKIP("NO OPENGL 3.3 HERE: recording is not tested");
        surface_ = make_recording_surface();
    }

    void a_picture_shows_sky_and_ground_and_says_where_it_is() {
        QuietJob job;
        const auto written = write_recording(of_a_street(RecordingKind::picture, file("图.png")), surface_, job);
        QVERIFY(written);
        const QImage picture(written.value().front());
        QCOMPARE(picture.size(), QSize(1600, 1000));
        const QColor sky = picture.pixelColor(1500, 20), ground = picture.pixelColor(1500, 800),
                     band = picture.pixelColor(1500, 990);
        QVERIFY2(sky.blue() > sky.red() && sky.blue() > 180, qPrintable(sky.name()));
        QVERIFY2(ground.red() >= ground.blue(), qPrintable(ground.name()));
        QVERIFY(band.lightness() > 220);
    }

    void a_film_has_a_frame_for_each_half_metre() {
        QuietJob job;
        const auto written = write_recording(of_a_street(RecordingKind::film, file("走.gif")), surface_, job);
        QVERIFY(written);
        QImageReader film(written.value().front());
        QVERIFY(film.supportsAnimation());
        QCOMPARE(film.loopCount(), -1);  // for ever
        int frames = 0;
        QImage first, last;
        while (film.canRead()) {
            last = film.read();
            if (frames++ == 0) first = last;
            QCOMPARE(last.size(), QSize(640, 400));
            QCOMPARE(film.nextImageDelay(), 100);
        }
        QCOMPARE(frames, 9);  // 0 to 4 m
        QVERIFY(first != last);
    }

    void frames_are_numbered_files() {
        QuietJob job;
        const auto written = write_recording(of_a_street(RecordingKind::frames, file("步.png")), surface_, job);
        QVERIFY(written);
        QCOMPARE(written.value().size(), 9);
        QCOMPARE(QFileInfo(written.value().last()).fileName(), QStringLiteral("步-009.png"));
        for (const QString& path : written.value()) QVERIFY(QFileInfo::exists(path));
    }

    void a_recording_that_is_stopped_leaves_nothing() {
        StoppedJob job;
        const auto written = write_recording(of_a_street(RecordingKind::frames, file("停.png")), surface_, job);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::cancelled);
        QVERIFY(!QFileInfo::exists(file("停-001.png")));
    }

    void a_folder_that_is_not_there_is_told() {
        QuietJob job;
        const auto written = write_recording(of_a_street(RecordingKind::picture, file("无/图.png")), surface_, job);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::cannot_write);
    }
};

QTEST_MAIN(RecordingTest)
#include "recording_test.moc"
