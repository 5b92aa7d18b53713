#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/kill/checks.h"
#include "tests/kill/victim.h"

namespace yimi::kill {

/// What a project's file has to hold, as far as the worker has said.
struct Expected {
    /// The plan after the first n remembered edits; empty where nobody knows it yet (an import makes its identifiers).
    std::vector<std::string> plans;
    std::size_t done = 0;  ///< edits that are not undone
    std::string view;      ///< what the window remembers

    /// What becomes of it by "edit 1f…", "undo", "redo", "import", "look 7", "open".
    [[nodiscard]] Expected after(const std::string& tried) const;
};

/// What a killed worker leaves behind.
struct Outcome {
    Expected confirmed;             ///< this must be there
    std::optional<Expected> tried;  ///< or this, where it died over something
};
[[nodiscard]] Outcome outcome_of(const LastWords& words, Expected before, Checks& checks);

/// Opens the project as the next start does and compares: file sound, plan and history as expected, a few steps of
/// history taken back and again. Returns what was there; confirmed where nothing could be read.
Expected check_project(const std::string& path, const Outcome& outcome, std::size_t most_steps, Checks& checks);
/// integrity_check and foreign_key_check of any GeoPackage.
bool check_sound(const std::string& path, Checks& checks);
/// That nothing lies in the folder of `path` but the file of that name.
void check_alone(const std::string& path, Checks& checks);

}  // namespace yimi::kill
