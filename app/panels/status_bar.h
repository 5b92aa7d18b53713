#pragma once

#include <QStatusBar>
#include <optional>

#include "app/document/analyses.h"
#include "app/map/map_widget.h"
#include "gis/crs/crs.h"

class QLabel;

namespace yimi::app {

class GroundHeights;
class JobsLine;
class TypedField;

/// Where the pointer is, how large, in which coordinate system, from which height; what runs; whether it is saved.
/// Every field is as wide as its longest text, so that nothing jumps about while the pointer moves.
class StatusBar final : public QStatusBar {
    Q_OBJECT

public:
    StatusBar(Document& document, JobRunner& jobs, MapWidget& map, Analyses& analyses, QWidget* parent = nullptr);

    /// What the tool in hand expects next.
    void set_hint(const QString& hint);
    /// What is selected ("3 selected"); empty where nothing is.
    void set_selection_text(const QString& text, const QString& details);
    /// Whether something stands in a field that is in the plan only once the field is left.
    void set_typing(bool half_typed);

signals:
    /// Typed where the pointer's place, and where the scale stands.
    void place_typed(const QString& text);
    void scale_typed(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* add_field(const QString& name, Qt::Alignment alignment);
    /// A field into which one may type.
    TypedField* add_typed_field(const QString& name);
    [[nodiscard]] static QString ground_text(const QString& metres);
    void follow();
    void translate();
    void set_widths();
    /// The project's coordinate system and the way from it to longitude and latitude.
    void take_crs();
    void show_pointer(const Point& world);
    void clear_pointer();
    void show_scale(const MapView& view);
    void show_eye(double metres);
    void show_saved();

    Document& document_;
    MapWidget& map_;
    Analyses& analyses_;
    QLabel *hint_, *selection_, *lonlat_, *ground_, *crs_, *eye_, *saved_;
    TypedField *position_, *scale_;
    const GroundHeights& heights_;
    std::string crs_code_;
    std::optional<gis::Transformer> to_lonlat_;
    bool is_saved_ = false, is_typing_ = false;
};

}  // namespace yimi::app
