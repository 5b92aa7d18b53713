#include "app/document/eye_view.h"

#include "core/sight/isovist_shape.h"

namespace yimi::app {

EyeView eye_view(const Scene& scene, Point at, EyeHeight eye) {
    EyeView view{at, eye, isovist(scene, at, eye, look_radius_m), isovist(scene, at, adult_eye, look_radius_m), {},
                 {}, {}};
    const SightDifference apart = difference(view.adult, view.child);
    view.child_sees = shape_of(view.child);
    view.only_adult_sees = shape_of(apart.only_first, at);
    view.only_child_sees = shape_of(apart.only_second, at);
    return view;
}

}  // namespace yimi::app
