#pragma once

#include <QObject>
#include <QPointer>
#include <functional>

#include "app/document/analyses.h"
#include "app/window/actions.h"

class QMainWindow;

namespace yimi::app {

class CompareWindow;
class MapWidget;
class MarksLayer;
class MessageBar;
class ScenarioBand;
class ScenariosPanel;

/// Scenarios in the window: switching, making, merging and dropping them, and the signs on the map that say which plan
/// is edited and what it changes.
class ScenarioDesk final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QMainWindow& window;
        Document& document;
        JobRunner& jobs;
        const Analyses& analyses;
        MapWidget& map;
        ScenariosPanel& panel;
        MessageBar& messages;
        const Actions& actions;
        std::function<void()> finish_editing;  ///< takes what is half typed
    };
    explicit ScenarioDesk(const Parts& parts);

signals:
    /// The panel is to be seen.
    void panel_wanted();
    void exported(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connect_actions();
    void connect_panel();
    void show_signs();
    void enable_actions();
    void switch_to(const std::optional<std::string>& scenario);
    /// The plan so many places further on in the list; after the last one comes the present state.
    void go_on(int places);
    [[nodiscard]] Scenario fresh() const;
    void make_of_base();
    void ask_edits();
    void ask_merge(const std::string& uid);
    void merge(const std::string& uid, bool drops);
    void drop(const std::string& uid);
    void compare();

    Parts parts_;
    ScenarioBand* band_;
    MarksLayer* marks_;
    QPointer<CompareWindow> compare_;
};

}  // namespace yimi::app
