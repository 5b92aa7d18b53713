#include "app/panels/import_proposals.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/panels/import_cards.h"
#include "app/panels/panel_look.h"
#include "app/text/crs_text.h"
#include "app/text/error_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

const QString pictures_line = QStringLiteral("import_guesses");

/// What tells a guess from the others: "EPSG:4490", and "EPSG:4490 swapped".
QString key_of(const gis::CrsGuess& guess) {
    return to_qstring(guess.crs.code) + (guess.axes_swapped ? QStringLiteral(" swapped") : QString());
}

QString joined(const std::vector<std::string>& texts) {
    QStringList all;
    for (const std::string& text : texts) all << to_qstring(text);
    return all.join(QStringLiteral("  "));
}

}  // namespace

ImportProposals::ImportProposals(Document& document, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      document_(document),
      jobs_(jobs),
      encodings_title_(new QLabel(this)),
      systems_title_(new QLabel(this)),
      datum_text_(make_paragraph(*this, QStringLiteral("import_datum_proposal"))),
      remembered_text_(make_paragraph(*this, QStringLiteral("import_remembered"))),
      encodings_(new ImportCards("import_encodings", this)),
      systems_(new ImportCards("import_systems", this)),
      axes_(named(new QCheckBox(this), "import_swap_axes")),
      datum_line_(new QWidget(this)),
      remembered_line_(new QWidget(this)),
      datum_take_(named(new QPushButton(datum_line_), "import_datum_take")),
      remembered_drop_(named(new QPushButton(remembered_line_), "import_remembered_drop")) {
    lay_out();
    connect(encodings_, &ImportCards::reading_chosen, this, &ImportProposals::encoding_chosen);
    connect(systems_, &ImportCards::reading_chosen, this, [this](const QString& key) {
        for (const gis::CrsGuess& guess : choice_.layer.crs.guesses)
            if (key_of(guess) == key) return emit crs_chosen(to_qstring(guess.crs.code), guess.axes_swapped);
    });
    connect(axes_, &QCheckBox::clicked, this, &ImportProposals::axes_chosen);
    connect(datum_take_, &QPushButton::clicked, this, [this] {
        if (choice_.datum) emit datum_chosen(choice_.datum->datum);
    });
    connect(remembered_drop_, &QPushButton::clicked, this, &ImportProposals::own_proposal_wanted);
    translate();
}

ImportProposals::~ImportProposals() {
    jobs_.drop_line(pictures_line);
}

void ImportProposals::lay_out() {
    const auto lay_line = [](QWidget* line, QLabel* text, QPushButton* button) {
        button->setAutoDefault(false);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(text, 1);
        row->addWidget(button);
    };
    lay_line(datum_line_, datum_text_, datum_take_);
    lay_line(remembered_line_, remembered_text_, remembered_drop_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    for (QWidget* part : std::initializer_list<QWidget*>{remembered_line_, encodings_title_, encodings_, systems_title_,
                                                         systems_, axes_, datum_line_})
        column->addWidget(part);
}

void ImportProposals::translate() {
    encodings_title_->setText(tr("No encoding explains every text. Which reading is right?"));
    systems_title_->setText(tr("The file names no coordinate system. Where does it belong?"));
    axes_->setText(tr("Exchange east and north: the numbers fit the other way round"));
    remembered_drop_->setText(tr("Propose anew"));
    show_choice(choice_);
}

void ImportProposals::show_choice(const ImportChoice& choice) {
    choice_ = choice;
    show_encodings();
    show_systems();
    show_axes();
    show_datum();
    show_remembered();
    setVisible(!remembered_line_->isHidden() || !encodings_->isHidden() || !systems_->isHidden() ||
               !axes_->isHidden() || !datum_line_->isHidden());
}

void ImportProposals::show_encodings() {
    std::vector<ImportReading> readings;
    const auto& candidates = choice_.found.candidates;
    if (candidates.size() > 1)
        for (const gis::EncodingCandidate& candidate : candidates)
            readings.push_back({to_qstring(candidate.name), to_qstring(candidate.name), joined(candidate.evidence)});
    encodings_title_->setVisible(!readings.empty());
    encodings_->show_readings(readings, to_qstring(choice_.layer.encoding.name));
}

void ImportProposals::show_systems() {
    jobs_.drop_line(pictures_line);
    // Alone on its picture a layer looks the same wherever it lies.
    const bool has_pictures = !document_.snapshot()->extent().empty();
    std::vector<ImportReading> readings;
    QString chosen;
    for (const gis::CrsGuess& guess : choice_.layer.crs.guesses) {
        readings.push_back({key_of(guess), crs_name(guess.crs),
                            QStringLiteral("%1 · %2").arg(to_qstring(guess.crs.code), guess_reason(guess)),
                            has_pictures});
        if (guess.crs.code == choice_.options.crs && guess.axes_swapped == choice_.options.swap_axes)
            chosen = key_of(guess);
    }
    systems_title_->setVisible(!readings.empty());
    systems_->show_readings(readings, chosen);
    // Once the cards have their sizes.
    if (!readings.empty() && has_pictures)
        QMetaObject::invokeMethod(
            this, [this] { draw_pictures(); }, Qt::QueuedConnection);
}

void ImportProposals::draw_pictures() {
    struct Wanted {
        QPointer<ImportCard> card;
        ImportRequest request;
        MapView view;
    };
    std::vector<Wanted> wanted;
    const auto& guesses = choice_.layer.crs.guesses;
    for (std::size_t index = 0; index < std::min(guesses.size(), systems_->cards().size()); ++index) {
        Wanted each{systems_->cards()[index], picture_request(choice_), {}};
        each.request.options.crs = guesses[index].crs.code;
        each.request.options.swap_axes = guesses[index].axes_swapped;
        each.view.size = each.card->picture_size();
        each.view.device_pixel_ratio = devicePixelRatioF();
        wanted.push_back(std::move(each));
    }
    using Pictures = std::vector<Result<ImportPicture>>;
    jobs_.start<Pictures>(
        pictures_line,
        [plan = document_.snapshot(), wanted](JobContext& job) -> Result<Pictures> {
            Pictures pictures;
            for (const Wanted& each : wanted) pictures.push_back(draw_import(plan, each.request, each.view, job));
            if (job.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
            return pictures;
        },
        [wanted](Result<Pictures> pictures) {
            if (!pictures) return;
            for (std::size_t index = 0; index < wanted.size(); ++index) {
                Result<ImportPicture>& drawn = pictures.value()[index];
                if (ImportCard* card = wanted[index].card)
                    drawn ? card->show_picture(std::move(drawn).value()) : card->show_instead(sentence(drawn.error()));
            }
        });
}

void ImportProposals::show_axes() {
    axes_->setVisible(choice_.layer.crs.axes_swapped || choice_.options.swap_axes);
    axes_->setChecked(choice_.options.swap_axes);
}

void ImportProposals::show_datum() {
    const QString text = datum_proposal_text(choice_);
    datum_line_->setVisible(!text.isEmpty());
    datum_text_->setText(text);
    if (choice_.datum) datum_take_->setText(tr("Take back %1's shift").arg(datum_name(choice_.datum->datum)));
}

void ImportProposals::show_remembered() {
    const QString text = remembered_text(choice_);
    remembered_line_->setVisible(!text.isEmpty());
    remembered_text_->setText(text);
}

void ImportProposals::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
