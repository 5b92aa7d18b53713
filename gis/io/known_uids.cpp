#include "gis/io/known_uids.h"

#include <algorithm>

namespace yimi::gis {
namespace {

/// The finalizer of MurmurHash3 (Austin Appleby, public domain): every bit of the input changes half of the output.
std::uint64_t mixed(std::uint64_t bits) noexcept {
    bits ^= bits >> 33U;
    bits *= 0xFF51AFD7ED558CCDULL;
    bits ^= bits >> 33U;
    bits *= 0xC4CEB9FE1A85EC53ULL;
    return bits ^ bits >> 33U;
}

}  // namespace

KnownUids::Hash KnownUids::hash_of(std::string_view uid) noexcept {
    Hash hash{0x9E3779B97F4A7C15ULL, uid.size()};
    for (const char each : uid) {
        const auto octet = static_cast<unsigned char>(each);
        hash.first = mixed(hash.first + octet);
        hash.second = mixed(hash.second ^ (hash.first + octet));
    }
    hash.first |= 1U;  // never all zeros
    return hash;
}

bool KnownUids::insert(const Hash& hash) {
    if (places_.size() < 2 * (taken_ + 1)) grow();
    for (std::size_t place = hash.second & (places_.size() - 1);; place = (place + 1) & (places_.size() - 1)) {
        if (places_[place] == hash) return false;
        if (places_[place] != Hash{}) continue;
        places_[place] = hash;
        ++taken_;
        return true;
    }
}

void KnownUids::grow() {
    constexpr std::size_t least = 1024;
    std::vector<Hash> old(std::max(least, 2 * places_.size()));
    std::swap(old, places_);
    taken_ = 0;
    for (const Hash& hash : old)
        if (hash != Hash{}) insert(hash);
}

bool KnownUids::take(std::string_view uid) {
    if (!is_read_) {
        is_read_ = true;
        layer_->for_each([this](const RowView& row) {
            if (!std::binary_search(expected_.begin(), expected_.end(), row.id())) insert(hash_of(row.uid()));
            return true;
        });
    }
    return insert(hash_of(uid));
}

}  // namespace yimi::gis
