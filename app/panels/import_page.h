#pragma once

#include <QWidget>

#include "app/panels/import_choice.h"

class QLabel;
class QTabWidget;

namespace yimi::app {

class Document;
class ImportDifferences;
class ImportFields;
class ImportForm;
class ImportProposals;
class ImportRows;
class ImportThumbnail;
class JobRunner;

/// Everything about one layer before it comes in: what it is, how it is read and why, its first rows, where it lies and
/// where its fields go. Each choice shows at once.
class ImportPage final : public QWidget {
    Q_OBJECT

public:
    ImportPage(Document& document, JobRunner& jobs, QWidget* parent);

    void show_choice(const ImportChoice& choice);
    /// What comparing the layer shown with the plan brought.
    void show_compared(const ImportChoice& choice);

signals:
    /// A choice other than the encoding was changed.
    void choice_changed(const yimi::app::ImportChoice& choice);
    /// The texts are to be read anew: "auto" or a name.
    void encoding_wanted(const QString& encoding);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out();
    void connect_all();
    void translate();
    void fill();
    void show_place();
    void show_distance();
    void take_crs(const QString& code, bool swap_axes);
    void take_axes(bool swap_axes);
    /// Tells of the new choice and shows what it makes of the layer.
    void take_choice();
    void take_table(Table table);
    void take_datum(gis::Datum datum);
    void take_mapping(const gis::FieldMapping& mapping);
    void take_again(const AgainChoice& again);
    void take_own_proposal();
    void show_differences();

    ImportChoice choice_;
    QLabel *name_, *kind_, *notes_, *far_;
    ImportForm* form_;
    ImportProposals* proposals_;
    QTabWidget* tabs_;
    QWidget* room_;  ///< in place of the tabs where there are no rows to show
    ImportRows *plan_rows_, *rows_;
    ImportFields* fields_;
    ImportDifferences* differences_;
    ImportThumbnail* thumbnail_;
};

}  // namespace yimi::app
