#pragma once

#include <QDialog>
#include <functional>
#include <vector>

#include "app/document/import_record.h"
#include "app/panels/import_choice.h"

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace yimi::app {

class Document;
class ImportComparisons;
class ImportList;
class ImportPage;
class ImportProgress;
class ImportRefusal;
class JobRunner;

/// What is in files, before anything is written: one page for each layer, everything chosen already, one button.
/// Looking and importing are jobs; a file that cannot be read is named and does not keep the others out.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    ImportDialog(Document& document, JobRunner& jobs, QWidget* parent);
    ~ImportDialog() override;
    ImportDialog(const ImportDialog&) = delete;
    ImportDialog& operator=(const ImportDialog&) = delete;

    /// Files, folders or zips; may be called again to add more.
    void look_at(const QStringList& paths);
    /// Where layers go that say nothing of themselves.
    void prefer_table(Table table) { preferred_ = table; }

    /// Makes a project for files that come while none is open, and opens it; only when they are taken in. False: that
    /// failed, and whoever made it has told why.
    void set_project_maker(std::function<bool(const QString& source)> make) { make_project_ = std::move(make); }

    void reject() override;

signals:
    /// The picture is to lie below the map.
    void background_wanted(const QString& path);
    /// `box`: of the tables that rows came into.
    void imported(const yimi::app::ImportRecord& record, const QString& summary, const yimi::Box& box);

protected:
    void changeEvent(QEvent* event) override;

private:
    void make_buttons();
    void lay_out();
    void connect_all();
    void translate();
    void take(std::vector<ImportChoice> found);
    void show_list();
    void show_row(int row);
    void show_state();
    void read_again(const QString& encoding);
    /// Takes the options that the page has changed.
    void take_choice(const ImportChoice& changed);
    /// The picture at hand goes below the map, and out of here.
    void lay_below();
    /// Another plan was opened: compares all layers with it.
    void follow_plan();
    /// What comparing a layer with the plan brought.
    void show_compared(std::size_t row);
    void start();
    bool make_project(const QString& source);
    void finish(const Result<std::vector<gis::LayerReport>>& reports);
    void fail(const Error& error);
    void set_running(bool running);
    [[nodiscard]] std::size_t wanted_count() const;
    /// The first wanted layer that still has to be answered; nothing where all are ready.
    [[nodiscard]] std::optional<std::size_t> first_open() const;

    Document& document_;
    JobRunner& jobs_;
    std::vector<ImportChoice> choices_;
    std::function<bool(const QString&)> make_project_;
    std::optional<Table> preferred_;
    QString outcome_;  ///< why the last import came to nothing
    QString stage_;    ///< of the import that is under way: reading, saving
    bool is_looking_ = false, is_importing_ = false;
    quint64 looking_ = 0;
    ImportComparisons* comparisons_;
    ImportList* list_;
    QStackedWidget* pages_;
    ImportPage* page_;
    ImportRefusal* refusal_;
    QLabel* message_;
    ImportProgress* progress_;
    QDialogButtonBox* buttons_;
    QPushButton *start_, *cancel_;
};

}  // namespace yimi::app
