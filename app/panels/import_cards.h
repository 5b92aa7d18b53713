#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <optional>
#include <vector>

#include "app/panels/import_picture.h"

class QHBoxLayout;

namespace yimi::app {

/// One of several readings of a file: what it is called, how it looks, and, for places, where it lies.
struct ImportReading {
    QString key;    ///< what is told when it is chosen
    QString title;  ///< one line
    QString text;   ///< up to three lines beneath
    bool has_picture = false;
};

class ImportCard final : public QAbstractButton {
    Q_OBJECT

public:
    ImportCard(ImportReading reading, QWidget* parent);

    [[nodiscard]] const ImportReading& reading() const noexcept { return reading_; }
    [[nodiscard]] QSize picture_size() const;
    void show_picture(ImportPicture picture);
    /// Where there is no picture to show.
    void show_instead(const QString& sentence);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ImportReading reading_;
    std::optional<ImportPicture> picture_;
    QString instead_;
};

/// Readings side by side; one click chooses.
class ImportCards final : public QWidget {
    Q_OBJECT

public:
    explicit ImportCards(const char* name, QWidget* parent);

    void show_readings(const std::vector<ImportReading>& readings, const QString& chosen);
    [[nodiscard]] const std::vector<ImportCard*>& cards() const noexcept { return cards_; }

signals:
    void reading_chosen(const QString& key);

private:
    QHBoxLayout* row_;
    std::vector<ImportCard*> cards_;
};

}  // namespace yimi::app
