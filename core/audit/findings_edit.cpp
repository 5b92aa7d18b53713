#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

#include "core/audit/audit.h"
#include "core/audit/named_uuid.h"

namespace yimi {
namespace {

/// A JSON text: quotes, backslashes and control characters escaped, all else as the UTF-8 it is.
std::string quoted(std::string_view text) {
    std::string json = "\"";
    for (const char c : text) {
        switch (c) {
            case '"':
                json += "\\\"";
                break;
            case '\\':
                json += "\\\\";
                break;
            case '\n':
                json += "\\n";
                break;
            case '\t':
                json += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
                    char escape[8];
                    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
                    json += escape;
                } else {
                    json += c;
                }
        }
    }
    return json + "\"";
}

std::string json_of(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
    if (const auto* real = std::get_if<double>(&value)) {
        if (!std::isfinite(*real)) return "null";
        char digits[64];
        const auto end = std::to_chars(digits, digits + sizeof digits, *real).ptr;  // shortest that reads back the same
        return std::string(digits, end);
    }
    if (const auto* text = std::get_if<std::string>(&value)) return quoted(*text);
    return "null";
}

std::string json_list(const std::vector<std::string>& texts) {
    std::string json = "[";
    for (const std::string& text : texts) json += (json.size() > 1 ? "," : "") + quoted(text);
    return json + "]";
}

std::string inputs_json(const Finding& finding, const std::string& rules_mark) {
    std::string list;
    for (const FindingInput& input : finding.inputs) {
        if (!list.empty()) list += ",";
        list += "{\"name\":" + quoted(input.name) + ",\"value\":" + json_of(input.value);
        if (!input.source.empty()) list += ",\"source\":" + quoted(input.source);
        if (!input.source_date.empty()) list += ",\"source_date\":" + quoted(input.source_date);
        list += "}";
    }
    const std::string rules = rules_mark.empty() ? std::string() : "\"rules\":" + quoted(rules_mark) + ",";
    return "{" + rules + "\"subject_table\":" + quoted(schema_of(finding.subject_table).name) +
           ",\"subject\":" + quoted(finding.subject) + ",\"context\":" + quoted(finding.context) + ",\"inputs\":[" +
           list + "],\"missing\":" + json_list(finding.missing) + ",\"blockers\":" + json_list(finding.blockers) + "}";
}

Value known(const std::string& text) {
    return text.empty() ? Value{} : Value{text};
}

Feature feature_of(const Finding& finding, const AuditReport& report, Value uid) {
    constexpr Table table = Table::findings;
    Feature feature = make_feature(table, finding.place);
    set(feature, table, "uid", std::move(uid));
    set(feature, table, "source", known(finding.source));
    set(feature, table, "confidence", std::string(1, finding.confidence));
    set(feature, table, "key", finding.key);
    set(feature, table, "rule", finding.rule);
    set(feature, table, "severity", std::string(word(finding.severity)));
    set(feature, table, "state", std::string(word(finding.state)));
    if (finding.measured && std::isfinite(*finding.measured)) set(feature, table, "measured", *finding.measured);
    set(feature, table, "unit", known(finding.unit));
    if (finding.threshold) set(feature, table, "threshold", *finding.threshold);
    set(feature, table, "explanation_zh", known(finding.explanation_zh));
    set(feature, table, "explanation_en", known(finding.explanation_en));
    set(feature, table, "inputs", inputs_json(finding, report.rule_profile.mark()));
    set(feature, table, "revision", static_cast<std::int64_t>(report.revision.number));
    return feature;
}

/// The row that holds a finding, as `findings_edit` has made it; nothing where there is none.
std::optional<FeatureId> row_of(const Layer& layer, const std::string& key) {
    const auto id = layer.find_uid(uuid_named(key));
    const auto row = id ? layer.row(*id) : std::nullopt;
    return row && row->text(column(Table::findings, "key")) == key ? id : std::nullopt;
}

/// A row that stays where it is, with what is found now.
void add_change(Edit& edit, const Layer& layer, FeatureId id, const Finding& finding, const AuditReport& report) {
    Feature before = layer.row(id)->feature();
    Feature after = feature_of(finding, report, before.values[common_column::uid]);
    if (before != after)
        edit.changes.push_back(FeatureChange{Table::findings, id, std::move(before), std::move(after)});
}

void add_new(Edit& edit, FeatureId& next, const Finding& finding, const AuditReport& report) {
    edit.changes.push_back(
        FeatureChange{Table::findings, next, std::nullopt, feature_of(finding, report, uuid_named(finding.key))});
    ++next.number;
}

/// Lets the first row that stays name the revision: it says for which plan all rows are true.
void name_revision(Edit& edit, const Layer& layer, Revision revision) {
    std::set<FeatureId> touched;
    for (const Change& change : edit.changes) touched.insert(std::get<FeatureChange>(change).id);
    layer.for_each([&](const RowView& row) {
        if (touched.contains(row.id())) {
            const auto change = std::find_if(edit.changes.begin(), edit.changes.end(), [&](const Change& each) {
                return std::get<FeatureChange>(each).id == row.id();
            });
            return !std::get<FeatureChange>(*change).after;  // it goes: the next one is the first
        }
        Feature after = row.feature();
        set(after, Table::findings, "revision", static_cast<std::int64_t>(revision.number));
        edit.changes.push_back(FeatureChange{Table::findings, row.id(), row.feature(), std::move(after)});
        return false;
    });
}

}  // namespace

Edit findings_edit(const Plan& plan, const AuditReport& report) {
    const Layer& layer = plan.layer(Table::findings);
    const std::size_t key = column(Table::findings, "key");
    std::map<std::string, FeatureId> held;  // of two rows with one key the first stays
    Edit edit{"audit", {}};
    std::map<std::string, const Finding*> wanted;
    for (const Finding& finding : report.findings) wanted.emplace(finding.key, &finding);
    layer.for_each([&](const RowView& row) {
        const std::string its_key(row.text(key));
        const bool stays = wanted.contains(its_key) && held.emplace(its_key, row.id()).second;
        if (!stays) edit.changes.push_back(FeatureChange{Table::findings, row.id(), row.feature(), std::nullopt});
        return true;
    });
    FeatureId next = layer.next_id();
    for (const Finding& finding : report.findings)
        if (const auto row = held.find(finding.key); row != held.end())
            add_change(edit, layer, row->second, finding, report);
        else
            add_new(edit, next, finding, report);
    return edit;
}

Edit findings_edit(const Plan& plan, const AuditReport& held, const AuditReport& report) {
    const Layer& layer = plan.layer(Table::findings);
    if (layer.size() != held.findings.size() || held.rule_profile != report.rule_profile)
        return findings_edit(plan, report);
    Edit edit{"audit", {}};
    const FindingsDifference differs = difference(held.findings, report.findings);
    for (const Finding* finding : differs.gone) {
        const auto id = row_of(layer, finding->key);
        if (!id) return findings_edit(plan, report);
        edit.changes.push_back(FeatureChange{Table::findings, *id, layer.feature(*id), std::nullopt});
    }
    for (const auto& [was, is] : differs.changed) {
        const auto id = row_of(layer, was->key);
        if (!id) return findings_edit(plan, report);
        add_change(edit, layer, *id, *is, report);
    }
    FeatureId next = layer.next_id();
    for (const Finding* finding : differs.come) add_new(edit, next, *finding, report);
    if (held.revision != report.revision) name_revision(edit, layer, report.revision);
    return edit;
}

}  // namespace yimi
