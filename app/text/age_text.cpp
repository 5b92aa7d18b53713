#include "app/text/age_text.h"

#include <QCoreApplication>

#include "app/text/names.h"
#include "app/text/refusal_text.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::AgeText)
};

QString limit_text(const Plan& plan, const AgeLimit& limit) {
    const QString street = row_name(plan, Table::streets, limit.street);
    if (limit.across && !limit.crossing)
        return Words::tr("across %1 where it has no crossing (%2)").arg(street, refusal_text(limit.why));
    if (!limit.crossing) return Words::tr("%1 (%2)").arg(street, refusal_text(limit.why));
    return Words::tr("crossing %1 of %2 (%3)")
        .arg(row_name(plan, Table::crossings, *limit.crossing), street, refusal_text(limit.why));
}

}  // namespace

QString age_text(const Plan& plan, const IndependenceAge& age) {
    QStringList lines{age.age ? Words::tr("A child may walk this alone from the age of %1.").arg(*age.age)
                              : Words::tr("Nobody may walk this alone.")};
    if (!age.limits.empty()) {
        constexpr std::size_t most_named = 3;
        QStringList limits;
        for (std::size_t index = 0; index < std::min(most_named, age.limits.size()); ++index)
            limits << limit_text(plan, age.limits[index]);
        if (age.limits.size() > most_named) limits << QStringLiteral("…");
        lines << Words::tr("What keeps younger ones from it: %1.").arg(limits.join(Words::tr(", ")));
    }
    if (age.unknown_streets > 0)
        lines << Words::tr("Of %n street(s) not all is known; the true age may be higher.", nullptr,
                           static_cast<int>(age.unknown_streets));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace yimi::app
