#include "app/panels/field_editor.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include "app/look/appearance.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FieldEditor)
};

QString different_values() {
    return Words::tr("different values");
}

QString comparing() {
    return Words::tr("comparing…");
}

/// Unknown is a hatch everywhere, on the map and here.
void draw_unknown(QWidget& widget) {
    QColor quiet = widget.palette().color(QPalette::Text);
    quiet.setAlpha(30);
    QPainter(&widget).fillRect(widget.rect().adjusted(2, 2, -2, -2), QBrush(quiet, Qt::BDiagPattern));
}

QFont slanted(QFont font, bool slanting) {
    font.setItalic(slanting);
    return font;
}

/// A line to type in that gives its old text back on Esc and leaves Ctrl+Z to the plan where nothing was typed.
class TypedLine final : public QLineEdit {
public:
    using QLineEdit::QLineEdit;

    /// `placeholder`: what stands for the text of several; empty where there is one.
    void show_text(const QString& text, const QString& placeholder) {
        placeholder_ = placeholder;
        held_ = text;
        if (isModified() && (hasFocus() || is_refused_)) return;
        restore();
    }

    /// What is typed is no value: it stays until it is mended or given up.
    void refuse() { is_refused_ = true; }
    void accept() {
        is_refused_ = false;
        setModified(false);
    }

    void restore() {
        setText(held_);
        accept();
        setCursorPosition(0);
        setPlaceholderText(held_differs() ? placeholder_ : unknown_text());
    }

    [[nodiscard]] bool is_changed() const { return isModified() && text() != held_; }
    [[nodiscard]] bool held_differs() const noexcept { return !placeholder_.isEmpty(); }

protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            auto* key = static_cast<QKeyEvent*>(event);
            const bool nothing_typed = !isModified();
            if (key->key() == Qt::Key_Escape && !nothing_typed) {
                event->accept();
                return true;
            }
            if (nothing_typed && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
                event->ignore();
                return true;
            }
        }
        return QLineEdit::event(event);
    }

    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Escape && isModified()) return give_up();
        QLineEdit::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent* event) override {
        const bool unknown = text().isEmpty() && !held_differs();
        if (font().italic() != text().isEmpty()) setFont(slanted(font(), text().isEmpty()));
        QLineEdit::paintEvent(event);
        if (unknown && !hasFocus()) draw_unknown(*this);
    }

private:
    void give_up() {
        restore();
        emit textEdited(text());
    }

    QString held_, placeholder_;
    bool is_refused_ = false;
};

class TextField final : public FieldEditor {
public:
    TextField(const Column& column, QWidget* parent) : FieldEditor(column, parent), line_(new TypedLine(this)) {
        const bool number = column.type == ColumnType::integer || column.type == ColumnType::real;
        line_->setAlignment(number ? Qt::AlignRight : Qt::AlignLeft);
        lay_out(line_, field_unit(column));
        connect(line_, &QLineEdit::editingFinished, this, &TextField::finish);
        constexpr int pause_ms = 700;  // nobody is told of a mistake in the midst of a word
        typing_rests_.setSingleShot(true);
        typing_rests_.setInterval(pause_ms);
        connect(line_, &QLineEdit::textEdited, this, [this] {
            show_problem({});
            typing_rests_.start();
            emit typing(line_->is_changed());
        });
        connect(&typing_rests_, &QTimer::timeout, this, [this] {
            if (line_->is_changed()) show_problem(read_field(this->column(), line_->text()).problem);
        });
    }

    void show_held(const std::optional<Value>& held) override {
        if (held)
            line_->show_text(field_text(column(), *held), {});
        else
            line_->show_text({}, different_values());
    }

    void show_comparing() override { line_->show_text({}, comparing()); }

    void finish() override {
        // Clearing a field of different values means "unknown for all", so it has to have been typed in.
        const bool cleared = line_->isModified() && line_->held_differs() && line_->text().isEmpty();
        typing_rests_.stop();
        emit typing(false);
        if (!line_->is_changed() && !cleared) return line_->accept();
        const FieldInput input = read_field(column(), line_->text());
        if (!input.value) {
            line_->refuse();
            return show_problem(input.problem);
        }
        line_->accept();
        show_problem({});
        emit value_entered(*input.value);
    }

