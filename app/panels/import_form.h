#pragma once

#include <QWidget>

#include "app/panels/import_choice.h"

class QComboBox;
class QGridLayout;
class QLabel;

namespace yimi::app {

/// How one layer is read and where it goes: four lines, each with its reason beside it.
class ImportForm final : public QWidget {
    Q_OBJECT

public:
    explicit ImportForm(QWidget* parent);

    void show_choice(const ImportChoice& choice);

signals:
    void table_chosen(yimi::Table table);
    /// Of a raster.
    void heights_chosen(yimi::gis::HeightsOf heights);
    /// "auto" or a name.
    void encoding_chosen(const QString& encoding);
    /// A code that Yimi knows; empty: as the file says.
    void crs_chosen(const QString& code);
    void datum_chosen(yimi::gis::Datum datum);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out();
    void connect_all();
    void translate();
    void fill_encodings();
    void fill_systems();
    void fill_datums();
    void fill_tables();
    void take_crs();

    ImportChoice choice_;
    QLabel *table_title_, *encoding_title_, *crs_title_, *datum_title_;
    QLabel *table_why_, *encoding_why_, *crs_why_, *datum_why_;
    QComboBox *table_, *encoding_, *crs_, *datum_;
};

/// So that the form need not wait for them; for a worker thread.
void look_up_usual_systems();

}  // namespace yimi::app
