#include "core/seats/seat_count.h"

#include <map>

#include "core/geometry/representative_point.h"
#include "core/seats/catchments.h"

namespace yimi {

void PartialCount::add(std::optional<double> number, bool is_estimate) noexcept {
    known += number.value_or(0);
    estimated += is_estimate ? number.value_or(0) : 0;
    ++(number ? known_rows : unknown_rows);
}

void PartialCount::add(const PartialCount& other) noexcept {
    known += other.known;
    estimated += other.estimated;
    known_rows += other.known_rows;
    unknown_rows += other.unknown_rows;
}

void SeatCount::add_block(const StageChildren& children) noexcept {
    residents.add(children.resident, children.estimated);
    migrants.add(children.migrant);
}

std::optional<double> SeatCount::gap() const noexcept {
    if (!residents.number() || !seats.number()) return std::nullopt;
    return seat_gap(residents.known, 0, seats.known).without_migrant;
}

std::optional<double> SeatCount::gap_with_migrants() const noexcept {
    if (!gap() || !migrants.number()) return std::nullopt;
    return seat_gap(residents.known, migrants.known, seats.known).with_migrant;
}

namespace {

SeatUnit unit_of(const RowView& row) {
    return {row.id(), std::string(row.uid()), std::string(row.name()), {}};
}

class SeatCounter {
public:
    SeatCounter(const Plan& plan, const StageQuestion& question, const Districts& districts,
                const GeometryKernel& kernel)
        : plan_(plan), question_(question), districts_(districts), kernel_(kernel) {}

    SeatCounts counted() && {
        for (const Districts::District& district : districts_.all()) {
            district_position_[district.id] = counts_.districts.size();
            counts_.districts.push_back({district.id, district.uid, district.name, {}});
        }
        count_schools();
        if (question_.stage != "nine_year") take_catchments();
        const AgeShares shares = age_shares(plan_.layer(Table::blocks));
        plan_.layer(Table::blocks).for_each([&](const RowView& block) {
            count_block(block, shares);
            return true;
        });
        for (std::size_t catchment = 0; catchment < catchments_.size(); ++catchment) {
            PartialCount& residents = counts_.catchments[catchment].count.residents;
            if (residents.known_rows + residents.unknown_rows == 0 && !counts_.blocks.empty()) residents.add(0.0);
            pass_on(counts_.catchments[catchment].count, counts_.schools[counts_.school_of_catchment[catchment]].count);
        }
        return std::move(counts_);
    }

private:
    std::optional<std::size_t> district_of(const RowView& row) const {
        const Districts::District* const district = districts_.of(row);
        return district ? std::optional(district_position_.at(district->id)) : std::nullopt;
    }
    SeatCount& count_of(std::optional<std::size_t> district) {
        return district ? counts_.districts[*district].count : counts_.outside_districts;
    }

    void count_schools() {
        const std::size_t stage = column(Table::schools, "stage"), seats = column(Table::schools, "seats");
        plan_.layer(Table::schools).for_each([&](const RowView& school) {
            const double share = seat_share(school.text(stage), question_.stage);
            if (share <= 0) return true;
            auto number = school.number(seats);
            if (number) *number *= share;
            counts_.plan.seats.add(number);
            count_of(district_of(school)).seats.add(number);
            if (question_.stage == "nine_year") return true;
            school_position_[school.id()] = counts_.schools.size();
            counts_.schools.push_back(unit_of(school));
            counts_.schools.back().count.seats.add(number);
            return true;
        });
        if (counts_.plan.seats.known_rows == 0) return;
        // Where schools of the stage are mapped, a district without one has no seats: that is known.
        for (SeatUnit& district : counts_.districts)
            if (district.count.seats.unknown_rows == 0 && district.count.seats.known_rows == 0)
                district.count.seats.add(0.0);
    }

    void take_catchments() {
        catchments_ = stage_catchments(plan_, question_.stage);
        for (const StageCatchment& catchment : catchments_) {
            counts_.catchments.push_back(unit_of(catchment.row));
            counts_.school_of_catchment.push_back(school_position_.at(catchment.school.id()));
        }
    }

    void count_block(const RowView& row, const AgeShares& shares) {
        const Districts::District* const district = districts_.of(row);
        const BlockChildren by_age = children_by_age(row, district ? district->children_share : std::nullopt, shares);
        CountedBlock block{row.id(),
                           stage_children(by_age, question_.stage, question_.years, shares),
                           representative_point(row.geometry(), kernel_),
                           std::nullopt,
                           {}};
        if (district) block.district = district_position_.at(district->id);
        for (std::size_t catchment = 0; block.at && catchment < catchments_.size(); ++catchment)
            if (is_in_catchment(catchments_[catchment].row, *block.at)) block.catchments.push_back(catchment);
        counts_.plan.add_block(block.children);
        count_of(block.district).add_block(block.children);
        SeatCount& in_catchment =
            block.catchments.empty() ? counts_.outside_catchments : counts_.catchments[block.catchments.front()].count;
        in_catchment.add_block(block.children);
        counts_.blocks.push_back(std::move(block));
    }

    /// A school's children are those of all its catchments.
    static void pass_on(const SeatCount& catchment, SeatCount& school) {
        school.residents.add(catchment.residents);
        school.migrants.add(catchment.migrants);
    }

    const Plan& plan_;
    const StageQuestion& question_;
    const Districts& districts_;
    const GeometryKernel& kernel_;
    SeatCounts counts_;
    std::vector<StageCatchment> catchments_;
    std::map<FeatureId, std::size_t> district_position_, school_position_;
};

}  // namespace

SeatCounts count_seats(const Plan& plan, const StageQuestion& question, const Districts& districts,
                       const GeometryKernel& kernel) {
    return SeatCounter(plan, question, districts, kernel).counted();
}

}  // namespace yimi
