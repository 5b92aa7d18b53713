#include "app/child_view/record_menu.h"

#include <QFileDialog>
#include <QStandardPaths>

#include "app/document/last_folder.h"
#include "app/text/error_text.h"

namespace yimi::app {
namespace {

constexpr const char* dialog_name = "child_view_save_dialog";

}  // namespace

RecordMenu::RecordMenu(JobRunner& jobs, std::function<Recording()> shown, QWidget* parent)
    : QMenu(parent),
      jobs_(jobs),
      shown_(std::move(shown)),
      picture_(addAction(QString(), this, [this] { ask_where(RecordingKind::picture); })),
      film_(addAction(QString(), this, [this] { ask_where(RecordingKind::film); })),
      frames_(addAction(QString(), this, [this] { ask_where(RecordingKind::frames); })) {
    picture_->setObjectName(QStringLiteral("save_picture"));
    film_->setObjectName(QStringLiteral("save_film"));
    frames_->setObjectName(QStringLiteral("save_frames"));
    connect(this, &QMenu::aboutToShow, this, [this] {
        const Recording now = shown_();
        picture_->setEnabled(now.surroundings != nullptr);
        for (QAction* walked : {film_, frames_}) walked->setEnabled(now.surroundings && now.walk.way());
    });
    translate();
}

void RecordMenu::translate() {
    picture_->setText(tr("&Picture (PNG)…"));
    film_->setText(tr("&Film of the next %1 m (GIF)…").arg(film_m));
    frames_->setText(tr("Pictures &each half metre of the next %1 m (PNG)…").arg(film_m));
}

void RecordMenu::ask_where(RecordingKind kind) {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString ending = kind == RecordingKind::film ? QStringLiteral("gif") : QStringLiteral("png");
    auto* dialog = new QFileDialog(parentWidget()->window(), tr("Save the child view"),
                                   last_folder(dialog_name, documents), QStringLiteral("*.%1").arg(ending));
    dialog->setObjectName(QString::fromLatin1(dialog_name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(tr("Child view"));
    // What is in view when it is asked for, whatever the hand does to the view meanwhile.
    Recording recording = shown_();
    recording.kind = kind;
    connect(dialog, &QFileDialog::fileSelected, this, [this, recording](const QString& path) mutable {
        remember_folder(dialog_name, path);
        recording.path = path;
        record(recording);
    });
    dialog->open();
}

void RecordMenu::record(Recording recording) {
    jobs_.start<QStringList>(
        QStringLiteral("recording"),
        [recording = std::move(recording), surface = make_recording_surface()](JobContext& job) {
            return write_recording(recording, surface, job);
        },
        [this](Result<QStringList> written) {
            if (written) return emit recorded(written.value());
            if (written.error().code == ErrorCode::cancelled) return;
            emit failed(sentence(written.error()), QString::fromStdString(written.error().message));
        });
}

}  // namespace yimi::app