    [[nodiscard]] QWidget* control() const override { return line_; }

private:
    TypedLine* line_;
    QTimer typing_rests_;
};

/// A list that the wheel scrolls past.
class ChoiceList final : public QComboBox {
public:
    explicit ChoiceList(QWidget* parent) : QComboBox(parent) {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void paintEvent(QPaintEvent* event) override {
        const bool known = currentIndex() > 0;
        if (font().italic() == known) setFont(slanted(font(), !known));
        QComboBox::paintEvent(event);
        if (currentIndex() == 0) draw_unknown(*this);
    }
};

class ChoiceField final : public FieldEditor {
public:
    ChoiceField(const Column& column, std::vector<Choice> choices, QWidget* parent)
        : FieldEditor(column, parent), list_(new ChoiceList(this)), choices_(std::move(choices)) {
        choices_.insert(choices_.begin(), Choice{Value{}, unknown_text()});
        for (const Choice& choice : choices_) add(choice);
        lay_out(list_, {});
        connect(list_, &QComboBox::activated, this, [this](int index) {
            show_problem({});
            if (index >= 0) emit value_entered(choices_[static_cast<std::size_t>(index)].value);
        });
    }

    void show_held(const std::optional<Value>& held) override {
        list_->setPlaceholderText(different_values());
        if (!held) return list_->setCurrentIndex(-1);
        auto found =
            std::find_if(choices_.begin(), choices_.end(), [&](const Choice& each) { return each.value == *held; });
        if (found == choices_.end()) {  // something that the list does not have; it must not look like something else
            choices_.push_back({*held, readable_text(column(), *held)});
            found = std::prev(choices_.end());
            add(*found);
        }
        list_->setCurrentIndex(static_cast<int>(found - choices_.begin()));
    }

    void show_comparing() override {
        list_->setPlaceholderText(comparing());
        list_->setCurrentIndex(-1);
    }

    [[nodiscard]] QWidget* control() const override { return list_; }

private:
    void add(const Choice& choice) {
        list_->addItem(choice.title);
        list_->setItemData(list_->count() - 1, slanted(font(), is_unknown(choice.value)), Qt::FontRole);
    }

    ChoiceList* list_;
    std::vector<Choice> choices_;
};

}  // namespace

FieldEditor::FieldEditor(const Column& column, QWidget* parent)
    : QWidget(parent), column_(column), problem_(new QLabel(this)), remark_(new QLabel(this)) {
    problem_->setObjectName(QStringLiteral("problem_") + to_qstring(column.name));
    problem_->setWordWrap(true);
    problem_->hide();
    remark_->setObjectName(QStringLiteral("remark_") + to_qstring(column.name));
    remark_->setWordWrap(true);
    remark_->setForegroundRole(QPalette::PlaceholderText);
    remark_->hide();
}

void FieldEditor::lay_out(QWidget* control, const QString& unit) {
    control->setObjectName(QStringLiteral("field_") + to_qstring(column_.name));
    control->setAccessibleName(column_title(column_.name));
    control->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    control->setMinimumWidth(60);
    setFocusProxy(control);
    auto* line = new QHBoxLayout;
    line->setContentsMargins({});
    line->addWidget(control, 1);
    if (!unit.isEmpty()) line->addWidget(new QLabel(unit, this));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(2);
    whole->addLayout(line);
    whole->addWidget(problem_);
    whole->addWidget(remark_);
}

void FieldEditor::show_problem(const QString& sentence) {
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, problem_text(palette()));
    problem_->setPalette(colours);
    problem_->setText(sentence);
    show_sentences();
    emit problem_changed();
}

void FieldEditor::show_remark(const QString& sentence) {
    remark_->setText(sentence);
    show_sentences();
}

void FieldEditor::show_sentences() {
    problem_->setVisible(!problem_->text().isEmpty());
    remark_->setVisible(problem_->text().isEmpty() && !remark_->text().isEmpty());
}

FieldEditor* make_field_editor(const Column& column, std::vector<Choice> choices, QWidget* parent) {
    if (choices.empty()) return new TextField(column, parent);
    return new ChoiceField(column, std::move(choices), parent);
}

}  // namespace yimi::app
