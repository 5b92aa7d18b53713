#pragma once

#include "core/model/schema.h"

namespace yimi::hazard_column {

// Positions of the ledger's columns in a row of table hazards; looked up once.
inline const std::size_t id = column(Table::hazards, "id");
inline const std::size_t finding_key = column(Table::hazards, "finding_key");
inline const std::size_t rule = column(Table::hazards, "rule");
inline const std::size_t title = column(Table::hazards, "title");
inline const std::size_t kind = column(Table::hazards, "kind");
inline const std::size_t severity = column(Table::hazards, "severity");
inline const std::size_t district_code = column(Table::hazards, "district_code");
inline const std::size_t place = column(Table::hazards, "place");
inline const std::size_t found_by = column(Table::hazards, "found_by");
inline const std::size_t found_on = column(Table::hazards, "found_on");
inline const std::size_t found_how = column(Table::hazards, "found_how");
inline const std::size_t description = column(Table::hazards, "description");
inline const std::size_t photo_before = column(Table::hazards, "photo_before");
inline const std::size_t state = column(Table::hazards, "state");
inline const std::size_t responsible_unit = column(Table::hazards, "responsible_unit");
inline const std::size_t assigned_by = column(Table::hazards, "assigned_by");
inline const std::size_t assigned_on = column(Table::hazards, "assigned_on");
inline const std::size_t due_on = column(Table::hazards, "due_on");
inline const std::size_t extended_times = column(Table::hazards, "extended_times");
inline const std::size_t rectifier = column(Table::hazards, "rectifier");
inline const std::size_t rectified_on = column(Table::hazards, "rectified_on");
inline const std::size_t measure = column(Table::hazards, "measure");
inline const std::size_t photo_after = column(Table::hazards, "photo_after");
inline const std::size_t acceptor = column(Table::hazards, "acceptor");
inline const std::size_t accepted_on = column(Table::hazards, "accepted_on");
inline const std::size_t proof = column(Table::hazards, "proof");
inline const std::size_t closed_on = column(Table::hazards, "closed_on");
inline const std::size_t history = column(Table::hazards, "history");

}  // namespace yimi::hazard_column
