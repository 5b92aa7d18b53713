#include "gis/support/titles.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace yimi::gis {
namespace {

constexpr std::array<Title, table_count> table_titles{{
    {"区县", "Districts"},
    {"居住地块", "Residential blocks"},
    {"道路", "Streets"},
    {"过街设施", "Crossings"},
    {"遮挡物", "Obstacles to sight"},
    {"建筑", "Buildings"},
    {"学校", "Schools"},
    {"校门", "School gates"},
    {"儿童活动场地", "Playgrounds"},
    {"上学路/回家路", "Ways to school and home"},
    {"学区", "Catchments"},
    {"安全隐患", "Hazards"},
    {"审查结果", "Findings"},
    {"沿途剖面", "Route profiles"},
}};

struct ColumnTitle {
    std::string_view column;
    Title title;
};

/// A column means the same in every table that has it. In alphabetical order, for the binary search.
constexpr ColumnTitle column_titles[] = {
    {"accepted_on", {"验收日期", "Accepted on"}},
    {"acceptor", {"验收人", "Acceptor"}},
    {"accompanied", {"有成人陪同", "Accompanied"}},
    {"adult_visible_m2", {"成人可见面积", "Area an adult sees"}},
    {"age", {"年龄", "Age"}},
    {"ages", {"适用年龄", "Ages"}},
    {"approach_speed_kmh", {"来车速度", "Approach speed"}},
    {"area_m2", {"面积", "Area"}},
    {"assigned_by", {"交办人", "Assigned by"}},
    {"assigned_on", {"交办日期", "Assigned on"}},
    {"at_m", {"里程", "Distance along"}},
    {"at_time", {"时刻", "Time"}},
    {"blind", {"看不见", "Blind"}},
    {"blocker_uid", {"遮挡者标识", "Blocker's id"}},
    {"child_visible_m2", {"儿童可见面积", "Area a child sees"}},
    {"children_0_2", {"0–2 岁儿童", "Children 0–2"}},
    {"children_12_14", {"12–14 岁儿童", "Children 12–14"}},
    {"children_3_5", {"3–5 岁儿童", "Children 3–5"}},
    {"children_6_11", {"6–11 岁儿童", "Children 6–11"}},
    {"children_share", {"儿童占比", "Share of children"}},
    {"closed_on", {"销号日期", "Closed on"}},
    {"closes_at", {"放学时间", "Closes at"}},
    {"code", {"代码", "Code"}},
    {"confidence", {"可信度", "Confidence"}},
    {"crossing_length_m", {"过街距离", "Crossing length"}},
    {"depart_at", {"出发时间", "Departure"}},
    {"description", {"情况描述", "Description"}},
    {"direction", {"方向", "Direction"}},
    {"district_code", {"区县代码", "District code"}},
    {"due_on", {"整改期限", "Due on"}},
    {"enrolled", {"在校人数", "Enrolled"}},
    {"equipment_year", {"设施年份", "Year of equipment"}},
    {"explanation_en", {"英文说明", "Explanation (English)"}},
    {"explanation_zh", {"中文说明", "Explanation (Chinese)"}},
    {"extended_times", {"延期次数", "Times extended"}},
    {"fenced", {"有围栏", "Fenced"}},
    {"fid", {"编号", "Number"}},
    {"finding_key", {"审查结果标识", "Finding"}},
    {"floors", {"楼层数", "Floors"}},
    {"found_by", {"发现人", "Found by"}},
    {"found_how", {"发现方式", "How found"}},
    {"found_on", {"发现日期", "Found on"}},
    {"gates", {"出入口数", "Gates"}},
    {"geom", {"图形", "Geometry"}},
    {"green_s", {"绿灯时长", "Green time"}},
    {"grouping", {"圈层", "Grouping"}},
    {"height_m", {"高度", "Height"}},
    {"history", {"办理记录", "History"}},
    {"id", {"隐患编号", "Hazard number"}},
    {"inputs", {"输入数据", "Inputs"}},
    {"inspected_on", {"检查日期", "Inspected on"}},
    {"kerb_ramp", {"缘石坡道", "Kerb ramp"}},
    {"key", {"标识", "Key"}},
    {"kind", {"类型", "Kind"}},
    {"level", {"层位", "Level"}},
    {"lit", {"有照明", "Lit"}},
    {"max_fall_height_m", {"最大跌落高度", "Greatest fall height"}},
    {"measure", {"整改措施", "Measure taken"}},
    {"measured", {"实测值", "Measured"}},
    {"migrant_children", {"随迁子女", "Migrant children"}},
    {"movable", {"可移动", "Movable"}},
    {"name", {"名称", "Name"}},
    {"noise_db", {"噪声", "Noise"}},
    {"oneway_for_cars", {"机动车单行", "One way for cars"}},
    {"open_share", {"可见比例", "Share seen"}},
    {"opens_at", {"到校时间", "Opens at"}},
    {"pair_uid", {"对应路线标识", "Paired route"}},
    {"photo_after", {"整改后照片", "Photo after"}},
    {"photo_before", {"整改前照片", "Photo before"}},
    {"place", {"地点", "Place"}},
    {"population", {"人口", "Population"}},
    {"present_from", {"出现时段起", "There from"}},
    {"present_share", {"出现概率", "Chance of being there"}},
    {"present_to", {"出现时段止", "There until"}},
    {"profile", {"通行者画像", "Traveller profile"}},
    {"proof", {"复核证明", "Proof"}},
    {"rectified_on", {"整改日期", "Rectified on"}},
    {"rectifier", {"整改人", "Rectifier"}},
    {"responsible_unit", {"责任单位", "Responsible unit"}},
    {"revision", {"方案版本", "Revision"}},
    {"road_class", {"道路等级", "Road class"}},
    {"route_uid", {"路线标识", "Route"}},
    {"rule", {"规则", "Rule"}},
    {"school_uid", {"学校标识", "School"}},
    {"seats", {"学位数", "Seats"}},
    {"seats_for_carers", {"看护座位数", "Seats for carers"}},
    {"see_through", {"通透率", "See-through share"}},
    {"separated", {"人车分隔", "Separated from cars"}},
    {"setting", {"城乡类型", "Setting"}},
    {"severity", {"隐患等级", "Severity"}},
    {"shaded_share", {"遮阴比例", "Shaded share"}},
    {"sidewalk", {"人行道", "Sidewalk"}},
    {"sidewalk_width_m", {"人行道宽度", "Sidewalk width"}},
    {"slope_pct", {"坡度", "Slope"}},
    {"source", {"数据来源", "Source"}},
    {"source_date", {"数据日期", "Date of source"}},
    {"speed_limit_kmh", {"限速", "Speed limit"}},
    {"stage", {"学段", "Stage"}},
    {"stairs", {"有台阶", "Stairs"}},
    {"state", {"状态", "State"}},
    {"stop_distance_m", {"公交站距离", "Distance to a stop"}},
    {"surfacing", {"地面材料", "Surfacing"}},
    {"threshold", {"限值", "Threshold"}},
    {"title", {"标题", "Title"}},
    {"to_check", {"待核对", "To be checked"}},
    {"traffic_per_hour", {"小时车流量", "Traffic per hour"}},
    {"uid", {"唯一标识", "Unique id"}},
    {"underside_m", {"下缘高度", "Underside"}},
    {"unit", {"单位", "Unit"}},
    {"usable_width_m", {"有效通行宽度", "Usable width"}},
    {"use", {"用途", "Use"}},
    {"via_vertices", {"途经点", "Places to pass"}},
    {"wait_s", {"等待时间", "Waiting time"}},
    {"year", {"年份", "Year"}},
};

struct WordTitle {
    std::string_view column, word;
    Title title;
};

/// In alphabetical order of column and word, for the binary search.
constexpr WordTitle word_titles[] = {
    {"confidence", "A", {"A 原文可查", "A: text known"}},
    {"confidence", "B", {"B 普遍引用", "B: commonly cited"}},
    {"confidence", "C", {"C 自行推定", "C: our own"}},
    {"direction", "to_home", {"回家路", "Way home"}},
    {"direction", "to_school", {"上学路", "Way to school"}},
    {"found_how", "audit", {"审查发现", "Audit"}},
    {"found_how", "inspection", {"现场检查", "Inspection"}},
    {"found_how", "report", {"群众反映", "Report"}},
    {"grouping", "core", {"中心城区", "Core"}},
    {"grouping", "new_town", {"郊区新城", "New town"}},
    {"grouping", "suburb", {"近郊", "Suburb"}},
    {"kind", "box", {"箱体", "Box"}},
    {"kind", "bridge", {"人行天桥", "Footbridge"}},
    {"kind", "fence", {"围栏", "Fence"}},
    {"kind", "hedge", {"绿篱", "Hedge"}},
    {"kind", "kiosk", {"岗亭", "Kiosk"}},
    {"kind", "other", {"其他", "Other"}},
    {"kind", "park", {"公园", "Park"}},
    {"kind", "parked_car", {"停放车辆", "Parked car"}},
    {"kind", "playground", {"游乐场", "Playground"}},
    {"kind", "pocket_park", {"口袋公园", "Pocket park"}},
    {"kind", "raised", {"抬高过街", "Raised crossing"}},
    {"kind", "refuge", {"带安全岛", "With refuge island"}},
    {"kind", "school_yard", {"校园操场", "School yard"}},
    {"kind", "signal", {"信号灯过街", "Signalled crossing"}},
    {"kind", "sports", {"运动场", "Sports ground"}},
    {"kind", "tree_row", {"行道树", "Row of trees"}},
    {"kind", "underpass", {"地下通道", "Underpass"}},
    {"kind", "unmarked", {"无标线", "Unmarked"}},
    {"kind", "wall", {"围墙", "Wall"}},
    {"kind", "zebra", {"斑马线", "Zebra crossing"}},
    {"road_class", "arterial", {"主干路", "Arterial road"}},
    {"road_class", "collector", {"次干路", "Collector road"}},
    {"road_class", "expressway", {"快速路", "Expressway"}},
    {"road_class", "footway", {"步行道", "Footway"}},
    {"road_class", "lane", {"街巷", "Lane"}},
    {"road_class", "residential", {"支路", "Residential street"}},
    {"setting", "rural", {"乡村", "Rural"}},
    {"setting", "urban", {"城镇", "Urban"}},
    {"severity", "S1", {"S1 危及生命", "S1: endangers life"}},
    {"severity", "S2", {"S2 必须整改", "S2: must be mended"}},
    {"severity", "S3", {"S3 应当整改", "S3: should be mended"}},
    {"severity", "S4", {"S4 提示", "S4: note"}},
    {"sidewalk", "both", {"两侧", "Both sides"}},
    {"sidewalk", "left", {"左侧", "Left"}},
    {"sidewalk", "none", {"无", "None"}},
    {"sidewalk", "right", {"右侧", "Right"}},
    {"stage", "junior", {"初中", "Junior"}},
    {"stage", "kindergarten", {"幼儿园", "Kindergarten"}},
    {"stage", "nine_year", {"九年一贯制", "Nine-year"}},
    {"stage", "nursery", {"托育", "Nursery"}},
    {"stage", "primary", {"小学", "Primary"}},
    {"state", "assigned", {"已交办", "Assigned"}},
    {"state", "awaiting_acceptance", {"待验收", "Awaiting acceptance"}},
    {"state", "closed", {"已销号", "Closed"}},
    {"state", "draft", {"待登记", "Draft"}},
    {"state", "fail", {"不通过", "Fails"}},
    {"state", "listed", {"挂牌督办", "Listed for supervision"}},
    {"state", "rectifying", {"整改中", "Rectifying"}},
    {"state", "registered", {"已登记", "Registered"}},
    {"state", "transferred", {"已移交", "Transferred"}},
    {"state", "unknown", {"未知", "Unknown"}},
    {"state", "withdrawn", {"已撤销", "Withdrawn"}},
};

constexpr auto by_column = [](const auto& left, const auto& right) { return left.column < right.column; };
constexpr auto by_word = [](const WordTitle& left, const WordTitle& right) {
    return left.column != right.column ? left.column < right.column : left.word < right.word;
};
static_assert(std::is_sorted(std::begin(column_titles), std::end(column_titles), by_column));
static_assert(std::is_sorted(std::begin(word_titles), std::end(word_titles), by_word));

}  // namespace

Title title_of(Table table) noexcept {
    return table_titles[static_cast<std::size_t>(table)];
}

Title column_title(std::string_view column) noexcept {
    const ColumnTitle wanted{column, {}};
    const auto found = std::lower_bound(std::begin(column_titles), std::end(column_titles), wanted, by_column);
    return found != std::end(column_titles) && found->column == column ? found->title : Title{column, column};
}

Title word_title(std::string_view column, std::string_view word) noexcept {
    const WordTitle wanted{column, word, {}};
    const auto found = std::lower_bound(std::begin(word_titles), std::end(word_titles), wanted, by_word);
    const bool same = found != std::end(word_titles) && found->column == column && found->word == word;
    return same ? found->title : Title{word, word};
}

std::vector<std::string_view> titled_words(std::string_view column) {
    std::vector<std::string_view> words;
    for (const WordTitle& title : word_titles)
        if (title.column == column) words.push_back(title.word);
    return words;
}

}  // namespace yimi::gis
