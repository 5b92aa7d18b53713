#pragma once

#include <QTimer>
#include <QWidget>

#include "app/document/document.h"
#include "app/panels/import_choice.h"
#include "app/panels/import_picture.h"

namespace yimi::app {

/// Where a layer would lie, beside what is there already: drawn as the map would draw it, with the layer framed. Says
/// so where it lies far from everything else, as it does with a wrong coordinate system.
class ImportThumbnail final : public QWidget {
    Q_OBJECT

public:
    ImportThumbnail(Document& document, JobRunner& jobs, QWidget* parent);
    ~ImportThumbnail() override;
    ImportThumbnail(const ImportThumbnail&) = delete;
    ImportThumbnail& operator=(const ImportThumbnail&) = delete;

    void show_choice(const ImportChoice& choice);
    /// How far the layer lies from the plan; 0 where they meet or one of them is empty.
    [[nodiscard]] double apart_m() const noexcept { return shown_ ? shown_->apart_m : 0; }

signals:
    void placed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();

    Document& document_;
    JobRunner& jobs_;
    ImportChoice choice_;
    std::optional<ImportPicture> shown_;
    QTimer settle_;
    QString instead_;  ///< a sentence where there is nothing to show
};

}  // namespace yimi::app
