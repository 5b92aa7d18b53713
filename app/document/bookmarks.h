#pragma once

#include <QObject>
#include <QString>
#include <vector>

#include "app/document/document.h"

namespace yimi::app {

/// A view that the planner comes back to.
struct Bookmark {
    QString id;
    QString name;
    Box area;  ///< what was visible, so that another screen shows the same
    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// The open project's bookmarks, in the order in which they were made. They are remembered with the project, as its
/// view and its order of layers are: no part of the plan, so that no figure is stale after one was made.
class Bookmarks final : public QObject {
    Q_OBJECT

public:
    explicit Bookmarks(Document& document, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<Bookmark>& all() const noexcept { return all_; }
    /// Null for an id that there is not (any more).
    [[nodiscard]] const Bookmark* find(const QString& id) const noexcept;
    /// Whether they can be changed: the project is open for writing.
    [[nodiscard]] bool are_writable() const noexcept { return document_.is_writable(); }

    /// Gives its id. An empty name becomes a numbered one; nothing is added where nothing can be written.
    QString add(const QString& name, const Box& area);
    /// An empty name changes nothing.
    void rename(const QString& id, const QString& name);
    void remove(const QString& id);
    /// What `remove` took away, where it was.
    void put_back(const Bookmark& bookmark, std::size_t at);
    /// "View 3": the first number that no bookmark has.
    [[nodiscard]] QString free_name() const;

signals:
    void changed();

private:
    void read();
    void keep();

    Document& document_;
    std::vector<Bookmark> all_;
};

}  // namespace yimi::app
