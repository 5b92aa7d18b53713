#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace yimi::app {

struct ImportChoice;

/// The import page of what has nothing to import: why, and, of a picture of the ground, the way below the map.
class ImportRefusal final : public QWidget {
    Q_OBJECT

public:
    explicit ImportRefusal(QWidget* parent);

    void show_text(const QString& sentence);
    /// `can_lie_below`: there is a project that takes a background.
    void show_choice(const ImportChoice& choice, bool can_lie_below);

signals:
    void background_wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();

    QLabel *why_, *first_;
    QPushButton* lay_below_;
};

}  // namespace yimi::app
