#include "gis/io/formats/table_layer.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "gis/io/text_encoding.h"

namespace yimi::gis {
namespace {

constexpr std::size_t sample_rows = 1000;
constexpr const char* shape_column = "yimi_shape";

bool is_filled(const std::string& cell) {
    return cell.find_first_not_of(" \t\r\n") != std::string::npos;
}

std::size_t filled_cells(const TableRow& row) {
    return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), is_filled));
}

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::vector<TableRow> first_rows(const TableRows& rows) {
    constexpr std::size_t most_bytes = std::size_t{64} << 20;
    std::vector<TableRow> sample;
    std::size_t bytes = 0;
    rows([&](const TableRow& row) {
        for (const std::string& cell : row) bytes += sizeof(std::string) + cell.size();
        sample.push_back(row);
        return sample.size() < sample_rows && bytes < most_bytes;
    });
    return sample;
}

/// The beginning of a text, in whole characters.
void shorten(std::string& text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return;
    text.resize(most_bytes);
    while (!is_utf8(text)) text.pop_back();
}

/// Whether most of what stands below a row in one column is data, not words.
bool is_data_column(const std::vector<TableRow>& rows, std::size_t first, std::size_t column) {
    constexpr std::size_t enough = 50;
    std::size_t filled = 0, data = 0;
    for (std::size_t row = first; row < std::min(rows.size(), first + enough); ++row) {
        if (rows[row].size() <= column || !is_filled(rows[row][column])) continue;
        ++filled;
        if (is_data_like(rows[row][column])) ++data;
    }
    return filled > 0 && data * 5 >= filled * 4;
}

bool are_names(const std::vector<TableRow>& rows, std::size_t candidate) {
    const TableRow& row = rows[candidate];
    std::size_t data_columns = 0, named = 0, data_like = 0;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const bool is_data = is_filled(row[column]) && is_data_like(row[column]);
        if (is_data) ++data_like;
        if (!is_data_column(rows, candidate + 1, column)) continue;
        ++data_columns;
        if (is_filled(row[column]) && !is_data) ++named;
    }
    if (data_columns > 0) return named * 2 > data_columns;
    const std::set<std::string> different(row.begin(), row.end());
    return data_like == 0 && different.size() == row.size();
}

std::vector<std::string> usable_names(const TableRow& written, std::size_t width) {
    std::vector<std::string> names;
    std::set<std::string> taken{shape_column};
    std::map<std::string, int> numbers;
    for (std::size_t column = 0; column < width; ++column) {
        std::string name = column < written.size() ? trimmed(written[column]) : "";
        constexpr std::size_t longest = 240;  // bytes; nobody reads more
        shorten(name, longest);
        std::replace_if(
            name.begin(), name.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        // GDAL would take such a column for a second shape.
        if (name.starts_with("_WKT") || name.starts_with("_wkt")) name.erase(0, 1);
        if (name.empty()) name = "field_" + std::to_string(column + 1);
        const std::string base = name;
        while (!taken.insert(name).second) name = base + "_" + std::to_string(++numbers[base] + 1);
        names.push_back(std::move(name));
    }
    return names;
}

/// One file of cells, all in quotes.
class CsvFile {
public:
    explicit CsvFile(const std::string& path) : file_(VSIFOpenL(path.c_str(), "wb")) {}
    [[nodiscard]] bool is_whole() const { return file_ && whole_; }

    void cell(std::string_view text) {
        if (!at_begin_) buffer_ += ',';
        at_begin_ = false;
        buffer_ += '"';
        for (const char c : text) {
            if (c == '\0') continue;
            if (c == '"') buffer_ += '"';
            buffer_ += c;
        }
        buffer_ += '"';
    }
    void end_row() {
        buffer_ += '\n';
        at_begin_ = true;
        constexpr std::size_t often = std::size_t{1} << 20;
        if (buffer_.size() > often) flush();
    }
    void flush() {
        whole_ = whole_ && file_ && VSIFWriteL(buffer_.data(), 1, buffer_.size(), file_.get()) == buffer_.size();
        buffer_.clear();
    }

private:
    VsiFile file_;
    std::string buffer_;
    bool at_begin_ = true, whole_ = true;
};

/// A name that no folder forbids.
std::string file_name_for(const std::string& layer) {
    std::string name = layer.empty() ? "layer" : layer;
    for (const auto& [forbidden, wide] : {std::pair{"/", "／"}, std::pair{"\\", "＼"}, std::pair{":", "："}})
        for (auto at = name.find(forbidden); at != std::string::npos; at = name.find(forbidden, at + 1))
            name.replace(at, 1, wide);
    if (name.front() == '.') name.insert(0, "_");
    constexpr std::size_t longest = 200;  // bytes; file systems take 255
    shorten(name, longest);
    return name;
}

Error cannot_write(const std::string& path) {
    return {ErrorCode::cannot_write, "the temporary copy cannot be written", {{"file", path}}};
}

/// How the rows of a table become a layer.
struct LayerPlan {
    TableHead head;
    CoordinateColumns coordinates;

    [[nodiscard]] bool has_shapes() const noexcept { return coordinates.kind != CoordinateColumns::Kind::none; }
    [[nodiscard]] std::size_t first_row() const noexcept { return head.rows_before + (head.has_names ? 1 : 0); }
    /// A column of shapes is no field as well, unless a layer would be left without any.
    [[nodiscard]] bool is_field(std::size_t column) const noexcept {
        return coordinates.kind != CoordinateColumns::Kind::shape || column != coordinates.x || head.names.size() == 1;
    }
};

LayerPlan plan_of(const std::vector<TableRow>& sample) {
    LayerPlan plan{head_of(sample), {}};
    const auto first = std::next(sample.begin(), static_cast<std::ptrdiff_t>(plan.first_row()));
    plan.coordinates = find_coordinate_columns(plan.head.names, {first, sample.end()});
    return plan;
}

/// How many values stood beyond the last column. cannot_write.
Result<std::size_t> write_layer(const TableRows& rows, const LayerPlan& plan, const std::string& path) {
    CsvFile file(path);
    const std::size_t width = plan.head.names.size();
    const auto write = [&](std::string_view shape, const TableRow& row) {
        if (plan.has_shapes()) file.cell(shape);
        for (std::size_t column = 0; column < width; ++column)
            if (plan.is_field(column)) file.cell(column < row.size() ? std::string_view(row[column]) : "");
        file.end_row();
    };
    write(shape_column, plan.head.names);
    std::size_t seen = 0, left_out = 0;
    rows([&](const TableRow& row) {
        if (seen++ < plan.first_row()) return true;
        write(shape_of_row(plan.coordinates, row), row);
        if (row.size() > width) left_out += row.size() - width;
        return file.is_whole();
    });
    file.flush();
    if (!file.is_whole()) return cannot_write(path);
    return left_out;
}

}  // namespace

