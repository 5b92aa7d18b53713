#pragma once

#include <QLabel>

#include "app/document/analyses.h"

namespace yimi::app {

/// One line beneath the map: what a child does not see that an adult does, along the routes or the line being drawn.
/// Dimmed while it is being computed anew. Elided where it is too narrow; the tooltip has all of it.
class SightLine final : public QLabel {
    Q_OBJECT

public:
    explicit SightLine(Analyses& analyses, QWidget* parent = nullptr);

    /// All of the text, also where the label shows only its beginning.
    [[nodiscard]] const QString& sentence() const noexcept { return sentence_; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    Analyses& analyses_;
    QString sentence_;
    SightComparison drawn_;
    bool is_dim_ = false;
};

}  // namespace yimi::app
