#pragma once

#include <QDialog>
#include <vector>

#include "app/document/ledger_desk.h"

class QComboBox;
class QDateEdit;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace yimi::app {

/// One step of the ledger: asks for what it needs, and stays open with all that was written until the step is taken.
/// Large enough for fingers.
class LedgerStepDialog final : public QDialog {
    Q_OBJECT

public:
    /// What the step is about.
    struct Subject {
        LedgerAction action = LedgerAction::enter;
        Feature hazard;                    ///< as it is, or as it is to be entered
        std::optional<FeatureId> id = {};  ///< none: it is not in the plan yet
        std::string finding_key = {};      ///< it is entered for this finding
    };
    LedgerStepDialog(LedgerDesk& desk, Subject subject, QWidget* parent);

    void accept() override;
    void reject() override;

private:
    void make_parts();
    void lay_out();
    void add_field(const QString& title, QWidget* field);
    void follow_desk();
    void choose_photo();
    void take();
    [[nodiscard]] bool is_described() const;
    [[nodiscard]] LedgerStep step() const;
    [[nodiscard]] Feature filled_in() const;
    void show_refusal(const QString& sentence);

    LedgerDesk& desk_;
    Subject subject_;
    LedgerRole role_;
    std::vector<Medium> photos_;
    QLineEdit *by_, *unit_, *title_, *place_, *reason_;
    QComboBox *kind_, *severity_;
    QDateEdit *on_, *due_;
    QPlainTextEdit *note_, *description_;
    QPushButton* photo_;
    QLabel *about_, *photo_preview_, *says_;
    QFormLayout* form_ = nullptr;
    QDialogButtonBox* buttons_;
};

/// The step's usual role.
[[nodiscard]] LedgerRole usual_role(LedgerAction action);

}  // namespace yimi::app
