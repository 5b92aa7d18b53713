#include <utility>

#include "gis/io/formats/source_format.h"
#include "gis/io/formats/table_layer.h"
#include "gis/io/formats/text_file.h"
#include "gis/io/source_files.h"

namespace yimi::gis {
namespace {

/// Excel begins a text with "sep=;" to say what parts its cells.
std::string declared_separator(std::string& sample) {
    if (!sample.starts_with("sep=") || sample.size() < 6) return {};
    const auto line_end = sample.find_first_of("\r\n");
    if (line_end != 5) return {};
    return sample.substr(4, 1);
}

RowReader rows_in(TextPieces& pieces, const std::string& separator, std::size_t characters_before) {
    return RowReader(
        [&pieces, left_out = characters_before](std::string& text) mutable {
            const std::size_t before = text.size();
            if (!pieces.append_to(text)) return false;
            text.erase(before, std::exchange(left_out, 0));
            return true;
        },
        separator);
}

struct Separation {
    std::string separator;
    std::size_t characters_before = 0;  ///< the line that declares it
};
Result<Separation> separation_of(const TextFile& file) {
    std::string sample;
    YIMI_TRY(pieces, TextPieces::open(file));
    pieces.append_to(sample);
    if (std::string declared = declared_separator(sample); !declared.empty())
        return Separation{std::move(declared), std::string_view("sep=;\n").size()};
    constexpr std::size_t enough = std::size_t{256} << 10;
    return Separation{separator_of(std::string_view(sample).substr(0, enough))};
}

TableRows rows_of(const TextFile& file, const Separation& separation) {
    return [&file, &separation](const std::function<bool(const TableRow&)>& visit) {
        auto pieces = TextPieces::open(file);
        if (!pieces) return;
        RowReader reader = rows_in(pieces.value(), separation.separator, separation.characters_before);
        for (TableRow row; reader.next(row);)
            if (!visit(row)) return;
    };
}

Result<OpenedSource> open_text_table(const std::string& path, const std::string& encoding) {
    YIMI_TRY(file, open_text_file(path, encoding));
    YIMI_TRY(separation, separation_of(file));
    std::vector<std::string> notes;
    if (separation.separator != "," && !separation.separator.empty())
        notes.push_back("separator:" + separation.separator);
    YIMI_TRY(layers, TableLayers::make(file_size(path)));
    YIMI_TRY(added, layers.add({layer_name_of(path), rows_of(file, separation)}, std::move(notes)));
    static_cast<void>(added);
    YIMI_TRY(source, std::move(layers).opened(path));
    source.encoding = std::move(file.encoding);
    return source;
}

}  // namespace

const SourceFormat text_table_format{".csv .txt .tsv .dat", true, open_text_table, true};

}  // namespace yimi::gis
