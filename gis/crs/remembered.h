#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace yimi::gis {

/// The last few answers to questions that take long, for all threads. A hostile folder may ask a great many.
template <class Answer>
class Remembered {
public:
    [[nodiscard]] std::optional<Answer> find(const std::string& question) const {
        const std::lock_guard lock(guard_);
        const auto known = answers_.find(question);
        return known == answers_.end() ? std::nullopt : std::optional(known->second);
    }
    void keep(const std::string& question, Answer answer) {
        constexpr std::size_t most = 128, longest = 16384;  // bytes of a question
        if (question.size() > longest) return;
        const std::lock_guard lock(guard_);
        if (answers_.size() >= most) answers_.clear();
        answers_.insert_or_assign(question, std::move(answer));
    }

private:
    mutable std::mutex guard_;
    std::map<std::string, Answer> answers_;
};

}  // namespace yimi::gis
