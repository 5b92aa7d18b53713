#pragma once

#include <CLI/CLI.hpp>
#include <QSize>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/geometry/point.h"
#include "core/model/plan.h"
#include "core/sight/sight_line.h"

namespace yimi::app {

// What a person may write on the command line. Whatever does not fit is bad_usage with details "option" and "value".

/// `reason`: a stable word for which app/text has a sentence of its own; empty for "no usable value".
[[nodiscard]] Error bad_argument(const std::string& option, const std::string& value, const std::string& reason = {});
[[nodiscard]] Result<double> positive_argument(const std::string& option, double value);
[[nodiscard]] Result<Table> table_argument(const std::string& option, const std::string& word);
/// "409500.5,3394500"
[[nodiscard]] Result<Point> point_argument(const std::string& option, const std::string& text);
/// "X0,Y0,X1,Y1", any two opposite corners; it must have a size.
[[nodiscard]] Result<Box> box_argument(const std::string& option, const std::string& text);
/// "1920x1080"
[[nodiscard]] Result<QSize> size_argument(const std::string& option, const std::string& text);
/// Above the ground, at most 3 m.
[[nodiscard]] Result<EyeHeight> eye_argument(double metres);

/// Takes places from longitude and latitude (WGS 84, which CGCS2000 equals to centimetres) into the plan's system.
[[nodiscard]] Result<Point> from_lonlat(Point lonlat, const Plan& plan);

/// The options that most commands have.
void add_project(CLI::App& options, std::string& path);
void add_json(CLI::App& options, bool& json);
void add_eye(CLI::App& options, double& metres);
void add_lonlat(CLI::App& options, bool& lonlat);

}  // namespace yimi::app
