#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace yimi {

/// A sequence whose copies share what they have in common: elements lie in chunks, and changing one copies its chunk
/// alone if others hold it too. A value; copies may be read by any number of threads, each changes only its own.
template <class T>
class SharedChunks {
public:
    static constexpr std::size_t chunk_size = 1024;

    SharedChunks() = default;
    explicit SharedChunks(const std::vector<T>& elements) {
        for (const T& element : elements) push_back(element);
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] const T& operator[](std::size_t index) const noexcept {
        return (*chunks_[index / chunk_size])[index % chunk_size];
    }
    void set(std::size_t index, T element) { own(index / chunk_size)[index % chunk_size] = std::move(element); }
    void push_back(T element) {
        if (size_ % chunk_size == 0) {
            chunks_.push_back(std::make_shared<Chunk>());
            chunks_.back()->reserve(chunk_size);
        }
        own(size_ / chunk_size).push_back(std::move(element));
        ++size_;
    }

    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        Iterator(const SharedChunks& elements, std::size_t index) : elements_(&elements), index_(index) {}
        reference operator*() const noexcept { return (*elements_)[index_]; }
        pointer operator->() const noexcept { return &(*elements_)[index_]; }
        Iterator& operator++() noexcept {
            ++index_;
            return *this;
        }
        Iterator operator++(int) noexcept {
            Iterator before = *this;
            ++index_;
            return before;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) noexcept { return a.index_ == b.index_; }

    private:
        const SharedChunks* elements_ = nullptr;
        std::size_t index_ = 0;
    };
    [[nodiscard]] Iterator begin() const noexcept { return {*this, 0}; }
    [[nodiscard]] Iterator end() const noexcept { return {*this, size_}; }

private:
    using Chunk = std::vector<T>;

    Chunk& own(std::size_t chunk) {
        std::shared_ptr<Chunk>& held = chunks_[chunk];
        if (held.use_count() > 1) {
            auto copy = std::make_shared<Chunk>();
            copy->reserve(chunk_size);
            copy->assign(held->begin(), held->end());
            held = std::move(copy);
        }
        return *held;
    }

    std::vector<std::shared_ptr<Chunk>> chunks_;
    std::size_t size_ = 0;
};

}  // namespace yimi
