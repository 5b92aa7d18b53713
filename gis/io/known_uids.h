#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/layer.h"

namespace yimi::gis {

/// The identifiers that a layer has and that are on their way into it, each as 128 bits of hash: two different ones
/// of ten million meet with a chance below 1e-24. The layer is read at the first question, so that sources without
/// identifiers cost nothing.
class KnownUids {
public:
    /// `expected`: rows, growing, whose identifiers do not count; must outlive this.
    KnownUids(const Layer& layer, std::span<const FeatureId> expected) : layer_(&layer), expected_(expected) {}

    /// Whether it was not known yet; from now on it is.
    [[nodiscard]] bool take(std::string_view uid);

private:
    struct Hash {
        std::uint64_t first = 0, second = 0;
        friend bool operator==(const Hash&, const Hash&) = default;
    };
    [[nodiscard]] static Hash hash_of(std::string_view uid) noexcept;
    bool insert(const Hash& hash);
    void grow();

    const Layer* layer_;
    std::span<const FeatureId> expected_;
    bool is_read_ = false;
    std::vector<Hash> places_;  ///< open addressing; half of them at most are taken; zeros are free
    std::size_t taken_ = 0;
};

}  // namespace yimi::gis
