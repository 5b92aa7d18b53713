#include "app/table/value_order.h"

#include <unicode/coll.h>

#include <cstring>
#include <numeric>
#include <unordered_map>

#include "core/base/parallel.h"

namespace yimi::app {
namespace {

constexpr std::size_t look_up_every = 1U << 16U;  // rows between two looks at whether the job is wanted still

Error not_wanted() {
    return {ErrorCode::cancelled, "cancelled", {}};
}

/// Bytes that compare as the text sorts; the first eight of them also as a number, which settles most comparisons.
struct SortKey {
    std::uint64_t begin = 0;
    std::string_view bytes;
    std::uint32_t text = 0;  ///< which one
};

std::uint64_t first_bytes(std::string_view bytes) {
    std::uint64_t begin = 0;
    for (std::size_t at = 0; at < sizeof begin; ++at)
        begin = begin << 8U | (at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U);
    return begin;
}

/// Latin first, then Chinese by pinyin, in either language of the window. Null where ICU has no data.
std::unique_ptr<icu::Collator> make_collator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale("zh", "CN", nullptr, "collation=pinyin"), status));
    if (!collator) return nullptr;
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    constexpr std::int32_t latin_first = UCOL_REORDER_CODE_NONE;  // the locale itself would have it last
    collator->setReorderCodes(&latin_first, 1, status);
    return U_SUCCESS(status) ? std::move(collator) : nullptr;
}

/// The keys of a stretch of texts, one behind the other in one piece of memory.
class KeyBlock {
public:
    KeyBlock(std::unique_ptr<icu::Collator> collator, std::span<const std::string_view> texts, std::uint32_t first)
        : collator_(std::move(collator)), texts_(texts), first_(first) {}

    void make(const ShownText& shown) {
        std::vector<std::size_t> ends;
        ends.reserve(texts_.size());
        for (const std::string_view text : texts_) {
            shown ? add(shown(text).toStdString()) : add(text);
            ends.push_back(bytes_.size());
        }
        std::size_t begin = 0;
        keys_.reserve(texts_.size());
        for (std::size_t at = 0; at < ends.size(); ++at) {
            const std::string_view key = std::string_view(bytes_).substr(begin, ends[at] - begin);
            keys_.push_back({first_bytes(key), key, first_ + static_cast<std::uint32_t>(at)});
            begin = ends[at];
        }
    }
    [[nodiscard]] const std::vector<SortKey>& keys() const noexcept { return keys_; }

private:
    void add(std::string_view text) {
        if (!collator_) {
            bytes_ += text;
            return;
        }
        const auto words =
            icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
        constexpr std::size_t usual = 64;
        const std::size_t begin = bytes_.size();
        for (std::size_t room = usual;;) {
            bytes_.resize(begin + room);
            const auto needed = static_cast<std::size_t>(collator_->getSortKey(
                words, reinterpret_cast<std::uint8_t*>(bytes_.data() + begin), static_cast<std::int32_t>(room)));
            if (needed <= room) return bytes_.resize(begin + needed);
            room = needed;
        }
    }

    std::unique_ptr<icu::Collator> collator_;
    std::span<const std::string_view> texts_;
    std::uint32_t first_;
    std::string bytes_;
    std::vector<SortKey> keys_;
};

/// The place of each text among all of them.
Result<std::vector<std::uint32_t>> ranks_of(std::span<const std::string_view> texts, const ShownText& shown,
                                            JobContext& job) {
    constexpr std::size_t block_size = 4096;
    const auto collator = make_collator();
    std::vector<KeyBlock> blocks;
    for (std::size_t begin = 0; begin < texts.size(); begin += block_size)
        blocks.emplace_back(std::unique_ptr<icu::Collator>(collator ? collator->clone() : nullptr),
                            texts.subspan(begin, std::min(block_size, texts.size() - begin)),
                            static_cast<std::uint32_t>(begin));
    parallel_for(blocks.size(), default_threads(), 1, [&](std::size_t block) {
        if (!job.cancelled()) blocks[block].make(shown);
    });
    if (job.cancelled()) return not_wanted();
    std::vector<SortKey> keys;
    keys.reserve(texts.size());
    for (const KeyBlock& block : blocks) keys.insert(keys.end(), block.keys().begin(), block.keys().end());
    const auto same = [](const SortKey& a, const SortKey& b) { return a.begin == b.begin && a.bytes == b.bytes; };
    const auto before = [](const SortKey& a, const SortKey& b) {
        if (a.begin != b.begin) return a.begin < b.begin;
        if (const int compared = a.bytes.compare(b.bytes); compared != 0) return compared < 0;
        return a.text < b.text;
    };
    const auto middle = keys.begin() + static_cast<std::ptrdiff_t>(keys.size() / 2);
    parallel_for(2, default_threads(), 1, [&](std::size_t half) {
        half == 0 ? std::sort(keys.begin(), middle, before) : std::sort(middle, keys.end(), before);
    });
    std::inplace_merge(keys.begin(), middle, keys.end(), before);
    std::vector<std::uint32_t> ranks(texts.size());
    std::uint32_t rank = 0;
    for (std::size_t at = 0; at < keys.size(); ++at) {
        if (at > 0 && !same(keys[at - 1], keys[at])) ++rank;
        ranks[keys[at].text] = rank;
    }
    return ranks;
}

