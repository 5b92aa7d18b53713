#pragma once

#include <QTimer>
#include <QWidget>

#include "app/document/document.h"
#include "app/document/kept_rules.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace yimi::app {

class RuleList;
class RulePage;

/// All rules of the audit, to be searched, read, switched and set for a city; the city's profile can be opened from a
/// file, saved to one, and is kept in the project.
class RulesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RulesPanel(Document& document, QWidget* parent = nullptr);

    void show_rule(const std::string& id);
    /// Takes over the profile in a file, in place of the project's; says why not.
    void open_profile(const QString& path);
    void save_profile(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out();
    void connect_all();
    void translate();
    void refresh();
    void show_profile();
    void show_list();
    void show_page();
    void change_rule(const RuleSpec& rule);
    void take_name();
    void commit(gis::CityRules city);
    void choose_file(bool saves);
    void tell(const QString& sentence);
    [[nodiscard]] bool may_change() const;

    Document& document_;
    KeptRules rules_;
    QLabel *intro_, *remark_, *told_, *nothing_;
    QLineEdit *name_, *version_, *date_, *words_;
    QComboBox *severities_, *sources_, *which_;
    RuleList* list_;
    RulePage* page_;
    QPushButton *open_, *save_, *reset_;
    QTimer typing_;
};

}  // namespace yimi::app
