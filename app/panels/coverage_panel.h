#pragma once

#include <QWidget>
#include <array>

#include "app/document/analyses.h"
#include "app/document/selection.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace yimi::app {

class LostBlocksModel;

/// Who reaches a playground: as the crow flies, on foot accompanied, on foot alone, side by side; and the blocks that
/// only the circle reaches.
class CoveragePanel final : public QWidget {
    Q_OBJECT

public:
    CoveragePanel(Document& document, Analyses& analyses, Selection& selection, QWidget* parent = nullptr);

signals:
    void coverage_wanted(double within_m);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// One way of reaching: its title, the share of children large, the share of area.
    struct Share {
        QLabel *title, *percent, *children, *area;
        QProgressBar* bar;
    };
    [[nodiscard]] QWidget* make_empty_page();
    [[nodiscard]] QWidget* make_page();
    [[nodiscard]] QWidget* make_share(Share& share, const QString& name);
    void connect_all();
    void translate();
    void refresh();
    void show_share(Share& share, const Coverage& coverage);
    void show_unknowns(const Analyses::Reach& reach);
    void show_lost(const Analyses::Reach& reach);
    void show_place(const QModelIndex& index);
    [[nodiscard]] double wanted_m() const;

    Document& document_;
    Analyses& analyses_;
    Selection& selection_;
    LostBlocksModel* lost_;
    QStackedWidget* pages_;
    QComboBox* within_;
    QPushButton *run_, *run_first_;
    QLabel *empty_text_, *stale_, *unknown_, *lost_title_;
    std::array<Share, 3> shares_{};
    QTreeView* list_;
    std::shared_ptr<const Analyses::Reach> shown_;
};

}  // namespace yimi::app
