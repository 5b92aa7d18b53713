#pragma once

#include <QObject>
#include <QString>
#include <optional>
#include <vector>

#include "app/document/selection.h"

namespace yimi::app {

/// One of the things that a number counts.
struct Case {
    QString text;
    FeatureRef feature;  ///< may be a finding
};
/// What a number counts, worst first.
struct Cases {
    QString title;
    std::vector<Case> all;
};

/// The cases behind a number, walked through one by one: each is shown on the map and in its panel. One list at a time,
/// whoever opened it; what an edit takes away drops out.
class CaseList final : public QObject {
    Q_OBJECT

public:
    CaseList(const Document& document, Selection& selection, QObject* parent = nullptr);

    /// Goes to the first. Without cases the list is closed.
    void open(Cases cases);
    void close();
    [[nodiscard]] bool is_open() const noexcept { return !cases_.all.empty(); }
    [[nodiscard]] const Cases& cases() const noexcept { return cases_; }
    /// From 0.
    [[nodiscard]] std::size_t current() const noexcept { return current_; }
    void go_to(std::size_t place);
    /// After the last comes the first, and the other way round.
    void go_on();
    void go_back();

signals:
    /// The list is another, shorter, or closed.
    void changed();
    void moved();
    /// The case is a finding: its panel shows it.
    void finding_wanted(yimi::FeatureId finding);

private:
    void drop_missing();

    const Document& document_;
    Selection& selection_;
    Cases cases_;
    std::size_t current_ = 0;
};

}  // namespace yimi::app
