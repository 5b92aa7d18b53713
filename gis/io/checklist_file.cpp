#include "gis/io/checklist_file.h"

#include <algorithm>

#include "gis/io/toml_table_reader.h"

namespace yimi::gis {
namespace {

void read_item(const toml::table& node, const std::string& file, ChecklistFile& read) {
    TableReader reader(node, "item.", file, read.problems);
    ChecklistItem item;
    item.id = reader.text("id");
    item.zh = reader.text("zh");
    item.en = reader.text("en");
    item.hazard = reader.text("hazard");
    item.severity = reader.choice<Severity>(
        "severity", {{"S1", Severity::s1}, {"S2", Severity::s2}, {"S3", Severity::s3}, {"S4", Severity::s4}});
    reader.reject_unknown_keys();
    const auto& items = read.checklist.items;
    if (std::any_of(items.begin(), items.end(), [&](const ChecklistItem& other) { return other.id == item.id; }))
        reader.report(node, Mistake::twice, "id", item.id);
    read.checklist.items.push_back(std::move(item));
}

}  // namespace

ChecklistFile parse_checklist_file(std::string_view text, const std::string& file) {
    ChecklistFile read;
    const auto root = root_of_toml(text, file, read.problems);
    if (!root) return read;
    TableReader whole(*root, "", file, read.problems);
    if (const toml::table* table = whole.table("checklist", true)) {
        TableReader head(*table, "checklist.", file, read.problems);
        read.checklist.kind = head.text("kind");
        read.checklist.name_zh = head.text("name_zh");
        read.checklist.name_en = head.text("name_en");
        head.reject_unknown_keys();
    }
    for (const auto& [key, node] : *root) {
        if (key.str() == "checklist") continue;
        const toml::array* items = key.str() == "item" ? node.as_array() : nullptr;
        if (!items || !items->is_homogeneous(toml::node_type::table)) {
            whole.report(node, Mistake::unknown_key, key.str());
            continue;
        }
        for (const toml::node& item : *items) read_item(*item.as_table(), file, read);
    }
    if (read.checklist.items.empty() && read.problems.empty()) whole.report(*root, Mistake::missing, "item");
    return read;
}

}  // namespace yimi::gis
