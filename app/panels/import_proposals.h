#pragma once

#include <QWidget>

#include "app/document/document.h"
#include "app/panels/import_choice.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace yimi::app {

class ImportCards;

/// What a layer leaves to the planner, one click each: between readings of its texts, between coordinate systems drawn
/// beside what is there already, and whether a shift is taken back. Nothing where everything is clear.
class ImportProposals final : public QWidget {
    Q_OBJECT

public:
    ImportProposals(Document& document, JobRunner& jobs, QWidget* parent);
    ~ImportProposals() override;
    ImportProposals(const ImportProposals&) = delete;
    ImportProposals& operator=(const ImportProposals&) = delete;

    void show_choice(const ImportChoice& choice);

signals:
    void encoding_chosen(const QString& encoding);
    void crs_chosen(const QString& code, bool swap_axes);
    void axes_chosen(bool swap_axes);
    void datum_chosen(yimi::gis::Datum datum);
    /// What was chosen for such a layer before is not wanted this time.
    void own_proposal_wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out();
    void translate();
    void show_encodings();
    void show_systems();
    void show_axes();
    void show_datum();
    void show_remembered();
    /// Draws the guesses one after another.
    void draw_pictures();

    Document& document_;
    JobRunner& jobs_;
    ImportChoice choice_;
    QLabel *encodings_title_, *systems_title_, *datum_text_, *remembered_text_;
    ImportCards *encodings_, *systems_;
    QCheckBox* axes_;
    QWidget *datum_line_, *remembered_line_;
    QPushButton *datum_take_, *remembered_drop_;
};

}  // namespace yimi::app