TableHead head_of(const std::vector<TableRow>& rows) {
    TableHead head;
    std::size_t width = 0, most_filled = 0;
    for (const TableRow& row : rows) {
        width = std::max(width, row.size());
        most_filled = std::max(most_filled, filled_cells(row));
    }
    constexpr std::size_t highest_title = 20;
    while (head.rows_before < std::min(rows.size(), highest_title) &&
           filled_cells(rows[head.rows_before]) * 2 < most_filled)
        ++head.rows_before;
    if (head.rows_before == std::min(rows.size(), highest_title)) head.rows_before = 0;
    head.has_names = head.rows_before < rows.size() && are_names(rows, head.rows_before);
    head.names = usable_names(head.has_names ? rows[head.rows_before] : TableRow(), width);
    return head;
}

Result<TableLayers> TableLayers::make(std::size_t size_hint) {
    constexpr std::size_t fits_in_memory = std::size_t{128} << 20;
    if (size_hint <= fits_in_memory) {
        TemporaryFolder folder(new_memory_folder());
        VSIMkdir(folder.path().c_str(), 0700);
        return TableLayers(std::move(folder));
    }
    YIMI_TRY(folder, new_disk_folder());
    return TableLayers(std::move(folder));
}

Result<Done> TableLayers::add(const CellTable& table, std::vector<std::string> notes) {
    const std::vector<TableRow> sample = first_rows(table.rows);
    if (sample.empty()) return Done{};
    const LayerPlan plan = plan_of(sample);
    if (plan.head.names.size() == 1 && !plan.has_shapes()) return Done{};
    std::string name = file_name_for(table.name);
    while (notes_.contains(name)) name += "_";
    const std::string path = folder_.path() + "/" + name + ".csv";
    YIMI_TRY(left_out, write_layer(table.rows, plan, path));
    if (!plan.head.has_names) notes.emplace_back("no_header");
    if (plan.head.rows_before > 0) notes.push_back("rows_skipped:" + std::to_string(plan.head.rows_before));
    notes.insert(notes.end(), plan.coordinates.notes.begin(), plan.coordinates.notes.end());
    if (left_out > 0) notes.push_back("cells_left_out:" + std::to_string(left_out));
    notes_[name] = std::move(notes);
    return Done{};
}

Result<OpenedSource> TableLayers::opened(const std::string& source) && {
    if (notes_.empty())
        return Error{ErrorCode::bad_data, "there is no table in it", {{"file", source}, {"reason", "no_layers"}}};
    static const std::string shapes = std::string("GEOM_POSSIBLE_NAMES=") + shape_column;
    const char* const options[] = {
        "HEADERS=YES",      "AUTODETECT_TYPE=NO",       shapes.c_str(), "KEEP_GEOM_COLUMNS=NO",
        "MAX_LINE_SIZE=-1", "EMPTY_STRING_AS_NULL=YES", nullptr};
    const char* const csv[] = {"CSV", nullptr};
    OpenedSource opened;
    opened.folder = std::move(folder_);
    YIMI_TRY(dataset, open_dataset(opened.folder.path(), options, source, csv));
    opened.dataset = std::move(dataset);
    opened.layer_notes = std::move(notes_);
    return opened;
}

}  // namespace yimi::gis
