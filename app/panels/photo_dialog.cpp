#include "app/panels/photo_dialog.h"

#include <QDialog>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include "app/document/document.h"
#include "app/panels/panel_look.h"
#include "app/text/error_text.h"
#include "app/text/names.h"

namespace yimi::app {

void show_photo(const Document& document, const std::string& sha256, QWidget& parent) {
    auto* dialog = new QDialog(parent.window());
    dialog->setObjectName(QStringLiteral("photo_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* shown = make_paragraph(*dialog, QStringLiteral("photo"));
    (new QVBoxLayout(dialog))->addWidget(shown);
    const auto photo = document.medium(sha256);
    QPixmap picture;
    if (photo) {
        const auto& bytes = photo.value().bytes;
        picture.loadFromData(reinterpret_cast<const uchar*>(bytes.data()), static_cast<uint>(bytes.size()));
        dialog->setWindowTitle(to_qstring(photo.value().name));
    }
    if (picture.isNull())
        shown->setText(photo ? to_qstring(photo.value().name) : sentence(photo.error()));
    else
        shown->setPixmap(picture.scaled(picture.size().boundedTo(dialog->screen()->availableSize() * 0.7),
                                        Qt::KeepAspectRatio, Qt::SmoothTransformation));
    dialog->open();
}

}  // namespace yimi::app
