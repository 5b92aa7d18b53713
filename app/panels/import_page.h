#pragma once

#include <QWidget>

#include "app/panels/import_choice.h"

class QComboBox;
class QLabel;
class QTabWidget;

namespace yimi::app {

class Document;
class ImportFields;
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
    void take_crs();
    void take_table(int index);
    void take_mapping(const gis::FieldMapping& mapping);

    ImportChoice choice_;
    QLabel *name_, *kind_, *notes_, *encoding_title_, *encoding_why_, *crs_title_, *crs_why_, *datum_title_,
        *datum_note_, *table_title_, *place_title_, *far_;
    QComboBox *encoding_, *crs_, *datum_, *table_;
    QTabWidget* tabs_;
    ImportRows* rows_;
    ImportFields* fields_;
    ImportThumbnail* thumbnail_;
};

}  // namespace yimi::app