/// Rows by kind of value.
struct Kinds {
    std::vector<std::pair<double, std::uint32_t>> numbers;
    std::vector<std::pair<std::string_view, std::uint32_t>> texts;
    std::vector<std::uint32_t> unknown;
};

Kinds parted(std::span<const ValueView> values) {
    Kinds kinds;
    for (std::uint32_t row = 0; row < values.size(); ++row) {
        const ValueView& value = values[row];
        if (const auto* whole = std::get_if<std::int64_t>(&value))
            kinds.numbers.emplace_back(static_cast<double>(*whole), row);
        else if (const auto* real = std::get_if<double>(&value))
            kinds.numbers.emplace_back(*real, row);
        else if (const auto* text = std::get_if<std::string_view>(&value); text && !text->empty())
            kinds.texts.emplace_back(*text, row);
        else
            kinds.unknown.push_back(row);
    }
    return kinds;
}

void add_numbers(std::vector<std::pair<double, std::uint32_t>>& numbers, Qt::SortOrder order,
                 std::vector<std::uint32_t>& rows) {
    const double sign = order == Qt::AscendingOrder ? 1 : -1;
    for (auto& [value, row] : numbers) value *= sign;
    std::sort(numbers.begin(), numbers.end());
    for (const auto& [value, row] : numbers) rows.push_back(row);
}

/// Distinct texts in the order in which they first come, and which of them each row has.
struct Distinct {
    std::vector<std::string_view> texts;
    std::vector<std::uint32_t> of_row;
};

Result<Distinct> distinct_of(std::span<const std::pair<std::string_view, std::uint32_t>> texts, JobContext& job) {
    Distinct distinct;
    distinct.of_row.reserve(texts.size());
    std::unordered_map<std::string_view, std::uint32_t> known;
    bool are_all_new = false;
    for (const auto& [text, row] : texts) {
        if (are_all_new) {  // texts that are met again sort alike anyhow
            distinct.of_row.push_back(static_cast<std::uint32_t>(distinct.texts.size()));
            distinct.texts.push_back(text);
            continue;
        }
        const auto [place, is_new] = known.emplace(text, static_cast<std::uint32_t>(distinct.texts.size()));
        if (is_new) distinct.texts.push_back(text);
        distinct.of_row.push_back(place->second);
        if (distinct.of_row.size() % look_up_every == 0) {
            constexpr std::size_t nearly_all = 8;  // of so many all but one
            are_all_new = distinct.texts.size() > distinct.of_row.size() / nearly_all * (nearly_all - 1);
            if (job.cancelled()) return not_wanted();
            job.progress(distinct.of_row.size(), 2 * texts.size(), "table");
        }
    }
    return distinct;
}

Result<Done> add_texts(std::span<const std::pair<std::string_view, std::uint32_t>> texts, const ShownText& shown,
                       Qt::SortOrder order, JobContext& job, std::vector<std::uint32_t>& rows) {
    YIMI_TRY(distinct, distinct_of(texts, job));
    YIMI_TRY(ranks, ranks_of(distinct.texts, shown, job));
    // By counting: where the rows of each rank begin, then each row to its place.
    const auto count = static_cast<std::uint32_t>(distinct.texts.size());
    const auto place = [&](std::size_t at) {
        const std::uint32_t rank = ranks[distinct.of_row[at]];
        return order == Qt::AscendingOrder ? rank : count - 1 - rank;
    };
    std::vector<std::uint32_t> begins(std::size_t{count} + 1);
    for (std::size_t at = 0; at < texts.size(); ++at) ++begins[place(at) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    const std::size_t before = rows.size();
    rows.resize(before + texts.size());
    for (std::size_t at = 0; at < texts.size(); ++at) rows[before + begins[place(at)]++] = texts[at].second;
    return Done{};
}

}  // namespace

Result<std::vector<std::uint32_t>> value_order(std::span<const ValueView> values, const ShownText& shown,
                                               Qt::SortOrder order, JobContext& job) {
    Kinds kinds = parted(values);
    std::vector<std::uint32_t> rows;
    rows.reserve(values.size());
    if (order == Qt::AscendingOrder) add_numbers(kinds.numbers, order, rows);
    YIMI_TRY(added, add_texts(kinds.texts, shown, order, job, rows));
    if (order == Qt::DescendingOrder) add_numbers(kinds.numbers, order, rows);
    rows.insert(rows.end(), kinds.unknown.begin(), kinds.unknown.end());
    if (job.cancelled()) return not_wanted();
    return rows;
}

}  // namespace yimi::app
