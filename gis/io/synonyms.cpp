#include "gis/io/field_names.h"

namespace yimi::gis {
namespace {

constexpr ColumnSynonyms columns[] = {
    // One table first: there a general word means something else than elsewhere.
    {"name", "区县 区县名称 区县名 区名 行政区 行政区名称 县区 县市区 xzqmc xian qx", Table::districts},
    {"code", "adcode 代码 编码 区县代码 行政区代码 行政区划代码 区划代码 区划码 xzqdm pac districtcode",
     Table::districts},
    {"name", "道路名称 道路名 路名 街道名称 街名 dlmc roadname streetname", Table::streets},
    {"road_class", "highway 道路等级 道路类型 道路类别 等级 级别 类型 fclass class type dldj", Table::streets},
    {"name", "学校名称 学校名 学校 校名 机构名称 xxmc schoolname school", Table::schools},
    {"stage", "学段 学校类型 学校类别 办学类型 办学层次 类型 类别 type level amenity", Table::schools},
    {"name", "校门名称 门名", Table::school_gates},
    {"name", "楼名 楼栋名称 楼栋 建筑名称 建筑物名称 buildingname bldgname", Table::buildings},
    {"use", "用途 建筑用途 建筑功能 功能 使用性质 房屋用途 类型 building type fclass usage function", Table::buildings},
    {"name", "小区 小区名称 小区名 地块名称 地块 社区名称 社区 居住区名称 居住区 blockname", Table::blocks},
    {"name", "公园名称 场地名称 游乐场名称 绿地名称 parkname", Table::playgrounds},
    {"kind", "类型 类别 场地类型 公园类型 leisure type fclass", Table::playgrounds},
    {"kind", "类型 类别 过街类型 过街方式 设施类型 crossing type", Table::crossings},
    {"kind", "类型 类别 遮挡类型 遮挡物类型 barrier type", Table::occluders},
    {"height_m", "遮挡高度 墙高", Table::occluders},
    // What every table has.
    {"name", "名称 名字 标准名称 全称 简称 mc namezh namecn zhname fullname title label"},
    {"uid", "uuid guid globalid 唯一编码 唯一标识 唯一码"},
    {"source", "来源 数据来源 资料来源 datasource"},
    {"source_date", "数据日期 数据时间 采集日期 采集时间 调查日期 更新日期 更新时间 sourcedate updated"},
    {"confidence", "可信度 置信度 数据质量"},
    // Districts and blocks.
    {"grouping", "圈层 分区 区位 圈层类型"},
    {"population", "人口 总人口 常住人口 人口数 人口数量 居住人口 户籍人口 rk pop popn totalpop"},
    {"children_share", "儿童占比 儿童占 儿童比例 儿童人口占比 儿童比重 childrenshare childshare"},
    {"district_code",
     "adcode 区县代码 行政区代码 行政区划代码 区划代码 区划码 所属区县代码 区县编码 区县 所属区县 所在区县 "
     "districtcode"},
    {"children_0_2", "02岁 0至2岁 0到2岁 02岁人口 02岁儿童 02岁儿童数 02岁人数 age02 children02 pop02"},
    {"children_3_5", "35岁 3至5岁 3到5岁 35岁人口 35岁儿童 35岁儿童数 35岁人数 age35 children35 pop35"},
    {"children_6_11", "611岁 6至11岁 6到11岁 611岁人口 611岁儿童 611岁儿童数 611岁人数 age611 children611 pop611"},
    {"children_12_14",
     "1214岁 12至14岁 12到14岁 1214岁人口 1214岁儿童 1214岁儿童数 1214岁人数 age1214 children1214 pop1214"},
    {"migrant_children", "随迁子女 随迁 随迁子 随迁儿童 流动儿童 随迁子女数 流动儿童数 migrantchildren"},
    {"setting", "城乡 城乡类型 城乡分类 城乡属性 urbanrural"},
    // Streets.
    {"speed_limit_kmh",
     "限速 车道限速 道路限速 限速值 最高限速 设计时速 设计速度 设计车速 maxspeed speedlimit speed maxspd"},
    {"sidewalk", "人行道 人行道设置 人行道情况 有无人行道 sidewalks footway"},
    {"sidewalk_width_m", "人行道宽度 人行道宽 步道宽度 sidewalkwidth"},
    {"usable_width_m", "有效宽度 有效通行宽度 通行宽度 净宽 人行道净宽 有效净宽 usablewidth clearwidth"},
    {"slope_pct", "坡度 纵坡 道路坡度 slope incline grade gradient"},
    {"stairs", "台阶 梯道 梯步 有无台阶 是否台阶 steps"},
    {"kerb_ramp", "缘石坡道 路缘坡道 无障碍坡道 坡道 kerbramp curbramp"},
    {"lit", "照明 路灯 有无路灯 夜间照明 lighting streetlight"},
    {"separated", "隔离 机非隔离 物理隔离 人车隔离 人车分离 separation"},
    {"oneway_for_cars", "单行 单行道 单向 单向通行 是否单行 oneway"},
    {"level", "层位 标高层位 道路层位 高程层 高程层位 层 层级 立体层次 上下层关系 zlevel layer", Table::streets},
    {"traffic_per_hour", "车流量 流量 小时流量 交通量 高峰流量 高峰小时流量 traffic trafficvolume flow"},
    // Crossings.
    {"crossing_length_m", "过街长度 过街距离 长度 crossinglength length"},
    {"green_s", "绿灯 绿灯时长 绿灯时间 行人绿灯 green greentime"},
    {"wait_s", "等待 等待时间 等候时间 红灯时长 wait waittime"},
    {"approach_speed_kmh", "来车速度 驶近车速 车速 行车速度 approachspeed speed maxspeed"},
    // Occluders and buildings.
    {"height_m", "高度 建筑高度 楼高 房高 高 建筑高 gd height bldgheight buildingheight hgt"},
    {"see_through", "通透率 通透度 透明度 透视率 seethrough transparency"},
    {"movable", "可移动 是否可移动 能否移动 moveable"},
    {"underside_m", "下缘高 底高 离地高度 净空高度 冠下净空 枝下高 clearance minheight underside"},
    {"present_from", "开始时间 停放开始 停车开始 起始时间 starttime timefrom"},
    {"present_to", "结束时间 停放结束 停车结束 截止时间 endtime timeto timeuntil"},
    {"present_share", "占用率 停放率 停车率 泊位占用率 概率 occupancy probability"},
    {"floors", "楼层 层数 楼层数 建筑层数 地上层数 总层数 层 cs floor levels buildinglevels storeys stories numfloors"},
    // Schools, gates, playgrounds.
    {"seats", "学位 学位数 学位数量 座位数 办学规模 核定学位 capacity"},
    {"enrolled",
     "在校生 在校生数 在校学生 在校学生数 在校人数 学生数 学生人数 学生 students enrolment enrollment pupils"},
    {"opens_at", "上学时间 到校时间 开门时间 开放时间 open opens opentime"},
    {"closes_at", "放学时间 离校时间 关门时间 关闭时间 close closes closetime"},
    {"noise_db", "噪声 噪音 噪声级 噪声值 环境噪声 noise"},
    {"stop_distance_m", "公交站距离 站点距离 距公交站 stopdistance"},
    {"school_uid", "学校编号 学校编码 所属学校编号 所属学校编码 学校id schoolid"},
    {"ages", "年龄 适用年龄 年龄段 适龄 age agerange"},
    {"area_m2", "面积 场地面积 占地面积 用地面积 mj area areasqm shapearea"},
    {"surfacing", "铺装 地面 地面材质 地面材料 铺装材质 surface"},
    {"max_fall_height_m", "跌落高度 最大跌落高度 坠落高度 fallheight"},
    {"equipment_year", "设备年份 设施年份 设备安装年份 建成年份 安装年份 installyear yearbuilt"},
    {"inspected_on", "检查日期 巡检日期 最近检查 上次检查 检测日期 inspected inspection"},
    {"fenced", "围合 有无围栏 是否围合 围栏 fence"},
    {"gates", "出入口 出入口数 出入口数量 入口数 entrances"},
    {"shaded_share", "遮荫率 遮阴率 树荫比例 遮荫比例 遮阴比例 shade shaded"},
    {"seats_for_carers", "座椅 座椅数 看护座椅 家长座椅 座位 benches"},
    // Routes and catchments.
    {"direction", "方向 类型 路线类型"},
    {"age", "年龄 儿童年龄"},
    {"accompanied", "接送 陪同 是否陪同 家长陪同"},
    {"depart_at", "出发时间 出门时间 departure depart"},
    {"year", "年份 年度 学年"},
};

constexpr WordSynonyms words[] = {
    {"confidence", "A", "高 可靠"},
    {"confidence", "B", "中 一般"},
    {"confidence", "C", "低 推测"},
    {"grouping", "core", "中心城区 主城区 核心区 中心区 一圈层"},
    {"grouping", "suburb", "近郊 郊区 近郊区 二圈层"},
    {"grouping", "new_town", "新城 新区 远郊 郊区新城 三圈层 newtown"},
    {"setting", "urban", "城市 城镇 城区 城"},
    {"setting", "rural", "农村 乡村 村 乡"},
    {"sidewalk", "both", "两侧 双侧 两边 双边 两侧都有 两侧均有"},
    {"sidewalk", "left", "左侧 左 左边 仅左侧"},
    {"sidewalk", "right", "右侧 右 右边 仅右侧"},
    {"sidewalk", "none", "无 没有 无人行道 缺失 no"},
    {"kind", "signal", "信号灯 红绿灯 信号控制 信号灯控 灯控 灯控过街 trafficsignals signals"},
    {"kind", "zebra", "斑马线 人行横道 人行横道线 uncontrolled marked"},
    {"kind", "raised", "抬高 抬高式 抬升 抬高人行横道 table"},
    {"kind", "refuge", "安全岛 二次过街 过街安全岛 island"},
    {"kind", "bridge", "天桥 人行天桥 过街天桥 footbridge"},
    {"kind", "underpass", "地道 地下通道 人行地道 过街地道 地下过街 tunnel"},
    {"kind", "unmarked", "无标线 无标识 无 未施划"},
    {"kind", "wall", "墙 围墙 实墙 墙体 挡墙 retainingwall"},
    {"kind", "hedge", "绿篱 树篱 灌木 灌木丛 绿化带"},
    {"kind", "parked_car", "停放车辆 停车 车辆 路边停车 停放的车 汽车 parkedcar car"},
    {"kind", "kiosk", "报刊亭 岗亭 售货亭 亭 亭子 书报亭"},
    {"kind", "fence", "栅栏 栏杆 围栏 护栏"},
    {"kind", "box", "箱 配电箱 设备箱 变电箱 电箱 箱体 变压器"},
    {"kind", "tree_row", "行道树 树列 树 树木 treerow"},
    {"kind", "other", "其他 其它"},
    {"kind", "playground", "游乐场 儿童游乐场 儿童活动场地 儿童乐园 游戏场"},
    {"kind", "pocket_park", "口袋公园 小游园 微公园 pocketpark"},
    {"kind", "park", "公园 综合公园 社区公园 garden"},
    {"kind", "sports", "运动场 体育场 体育场地 球场 健身场地 pitch"},
    {"kind", "school_yard", "校园 操场 学校操场 校园操场 schoolyard"},
    {"stage", "nursery", "托育 托儿所 托育园 托育机构 childcare"},
    {"stage", "kindergarten", "幼儿园 学前教育 学前"},
    {"stage", "primary", "小学 完全小学 普通小学 elementary primaryschool"},
    {"stage", "junior", "初中 初级中学 普通初中 juniorhigh middleschool"},
    {"stage", "nine_year", "九年一贯制 九年一贯制学校 九年制 九年制学校 nineyear"},
    {"direction", "to_school", "上学 上学路 去学校 toschool"},
    {"direction", "to_home", "回家 回家路 放学 放学路 tohome"},
    {"severity", "S1", "一级 重大"},
    {"severity", "S2", "二级 较大"},
    {"severity", "S3", "三级 一般"},
    {"severity", "S4", "四级 提示"},
    {"found_how", "audit", "审查 自动审查"},
    {"found_how", "inspection", "巡查 检查 现场检查"},
    {"found_how", "report", "举报 上报 群众反映"},
};

// The longer and the more special names first: 学校大门 is a gate, not a school.
constexpr TableSynonyms tables[] = {
    {Table::route_profile, "routeprofile 沿途剖面"},
    {Table::findings, "findings 审查结果"},
    {Table::school_gates, "schoolgate 校门 学校大门 学校出入口"},
    {Table::catchments, "catchment 学区 招生范围 划片"},
    {Table::routes, "上学路 回家路 放学路 schoolroute routes 通学路 路线"},
    {Table::crossings, "crossing crosswalk 过街 斑马线 人行横道"},
    {Table::playgrounds, "playground 游乐场 儿童活动 游戏场 口袋公园 公园 小游园 park"},
    {Table::occluders, "occluder 遮挡 围墙 绿篱 栅栏 hedge wall barrier fence"},
    {Table::blocks, "blocks 居住地块 居住区 地块 小区 住宅区 residential"},
    {Table::buildings, "building 建筑 房屋 楼栋 楼房 bldg"},
    {Table::schools, "school 学校 小学 中学 幼儿园 kindergarten"},
    {Table::hazards, "hazard 隐患"},
    {Table::streets, "street road 道路 路网 街道 车行道 highway"},
    {Table::districts, "district 区县 行政区 县区 区划 街道 county"},
};

}  // namespace

std::span<const ColumnSynonyms> column_synonyms() noexcept {
    return columns;
}
std::span<const WordSynonyms> word_synonyms() noexcept {
    return words;
}
std::span<const TableSynonyms> table_synonyms() noexcept {
    return tables;
}

}  // namespace yimi::gis
