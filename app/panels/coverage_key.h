#pragma once

#include <QWidget>

#include "app/map/map_style.h"

namespace yimi::app {

/// What the colours of blocks mean in the coverage and the seats theme, two entries side by side; the layers panel that
/// also says it is folded in a narrow window.
class CoverageKey final : public QWidget {
    Q_OBJECT

public:
    enum class Subject { reach, open_space, seats };

    explicit CoverageKey(QWidget* parent = nullptr, Subject subject = Subject::reach);

    void set_subject(Subject subject);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int row_height() const;
    [[nodiscard]] std::vector<LegendEntry> entries() const;

    Subject subject_;
};

}  // namespace yimi::app
