#pragma once

#include <QWidget>

namespace yimi::app {

/// What the colours of blocks mean in the coverage theme, two entries side by side; the layers panel that also says it
/// is folded in a narrow window.
class CoverageKey final : public QWidget {
    Q_OBJECT

public:
    explicit CoverageKey(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int row_height() const;
};

}  // namespace yimi::app
