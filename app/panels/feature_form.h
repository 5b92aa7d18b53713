#pragma once

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

#include "app/panels/feature_page.h"

namespace yimi::app {

/// The panel of what is selected: shows one feature, or what several of a table have in common, and changes them by
/// edits of their own. Where features of several tables are selected, one is chosen.
class FeatureForm final : public QWidget {
    Q_OBJECT

public:
    using Desk = FeaturePage::Desk;
    explicit FeatureForm(const Desk& desk, QWidget* parent = nullptr);
    ~FeatureForm() override;
    FeatureForm(const FeatureForm&) = delete;
    FeatureForm& operator=(const FeatureForm&) = delete;

    /// Puts the keyboard into the field of a column, where what is selected has one.
    void go_to_field(const std::string& column);
    /// Takes what is half typed, for whoever saves, closes or prints.
    void finish_editing();

signals:
    /// Something is half typed, or no longer.
    void typing(bool half_typed);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// How many features of each table are selected.
    [[nodiscard]] std::map<Table, std::size_t> counts() const;
    [[nodiscard]] FormSubject wanted_subject(const std::map<Table, std::size_t>& counts) const;
    void follow();
    void show_page(FormSubject subject);
    void drop_page();
    void let_go();
    void show_tables(const std::map<Table, std::size_t>& counts, Table shown);
    void retranslate();

    Desk desk_;
    std::optional<Table> chosen_table_;
    QStackedWidget* stack_;
    QLabel* empty_;
    QLabel* several_;
    QComboBox* tables_;
    QScrollArea* scroll_;
    FeaturePage* page_ = nullptr;
    bool following_ = false;
};

}  // namespace yimi::app
