#pragma once

#include <QDialog>
#include <array>

#include "app/document/analyses.h"
#include "app/document/plan_figures.h"
#include "app/map/map_widget.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;

namespace yimi::app {

class CompareTable;
class MarksLayer;

/// Two or three plans side by side: their maps, which move together, and beneath them what the plans differ in. Figures
/// are computed in the background, for the plans that are shown.
class CompareWindow final : public QDialog {
    Q_OBJECT

public:
    struct Desk {
        Document& document;
        JobRunner& jobs;
        const Analyses& analyses;  ///< for the eye's height
        const MapWidget& map;      ///< how it looks, and where it is
    };
    CompareWindow(const Desk& desk, QWidget* parent);
    ~CompareWindow() override;

    /// Sets that plan beside the present state.
    void show_plan(const std::optional<std::string>& scenario);

signals:
    void exported(const QStringList& paths);
    void failed(const QString& sentence, const QString& details);

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr std::size_t most_plans = 3;
    struct Side {
        QWidget* pane = nullptr;
        QComboBox* choice = nullptr;
        QLabel* title = nullptr;  ///< of a plan that is chosen elsewhere; else null
        MapWidget* map = nullptr;
        MarksLayer* marks = nullptr;
        Snapshot plan;  ///< null: none
        std::shared_ptr<const PlanFigures> figures;
    };
    void make_parts();
    void make_side(std::size_t at);
    void lay_out();
    void connect_all();
    void translate();
    void list_plans();
    void show_plans();
    void link(std::size_t from, const MapView& view);
    void compute();
    void show_state();
    void show_place(const Geometry& place);
    /// Takes the plan, and marks what it changes.
    Result<Done> take_plan(Side& side, const QString& uid);
    [[nodiscard]] std::vector<ComparedPlan> compared() const;
    [[nodiscard]] QString line_of(std::size_t at) const;
    void save(const char* dialog_name, const QString& title, const QString& kinds, const QString& name,
              std::function<QByteArray()> bytes);

    Desk desk_;
    std::array<Side, most_plans> sides_;
    QSplitter* maps_;
    CompareTable* table_;
    QCheckBox* differing_;
    QLabel* state_;
    QPushButton *stop_, *again_, *save_table_, *save_picture_;
    QString problem_;
    bool is_linking_ = false, is_stale_ = false;
};

}  // namespace yimi::app
