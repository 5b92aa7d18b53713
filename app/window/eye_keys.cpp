#include "app/window/eye_keys.h"

#include "app/panels/eye_height_control.h"

namespace yimi::app {
namespace {

constexpr std::array<Act, people_m.size()> eyes{Act::eye_toddler, Act::eye_child, Act::eye_schoolchild, Act::eye_adult};

}  // namespace

EyeKeys::EyeKeys(Analyses& analyses, Actions& actions) : QObject(&actions), analyses_(analyses), actions_(actions) {
    for (std::size_t person = 0; person < eyes.size(); ++person)
        connect(&actions[eyes[person]], &QAction::triggered, this, [this, person] {
            analyses_.set_eye({people_m[person]});
            show_eye();  // the same again unchecks nothing
        });
    connect(&analyses, &Analyses::eye_changed, this, &EyeKeys::show_eye);
    show_eye();
}

void EyeKeys::show_eye() {
    for (std::size_t person = 0; person < eyes.size(); ++person)
        actions_[eyes[person]].setChecked(same_height(analyses_.eye().metres, people_m[person]));
}

}  // namespace yimi::app
