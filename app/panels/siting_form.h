#pragma once

#include <QWidget>

#include "app/document/site_search.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace yimi::app {

/// The question of the siting: how many of which places, to what end, who walks how far, and among which candidates.
class SitingForm final : public QWidget {
    Q_OBJECT

public:
    SitingForm(const SiteSearch& search, const Selection& selection, QWidget* parent = nullptr);

    [[nodiscard]] SiteWish wish() const;
    [[nodiscard]] SiteWish::From source() const;
    void end_picking();
    /// Counts the candidates that are picked or selected anew.
    void refresh();

signals:
    /// Whether clicks on the map pick candidates.
    void picking_changed(bool on);
    void source_changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void make_parts();
    void lay_out();
    void translate();
    void translate_choices();

    const SiteSearch& search_;
    const Selection& selection_;
    QComboBox *places_, *goal_, *walker_, *from_;
    QSpinBox *count_, *within_, *spacing_;
    QPushButton* pick_;
    QLabel* chosen_;
    std::array<QLabel*, 6> labels_{};
};

}  // namespace yimi::app
