<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>yimi::app::AboutDialog</name>
    <message>
        <source>About Yimi</source>
        <translation>关于“一米”</translation>
    </message>
    <message>
        <source>A map editor for a city that works from a height of one metre.

Free software under the GNU General Public License, version 3 or later.
Stands on Qt, GDAL, GEOS, PROJ and SQLite.</source>
        <translation>从一米高度规划城市的地图编辑软件。

自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。
基于 Qt、GDAL、GEOS、PROJ 和 SQLite。</translation>
    </message>
</context>
<context>
    <name>yimi::app::AccessView</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Seats a child within %1 m on foot: %2 on average, Gini %3, Theil %4.</source>
        <translation>步行 %1 米内每名儿童可及学位：平均 %2，基尼系数 %3，泰尔指数 %4。</translation>
    </message>
    <message>
        <source>Some numbers are unknown; these figures are of what is known.</source>
        <translation>部分数据未知；以上数字只含已知部分。</translation>
    </message>
    <message>
        <source>New towns reach %1 of what the core reaches.</source>
        <translation>郊区新城为中心城区的 %1。</translation>
    </message>
    <message>
        <source>New towns reach %1 of what the core reaches; %2 seats there would make it 0.8.</source>
        <translation>郊区新城为中心城区的 %1；新城增加 %2 个学位可达 0.8。</translation>
    </message>
    <message>
        <source>New towns and core cannot be compared: one of them has no district here.</source>
        <translation>郊区新城与中心城区无法比较：此处缺少其中一类区县。</translation>
    </message>
    <message>
        <source>The country reaches %1 of what the town reaches.</source>
        <translation>乡村为城镇的 %1。</translation>
    </message>
    <message>
        <source>The country reaches %1 of what the town reaches; %2 seats there would make it 0.7.</source>
        <translation>乡村为城镇的 %1；乡村增加 %2 个学位可达 0.7。</translation>
    </message>
    <message>
        <source>Town and country cannot be compared: one of them has no block here.</source>
        <translation>城乡无法比较：此处缺少其中一类地块。</translation>
    </message>
</context>
<context>
    <name>yimi::app::Actions</name>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Whole plan</source>
        <translation>全图(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom to the &amp;selection</source>
        <translation>缩放至所选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Coverage</source>
        <translation>覆盖(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>审查(&amp;A)</translation>
    </message>
    <message>
        <source>Draw its way &amp;home</source>
        <translation>生成对应回家路(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy the coordinates</source>
        <translation>复制坐标(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About Yimi</source>
        <translation>关于“一米”(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Do by &amp;name…</source>
        <translation>命令面板(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Earlier view</source>
        <translation>上一视图(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Later view</source>
        <translation>下一视图(&amp;L)</translation>
    </message>
    <message>
        <source>New &amp;bookmark</source>
        <translation>新建书签(&amp;B)</translation>
    </message>
    <message>
        <source>Book&amp;marks…</source>
        <translation>书签(&amp;M)…</translation>
    </message>
    <message>
        <source>Attribute &amp;table</source>
        <translation>属性表(&amp;T)</translation>
    </message>
    <message>
        <source>Table of the rows in &amp;view</source>
        <translation>视图内要素的属性表(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>捕捉(&amp;N)</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>复制一份(&amp;P)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;aste</source>
        <translation>粘贴(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Select the &amp;others instead</source>
        <translation>反选(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>沿路(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Back&amp;ground picture…</source>
        <translation>底图(&amp;G)…</translation>
    </message>
    <message>
        <source>Open the sam&amp;ple</source>
        <translation>打开示例(&amp;P)</translation>
    </message>
    <message>
        <source>Table of the selected &amp;rows</source>
        <translation>所选要素的属性表(&amp;R)</translation>
    </message>
    <message>
        <source>Select a&amp;ll of the layer</source>
        <translation>全选图层要素(&amp;L)</translation>
    </message>
    <message>
        <source>Select nothin&amp;g</source>
        <translation>取消选择(&amp;G)</translation>
    </message>
    <message>
        <source>Select b&amp;y a condition…</source>
        <translation>按条件选择(&amp;Y)…</translation>
    </message>
    <message>
        <source>Next &amp;part of the window</source>
        <translation>转到下一面板(&amp;P)</translation>
    </message>
    <message>
        <source>Part of the wi&amp;ndow before</source>
        <translation>转到上一面板(&amp;N)</translation>
    </message>
    <message>
        <source>Save a copy e&amp;lsewhere…</source>
        <translation>另存副本到其他位置(&amp;L)…</translation>
    </message>
    <message>
        <source>Writes the plan, reports and pictures to files.</source>
        <translation>导出规划数据、报告和图。</translation>
    </message>
    <message>
        <source>Takes back the last change.</source>
        <translation>撤销上一步修改。</translation>
    </message>
    <message>
        <source>Makes again what was undone.</source>
        <translation>重做刚撤销的修改。</translation>
    </message>
    <message>
        <source>Shows which blocks reach a playground on foot and which are left out.</source>
        <translation>计算哪些地块步行可达活动场地，哪些没有覆盖。</translation>
    </message>
    <message>
        <source>Checks the plan against the rules and lists what is wrong.</source>
        <translation>按规则审查规划，列出问题。</translation>
    </message>
    <message>
        <source>Points jump to the corners, edges and crossings nearby.</source>
        <translation>点位自动吸附到附近的节点、边和交点。</translation>
    </message>
    <message>
        <source>Between two clicks a line follows the streets.</source>
        <translation>两次单击之间，线沿道路走。</translation>
    </message>
    <message>
        <source>Show all la&amp;yers</source>
        <translation>显示全部图层(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Hide all layers</source>
        <translation>隐藏全部图层(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Seats</source>
        <translation>学位(&amp;W)</translation>
    </message>
    <message>
        <source>Sets the children of each stage against the seats of its schools.</source>
        <translation>对照各学段的儿童数与学校学位数。</translation>
    </message>
    <message>
        <source>Slopes &amp;from the terrain</source>
        <translation>从地形取得坡度(&amp;F)</translation>
    </message>
    <message>
        <source>Check the street &amp;network</source>
        <translation>检查路网(&amp;N)</translation>
    </message>
    <message>
        <source>Lists what breaks the network of streets, and mends it.</source>
        <translation>列出路网的断开之处，并加以修复。</translation>
    </message>
    <message>
        <source>Where to &amp;build</source>
        <translation>选址(&amp;B)</translation>
    </message>
    <message>
        <source>Finds the sites where new playgrounds or schools help most.</source>
        <translation>找出新建活动场地或学校受益儿童最多的位置。</translation>
    </message>
    <message>
        <source>Child &amp;view</source>
        <translation>儿童视角(&amp;V)</translation>
    </message>
    <message>
        <source>Stands in the street and looks from a child&apos;s height.</source>
        <translation>站在街上，以儿童的眼高观察。</translation>
    </message>
    <message>
        <source>&amp;Look from here</source>
        <translation>从此处看(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Walking profiles</source>
        <translation>步行参数(&amp;P)</translation>
    </message>
    <message>
        <source>How fast children of each age walk, and what they refuse.</source>
        <translation>各年龄儿童的步行速度，以及不走哪些路。</translation>
    </message>
    <message>
        <source>&amp;Fairness</source>
        <translation>均衡(&amp;J)</translation>
    </message>
    <message>
        <source>Sets new towns against the core and country against town, service by service.</source>
        <translation>逐项比较郊区新城与中心城区、乡村与城镇。</translation>
    </message>
    <message>
        <source>&amp;Parking at crossings</source>
        <translation>过街处停车(&amp;K)</translation>
    </message>
    <message>
        <source>Shows what crossings gain where nobody parks near them.</source>
        <translation>看过街处附近不停车能改善多少。</translation>
    </message>
    <message>
        <source>&amp;0.95 m: three years old</source>
        <translation>0.95 米：三岁(&amp;0)</translation>
    </message>
    <message>
        <source>&amp;1.0 m: a child</source>
        <translation>1.0 米：儿童(&amp;1)</translation>
    </message>
    <message>
        <source>1.&amp;2 m: eight to ten, or a driver</source>
        <translation>1.2 米：八至十岁，或驾驶员(&amp;2)</translation>
    </message>
    <message>
        <source>1.&amp;6 m: an adult</source>
        <translation>1.6 米：成人(&amp;6)</translation>
    </message>
    <message>
        <source>A&amp;long the route</source>
        <translation>沿路剖面(&amp;L)</translation>
    </message>
    <message>
        <source>Shows beneath the map what a child meets on the selected route, metre by metre.</source>
        <translation>在地图下方逐米显示所选路线上孩子遇到的情况。</translation>
    </message>
    <message>
        <source>Le&amp;dger of hazards</source>
        <translation>安全隐患台账(&amp;D)</translation>
    </message>
    <message>
        <source>Keeps hazards from finding to closing: who mends what by when, and what proves it.</source>
        <translation>从发现到销号管理隐患：谁在何时前整改、以何为证。</translation>
    </message>
    <message>
        <source>Scenar&amp;ios</source>
        <translation>方案(&amp;F)</translation>
    </message>
    <message>
        <source>Tries out changes beside the present state, which stays as it is.</source>
        <translation>在现状之外试作修改，现状保持不变。</translation>
    </message>
    <message>
        <source>Ne&amp;xt plan</source>
        <translation>下一个方案(&amp;X)</translation>
    </message>
    <message>
        <source>Plan bef&amp;ore</source>
        <translation>上一个方案(&amp;O)</translation>
    </message>
    <message>
        <source>Back to the presen&amp;t state</source>
        <translation>回到现状(&amp;T)</translation>
    </message>
    <message>
        <source>Compar&amp;e plans…</source>
        <translation>方案对比(&amp;E)…</translation>
    </message>
    <message>
        <source>Sets plans side by side, and says what they differ in.</source>
        <translation>把各方案并排，列出差异。</translation>
    </message>
    <message>
        <source>&amp;Rules of the audit</source>
        <translation>审查规则(&amp;R)</translation>
    </message>
    <message>
        <source>Every rule with its source, and what the city sets otherwise.</source>
        <translation>每条规则及其依据，以及本市另行设定的内容。</translation>
    </message>
    <message>
        <source>Inspection da&amp;y…</source>
        <translation>现场排查(&amp;Y)…</translation>
    </message>
    <message>
        <source>Finds the shortest walk through places and writes the lists to take along.</source>
        <translation>求走遍各处的最短路线，写出带去现场的清单。</translation>
    </message>
</context>
<context>
    <name>yimi::app::AfterCrash</name>
    <message>
        <source>Yimi ended unexpectedly last time. “%1” is complete; nothing is lost.</source>
        <translation>“一米”上次意外退出。“%1”内容完整，没有丢失任何更改。</translation>
    </message>
    <message>
        <source>Yimi ended unexpectedly last time. “%1” is complete up to the last edit: %2, %3.</source>
        <translation>“一米”上次意外退出。“%1”已完整恢复到最后一次编辑：%2，%3。</translation>
    </message>
</context>
<context>
    <name>yimi::app::AfterStep</name>
    <message numerus="yes">
        <source>The import of %Ln feature(s) is undone.</source>
        <translation>
            <numerusform>已撤销导入：%Ln 个要素。</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>yimi::app::AgeText</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>crossing %1 of %2 (%3)</source>
        <translation>%2的过街处%1（%3）</translation>
    </message>
    <message>
        <source>A child may walk this alone from the age of %1.</source>
        <translation>满 %1 岁的孩子可以独自走这条路。</translation>
    </message>
    <message>
        <source>Nobody may walk this alone.</source>
        <translation>任何人都不宜独自走这条路。</translation>
    </message>
    <message>
        <source>What keeps younger ones from it: %1.</source>
        <translation>更小的孩子受限于：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Of %n street(s) not all is known; the true age may be higher.</source>
        <translation>
            <numerusform>%n 条道路的信息不全；实际年龄可能更高。</numerusform>
        </translation>
    </message>
    <message>
        <source>across %1 where it has no crossing (%2)</source>
        <translation>在未设过街处横穿%1（%2）</translation>
    </message>
</context>
<context>
    <name>yimi::app::ApartKey</name>
    <message>
        <source>Eyes at %1 m against %2 m</source>
        <translation>眼高 %1 米对比 %2 米</translation>
    </message>
    <message>
        <source>Being computed anew…</source>
        <translation>正在重新计算…</translation>
    </message>
</context>
<context>
    <name>yimi::app::ApartStyle</name>
    <message>
        <source>Only the adult sees: 2–10 %</source>
        <translation>仅成人可见 2–10 %</translation>
    </message>
    <message>
        <source>Only the adult sees: 10–25 %</source>
        <translation>仅成人可见 10–25 %</translation>
    </message>
    <message>
        <source>Only the adult sees: 25–50 %</source>
        <translation>仅成人可见 25–50 %</translation>
    </message>
    <message>
        <source>Only the adult sees: over 50 %</source>
        <translation>仅成人可见 50 % 以上</translation>
    </message>
    <message>
        <source>The child sees more</source>
        <translation>儿童看到的更多</translation>
    </message>
    <message>
        <source>Rests on unknown heights</source>
        <translation>取决于未知高度</translation>
    </message>
</context>
<context>
    <name>yimi::app::AreaCheck</name>
    <message>
        <source>The points lie on one line: an area needs three that do not.</source>
        <translation>各点在同一直线上：面至少需要三个不共线的点。</translation>
    </message>
    <message>
        <source>The outline crosses itself. Move or take back the point that does it.</source>
        <translation>边界自相交。请移动或撤回造成相交的点。</translation>
    </message>
</context>
<context>
    <name>yimi::app::AreaSelectTool</name>
    <message>
        <source>Drag a frame: to the right it takes what lies in it wholly, to the left what it touches too; Shift adds, Ctrl takes away</source>
        <translation>拖动画框：向右拖只选完全在框内的，向左拖相交的也选；Shift 加选，Ctrl 减选</translation>
    </message>
    <message>
        <source>Click the next corner; Enter or double click selects, Backspace takes the last one back</source>
        <translation>单击下一个角点；按 Enter 或双击完成选择，Backspace 撤回上一点</translation>
    </message>
    <message>
        <source>Draw around what is meant, by dragging or corner by corner: begun to the right it takes what lies in it wholly, to the left what it touches too; Shift adds, Ctrl takes away</source>
        <translation>拖动或逐点圈出要选的要素：先向右只选完全在内的，先向左相交的也选；Shift 加选，Ctrl 减选</translation>
    </message>
</context>
<context>
    <name>yimi::app::AttributeTable</name>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>未作更改。%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation>仅选中的行</translation>
    </message>
    <message>
        <source>Rows in view</source>
        <translation>仅视图内的行</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>Rows of the layer</source>
        <translation>图层的各行</translation>
    </message>
    <message>
        <source>Set a field…</source>
        <translation>批量设置…</translation>
    </message>
    <message>
        <source>Give a field the same value in all selected rows</source>
        <translation>将所选各行的某个字段设为同一值</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>粘贴…</translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet at the current cell (Ctrl+V). What changes is shown first.</source>
        <translation>从电子表格粘贴到当前单元格（Ctrl+V）。更改内容会先列出。</translation>
    </message>
    <message>
        <source>Show rows with a text, or &gt;2, 2..5, =x…</source>
        <translation>筛选：文字，或 &gt;2、2..5、=值…</translation>
    </message>
    <message>
        <source>A text in any cell, or conditions parted by “;”. A condition is &lt;, &lt;=, &gt;, &gt;=, = or != and a value, or two with .. between; a field&apos;s title before it means that field alone, “|” parts alternatives, “unknown” is what is empty. A right click on a title lists its values.</source>
        <translation>可输入任意单元格中的文字，或以“;”分隔的条件：&lt;、&lt;=、&gt;、&gt;=、=、!= 加上值，或用 .. 表示区间；前面写字段名则只看该字段，“|”分隔多个可选值，“未知”表示空值。右键单击表头可列出各值。</translation>
    </message>
    <message>
        <source>Click to sort, once more for the other way round; drag to move; right click to filter</source>
        <translation>单击排序，再次单击反向；拖动可移动列；右键单击可筛选</translation>
    </message>
</context>
<context>
    <name>yimi::app::AttributeText</name>
    <message>
        <source>“%1” is no number. Write figures only, such as 12 or 3.5.</source>
        <translation>“%1”不是数字。请只填数字，如 12 或 3.5。</translation>
    </message>
    <message>
        <source>Write a year from 1900 to 2200.</source>
        <translation>请填写 1900 至 2200 之间的年份。</translation>
    </message>
    <message>
        <source>Write a share from 0 to 100 percent.</source>
        <translation>请填写 0 至 100 之间的百分比。</translation>
    </message>
    <message>
        <source>This cannot be less than 0.</source>
        <translation>此值不能小于 0。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请填写整数。</translation>
    </message>
    <message>
        <source>“%1” is not possible here.</source>
        <translation>此处不能填“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no day. Write year, month and day, such as 2024-03-06.</source>
        <translation>“%1”不是日期。请填写年月日，如 2024-03-06。</translation>
    </message>
    <message>
        <source>“%1” is no time of day. Write hours and minutes, such as 07:40.</source>
        <translation>“%1”不是时刻。请填写小时和分钟，如 07:40。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>years old</source>
        <translation>岁</translation>
    </message>
    <message>
        <source>This is more than there can be: at most %1.</source>
        <translation>不可能这么多：最多 %1。</translation>
    </message>
</context>
<context>
    <name>yimi::app::AuditCommand</name>
    <message>
        <source>check the plan against the rules and keep the findings in it</source>
        <translation>按规则审查规划，并将审查结果存入项目</translation>
    </message>
    <message>
        <source>only these rules; findings of others leave the project</source>
        <translation>只审查这些规则；其他规则的审查结果将从项目中移除</translation>
    </message>
    <message>
        <source>only what lies in this district</source>
        <translation>只审查该区县范围</translation>
    </message>
    <message>
        <source>write a report, .html or .csv; may be given several times</source>
        <translation>输出报告（.html 或 .csv），可多次给出</translation>
    </message>
    <message>
        <source>end with 1 if something of this severity or worse fails: S1 … S4</source>
        <translation>有该等级或更严重的不通过项时以 1 退出：S1 … S4</translation>
    </message>
    <message>
        <source>%1 fail, %2 unknown, %3 pass (%4 rules)</source>
        <translation>不通过 %1 项，未知 %2 项，通过 %3 项（规则 %4 条）</translation>
    </message>
    <message>
        <source>Route “%1”: %2 points, answers for %3 of the checks</source>
        <translation>路线“%1”：%2 分，%3 的检查项已判定</translation>
    </message>
    <message>
        <source>a city&apos;s profile of rules (TOML), in place of the project&apos;s</source>
        <translation>城市规则配置文件（TOML），代替项目中的配置</translation>
    </message>
    <message>
        <source>%1 Nothing of the project&apos;s own rules counts.</source>
        <translation>%1 项目自带的规则配置一概不采用。</translation>
    </message>
    <message>
        <source>Rules: %1, %2</source>
        <translation>规则：%1，%2</translation>
    </message>
    <message>
        <source>Route “%1”: %2 points for now, answers for %3 of the checks</source>
        <translation>路线“%1”：暂计 %2 分，%3 的检查有答案</translation>
    </message>
</context>
<context>
    <name>yimi::app::AuditReport</name>
    <message>
        <source>as before</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>%1 × S1, %2 × S2</source>
        <translation>S1 %1 项，S2 %2 项</translation>
    </message>
    <message>
        <source>%1 checks fail, %2 pass, %3 cannot be answered for want of data.</source>
        <translation>不通过 %1 项，通过 %2 项，另有 %3 项因缺少数据无法判定。</translation>
    </message>
    <message numerus="yes">
        <source>The weakest of %n way(s) has %1 of 100 points.</source>
        <translation>
            <numerusform>%n 条路线中得分最低的为 %1 分（满分 100 分）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown: no way to school or home is drawn.</source>
        <translation>未知：尚未绘制上学路或回家路。</translation>
    </message>
    <message>
        <source>of %1 m of ways: there an eye at %2 m does not see the street beside it.</source>
        <translation>为盲段占路线总长 %1 m 的比例：眼高 %2 m 时看不见身旁的道路。</translation>
    </message>
    <message>
        <source>On %1 m of it an adult does see the street.</source>
        <translation>其中 %1 m 成人可见、儿童不可见。</translation>
    </message>
    <message>
        <source>At %1 of %2 crossings a driver does not see the child in time.</source>
        <translation>%2 处过街中有 %1 处，驾驶人不能及时看见儿童。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n crossing(s) too little is known to say.</source>
        <translation>
            <numerusform>有 %n 处过街因数据不足无法判定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown: blocks or playgrounds are missing.</source>
        <translation>未知：缺少居住地块或儿童活动场地数据。</translation>
    </message>
    <message>
        <source>%1 of %2 children</source>
        <translation>%2 名儿童中的 %1 名</translation>
    </message>
    <message>
        <source>live farther than %1 m on foot from every playground.</source>
        <translation>步行 %1 m 范围内没有儿童活动场地。</translation>
    </message>
    <message>
        <source>live farther than %1 m as the crow flies from every playground.</source>
        <translation>直线 %1 m 范围内没有儿童活动场地。</translation>
    </message>
    <message>
        <source>Within reach: %1 as the crow flies, %2 accompanied, %3 alone.</source>
        <translation>覆盖儿童比例：直线 %1，成人陪同步行 %2，独自步行 %3。</translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>有 %n 个居住地块的儿童数未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fails. Fill in what is unknown next.</source>
        <translation>没有不通过项。下一步请补充未知数据。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>隐患等级</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Against last time</source>
        <translation>与上次相比</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Ways to school and home</source>
        <translation>上学路/回家路</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Points of 100</source>
        <translation>得分（满分 100）</translation>
    </message>
    <message>
        <source>Checks with an answer</source>
        <translation>已判定检查项</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>审查结果</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入数据</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少数据</translation>
    </message>
    <message>
        <source>No check fails and none lacks data.</source>
        <translation>各项检查均通过，且不缺数据。</translation>
    </message>
    <message>
        <source>The first %1 of %2 findings, the most severe first. All are in the project and in the table (.csv).</source>
        <translation>共 %2 条审查结果，此处按严重程度列出前 %1 条；全部结果见项目和表格（.csv）。</translation>
    </message>
    <message>
        <source>Made with Yimi %1. Every figure names its source; what is unknown never counts as passed. Engineering assumptions are suggestions and can be changed.</source>
        <translation>由“一米”（Yimi %1）生成。各项数据均注明来源；未知项不计为通过。工程假定仅供参考，可以修改。</translation>
    </message>
    <message>
        <source>%1: safety and openness at one metre</source>
        <translation>%1：一米高度安全与开敞审查报告</translation>
    </message>
    <message>
        <source>How safe is it?</source>
        <translation>安全程度如何？</translation>
    </message>
    <message>
        <source>How open is it?</source>
        <translation>开敞程度如何？</translation>
    </message>
    <message>
        <source>Who is left out?</source>
        <translation>哪些儿童未被覆盖？</translation>
    </message>
    <message>
        <source>What to do first?</source>
        <translation>首先整改什么？</translation>
    </message>
    <message>
        <source>Findings by severity</source>
        <translation>按隐患等级统计</translation>
    </message>
    <message>
        <source>Map of the findings</source>
        <translation>审查结果分布图</translation>
    </message>
    <message>
        <source>Findings over the plan; %1, %2.</source>
        <translation>规划图叠加审查结果；%1，%2。</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>全部审查结果</translation>
    </message>
    <message>
        <source>On %1 m of it that is unknown: things without a height stand there.</source>
        <translation>其中 %1 米未知：那里的遮挡物没有高度数据。</translation>
    </message>
    <message>
        <source>%1 · revision %2 · eye height %3 m · %4 rules: %5, %6 · %7</source>
        <translation>%1 · 修订 %2 · 视高 %3 m · %4 条规则：%5，%6 · %7</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（暂定）</translation>
    </message>
</context>
<context>
    <name>yimi::app::AuditTable</name>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>隐患等级</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>规则名称</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>唯一标识</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>审查结果</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用情形</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>整改建议</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Confidence of the source</source>
        <translation>依据可信度</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入数据</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少数据</translation>
    </message>
    <message>
        <source>Blockers</source>
        <translation>遮挡物</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X 坐标</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y 坐标</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>方案版本</translation>
    </message>
    <message>
        <source>Profile of rules</source>
        <translation>规则配置</translation>
    </message>
    <message>
        <source>Mark of the rules</source>
        <translation>规则标识</translation>
    </message>
</context>
<context>
    <name>yimi::app::BackgroundControl</name>
    <message>
        <source>“%1” lies below the map now.</source>
        <translation>“%1”已作为底图。</translation>
    </message>
    <message>
        <source>How it is shown…</source>
        <translation>显示方式…</translation>
    </message>
</context>
<context>
    <name>yimi::app::BackgroundDialog</name>
    <message>
        <source>Background</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation>缩放至底图(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Show below the map</source>
        <translation>显示在地图下方(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>不透明度(&amp;O)</translation>
    </message>
    <message>
        <source>Coord&amp;inates</source>
        <translation>坐标(&amp;I)</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>与文件一致</translation>
    </message>
    <message>
        <source>shifted: GCJ-02 (Amap, Tencent)</source>
        <translation>有偏移：GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <source>shifted: BD-09 (Baidu)</source>
        <translation>有偏移：BD-09（百度）</translation>
    </message>
    <message>
        <source>Tiles of Chinese web maps lie some 350 m off; Yimi shifts them back.</source>
        <translation>国内网络地图的瓦片约偏移 350 米；一米会将其纠正回来。</translation>
    </message>
    <message>
        <source>An aerial picture, a scanned plan or map tiles: GeoTIFF, MBTiles, GeoPackage, JPEG or PNG with a world file. Yimi reads files only, never the network.</source>
        <translation>航空影像、扫描图纸或地图瓦片：GeoTIFF、MBTiles、GeoPackage，或带坐标文件的 JPEG、PNG。一米只读取本地文件，从不联网。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Names no coordinate system; taken as the project&apos;s.</source>
        <translation>文件未写明坐标系，按项目坐标系处理。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Pictures with a place (%1)</source>
        <translation>带坐标的图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>yimi::app::BalanceCommand</name>
    <message>
        <source>seats against children, and how evenly they are within reach</source>
        <translation>学位与儿童的对照，以及可达学位是否均衡</translation>
    </message>
    <message>
        <source>nursery, kindergarten, primary, junior, or nine_year for the latter two (primary)</source>
        <translation>nursery（托育）、kindergarten（幼儿园）、primary（小学）、junior（初中），nine_year 为后两者合计（primary）</translation>
    </message>
    <message>
        <source>so many years from now, 0 to 5 (0)</source>
        <translation>从现在起的年数，0 至 5（0）</translation>
    </message>
    <message>
        <source>how far a child walks to a seat, m (1000)</source>
        <translation>儿童步行到校的距离上限，米（1000）</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 seats missing</source>
        <translation>缺 %1 个学位</translation>
    </message>
    <message>
        <source>%1 seats to spare</source>
        <translation>余 %1 个学位</translation>
    </message>
    <message>
        <source>%1: %2 children and %3 migrant children, %4 seats; without migrant children %5, with them %6.</source>
        <translation>%1：儿童 %2 人，随迁子女 %3 人，学位 %4 个；不含随迁子女%5，含随迁子女%6。</translation>
    </message>
    <message>
        <source>%1 of the children are estimated from the population.</source>
        <translation>其中 %1 名儿童按人口估算。</translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>%n 个地块的儿童数未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of migrant children is unknown.</source>
        <translation>
            <numerusform>%n 个地块的随迁子女数未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n school(s) the number of seats is unknown.</source>
        <translation>
            <numerusform>%n 所学校的学位数未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>整个规划</translation>
    </message>
    <message>
        <source>Seats a child within %1 m on foot: %2 on average, Gini %3, Theil %4.</source>
        <translation>步行 %1 米内每名儿童可及学位：平均 %2，基尼系数 %3，泰尔指数 %4。</translation>
    </message>
    <message>
        <source>also shares the blocks out anew, so that all walk least within the seats</source>
        <translation>并按学位容量重新划分地块，使全体儿童步行总距离最短</translation>
    </message>
    <message>
        <source>Shared out anew within the seats: %1 children change their school; mean walk %2 → %3 m; walking too far %4 → %5; without a seat %6.</source>
        <translation>按学位容量重新划分：%1 名儿童改变学校；平均步行 %2 → %3 米；步行过远 %4 → %5 人；无学位 %6 人。</translation>
    </message>
</context>
<context>
    <name>yimi::app::BalancePanel</name>
    <message>
        <source>Grouping as the plan has it now</source>
        <translation>按规划现有分组</translation>
    </message>
    <message>
        <source>Compared with the grouping of %1</source>
        <translation>与 %1 的分组比较</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Group as in %1</source>
        <translation>按 %1 分组</translation>
    </message>
    <message>
        <source>What is shared out</source>
        <translation>比较的设施</translation>
    </message>
    <message>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <source>Within how many metres on foot</source>
        <translation>步行多少米以内</translation>
    </message>
    <message>
        <source>Grouping to compare with</source>
        <translation>用于比较的分组</translation>
    </message>
    <message>
        <source>Group of the chosen district</source>
        <translation>所选区县的分组</translation>
    </message>
    <message>
        <source>Computed for the plan before your edit.</source>
        <translation>按修改前的规划计算。</translation>
    </message>
    <message>
        <source>Keep as of today</source>
        <translation>按今日留存</translation>
    </message>
    <message>
        <source>Keeps the present grouping under today&apos;s date, to compare with later</source>
        <translation>以今日日期留存现有分组，供以后比较</translation>
    </message>
    <message>
        <source>Puts the districts into the groups of that list, in one step that can be undone</source>
        <translation>按该名单设置各区县的分组，一步完成，可撤销</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Lorenz</source>
        <translation>洛伦兹曲线</translation>
    </message>
    <message>
        <source>20 worst</source>
        <translation>最差 20 处</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>区县分组</translation>
    </message>
    <message>
        <source>How evenly it is shared out</source>
        <translation>分配是否均衡</translation>
    </message>
</context>
<context>
    <name>yimi::app::BalanceRows</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 平方米</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>A child has</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>Gini</source>
        <translation>基尼</translation>
    </message>
    <message>
        <source>Reached before</source>
        <translation>比较可达</translation>
    </message>
    <message>
        <source>%1: %2 of %3 children have a place within %4 m on foot. Theil %5, Palma %6.</source>
        <translation>%1：%3 名儿童中有 %2 名步行 %4 米内有此类场所。泰尔指数 %5，帕尔马比 %6。</translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>%n 个地块的儿童数未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Worst served</source>
        <translation>最差的地块</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>The plan has no such places: the result says nothing of whether there are any.</source>
        <translation>规划中没有此类场所：结果不说明实际是否存在。</translation>
    </message>
    <message>
        <source>%1 of %2 children (%3) have a place within %4 m on foot; a child has %5 on average.</source>
        <translation>%2 名儿童中有 %1 名（%3）步行 %4 米内有此类场所；人均 %5。</translation>
    </message>
    <message>
        <source>Gini %1, Theil %2, Palma %3.</source>
        <translation>基尼系数 %1，泰尔指数 %2，帕尔马比 %3。</translation>
    </message>
    <message numerus="yes">
        <source>The number of children of %n block(s) is unknown; they are not counted.</source>
        <translation>
            <numerusform>%n 个地块的儿童数未知，未计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n place(s) it is not known what they offer; they count as reached, with nothing to share.</source>
        <translation>
            <numerusform>%n 处场所的规模未知；计入可达，不计供给。</numerusform>
        </translation>
    </message>
    <message>
        <source>New towns: %1 reached, core: %2. To equal it, %3 more children there would have to come within reach.</source>
        <translation>郊区新城：%1可达，中心城区：%2。郊区新城还需让 %3 名儿童可达才能持平。</translation>
    </message>
    <message>
        <source>New towns: %1 reached, core: %2. Nothing is missing there.</source>
        <translation>郊区新城：%1可达，中心城区：%2。郊区新城不低于中心城区。</translation>
    </message>
    <message>
        <source>New towns and core cannot be compared: one of them has no children here.</source>
        <translation>郊区新城与中心城区无法比较：此处缺少其中一方的儿童。</translation>
    </message>
    <message>
        <source>Country: %1 reached, town: %2. To equal it, %3 more children there would have to come within reach.</source>
        <translation>乡村：%1可达，城镇：%2。乡村还需让 %3 名儿童可达才能持平。</translation>
    </message>
    <message>
        <source>Country: %1 reached, town: %2. Nothing is missing there.</source>
        <translation>乡村：%1可达，城镇：%2。乡村不低于城镇。</translation>
    </message>
    <message>
        <source>Country and town cannot be compared: one of them has no children here.</source>
        <translation>城乡无法比较：此处缺少其中一方的儿童。</translation>
    </message>
    <message>
        <source>%1 of the children are estimated from the population; coverage counts without them.</source>
        <translation>其中 %1 名儿童按人口推算；覆盖统计不含这些儿童。</translation>
    </message>
</context>
<context>
    <name>yimi::app::Bookmarks</name>
    <message>
        <source>View %1</source>
        <translation>视图 %1</translation>
    </message>
</context>
<context>
    <name>yimi::app::BookmarksDialog</name>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>A bookmark keeps what the map shows now. Make one with “New” or Ctrl+B.</source>
        <translation>书签记住地图当前的范围。点击“新建”或按 Ctrl+B 添加。</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>Show this view on the map (Enter)</source>
        <translation>在地图上显示该视图（Enter）</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Keep what the map shows now (Ctrl+B)</source>
        <translation>记住地图当前的范围（Ctrl+B）</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>修改名称（F2）</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Take it off the list (Del)</source>
        <translation>从列表中删除（Del）</translation>
    </message>
</context>
<context>
    <name>yimi::app::Callout</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>End the tour (Esc); Help › Tour shows it again</source>
        <translation>结束导览（Esc）；可从“帮助 › 导览”再次打开</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>yimi::app::CaseBar</name>
    <message>
        <source>The case before (P)</source>
        <translation>上一处 (P)</translation>
    </message>
    <message>
        <source>The next case (N)</source>
        <translation>下一处 (N)</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>关闭列表</translation>
    </message>
    <message>
        <source>All cases, the worst first; N and P walk through them</source>
        <translation>全部各处，最严重的在前；按 N、P 逐处查看</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>各处</translation>
    </message>
</context>
<context>
    <name>yimi::app::Cases</name>
    <message>
        <source>What fails</source>
        <translation>不达标</translation>
    </message>
    <message>
        <source>What is unknown</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>%1: number of children unknown</source>
        <translation>%1：儿童数未知</translation>
    </message>
    <message>
        <source>%1: %2 children</source>
        <translation>%1：%2 名儿童</translation>
    </message>
    <message>
        <source>Who is not reached</source>
        <translation>未覆盖的地块</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n day(s) overdue</source>
        <translation>
            <numerusform>%1 · 逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Open hazards</source>
        <translation>未销号隐患</translation>
    </message>
    <message>
        <source>Overdue hazards</source>
        <translation>逾期隐患</translation>
    </message>
    <message>
        <source>Closed hazards</source>
        <translation>已销号隐患</translation>
    </message>
</context>
<context>
    <name>yimi::app::CatchmentProblemsModel</name>
    <message>
        <source>%1 lies in no catchment: %2 children</source>
        <translation>%1不在任何学区内：儿童 %2 人</translation>
    </message>
    <message>
        <source>%1 lies in more than one catchment: %2 children</source>
        <translation>%1同时在多个学区内：儿童 %2 人</translation>
    </message>
    <message>
        <source>%1 lacks %2 seats</source>
        <translation>%1缺 %2 个学位</translation>
    </message>
    <message>
        <source>%1: %2 of the children walk more than %3 m</source>
        <translation>%1：%2的儿童步行超过 %3 米</translation>
    </message>
</context>
<context>
    <name>yimi::app::ChildPace</name>
    <message>
        <source>%1: %2 m/s</source>
        <translation>%1：%2 m/s</translation>
    </message>
</context>
<context>
    <name>yimi::app::ChildViewDock</name>
    <message>
        <source>Child view</source>
        <translation>儿童视角</translation>
    </message>
</context>
<context>
    <name>yimi::app::ChildViewPanel</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>行走</translation>
    </message>
    <message>
        <source>Walks along the route as fast as its child does. Key: Space</source>
        <translation>按该路线儿童的步速沿路行走。按键：空格</translation>
    </message>
    <message>
        <source>Turn back</source>
        <translation>掉头</translation>
    </message>
    <message>
        <source>Walks the other way from here.</source>
        <translation>从此处反方向行走。</translation>
    </message>
    <message>
        <source>Child 1.0 m</source>
        <translation>儿童 1.0 m</translation>
    </message>
    <message>
        <source>From a child&apos;s eyes. Key: 1</source>
        <translation>以儿童的眼高看。按键：1</translation>
    </message>
    <message>
        <source>Adult 1.6 m</source>
        <translation>成人 1.6 m</translation>
    </message>
    <message>
        <source>From an adult&apos;s eyes. Key: 2</source>
        <translation>以成人的眼高看。按键：2</translation>
    </message>
    <message>
        <source>Where on the route one stands</source>
        <translation>在路线上所处的位置</translation>
    </message>
    <message>
        <source>The day whose sun shines</source>
        <translation>按哪一天的日照</translation>
    </message>
    <message>
        <source>The hour at which the sun stands so</source>
        <translation>按几点的太阳位置</translation>
    </message>
    <message>
        <source>Stand in the street at a child&apos;s height: select a way to school or home, or click a place on the map with the right button and choose “Look from here”.</source>
        <translation>以儿童的眼高站在街上：选中一条上学路或回家路，或在地图上右键单击某处并选择“从此处看”。</translation>
    </message>
    <message>
        <source>This computer offers no OpenGL 3.3, so the child view cannot be drawn here. Everything else works; where one stands is shown on the map.</source>
        <translation>本机不支持 OpenGL 3.3，无法绘制儿童视角画面。其他功能均可使用；所处位置仍显示在地图上。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saves what is in view as a picture or a film.</source>
        <translation>将当前视图保存为图片或动画。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ChildViewWords</name>
    <message>
        <source>eye %1 m</source>
        <translation>眼高 %1 m</translation>
    </message>
    <message>
        <source>A place on the map · %1</source>
        <translation>地图上一处 · %1</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 m · %4</source>
        <translation>%1 · %2 / %3 m · %4</translation>
    </message>
    <message>
        <source>%1 · against its direction</source>
        <translation>%1 · 逆向</translation>
    </message>
    <message>
        <source>%1 · here at %2</source>
        <translation>%1 · %2 到此</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s) of unknown height nearby: hatched, taken as %1 m</source>
        <translation>
            <numerusform>附近 %n 栋建筑高度未知：以斜线表示，按 %1 m 计</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s) of unknown height nearby: hatched, taken as %1 m</source>
        <translation>
            <numerusform>附近另有 %n 处物体高度未知：以斜线表示，按 %1 m 计</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::Clipboard</name>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>yimi::app::CommandLine</name>
    <message>
        <source>the project, a GeoPackage</source>
        <translation>项目文件（GeoPackage）</translation>
    </message>
    <message>
        <source>the result as one JSON document</source>
        <translation>以一份 JSON 文档输出结果</translation>
    </message>
    <message>
        <source>height of the eye above the ground, m (1.0)</source>
        <translation>眼高，m（1.0）</translation>
    </message>
    <message>
        <source>coordinates are longitude and latitude in degrees</source>
        <translation>坐标为经纬度，单位为度</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1 is missing. See --help.</source>
        <translation>缺少 %1。用法见 --help。</translation>
    </message>
    <message>
        <source>There is no command or option “%1”. See --help.</source>
        <translation>没有“%1”这个命令或选项。用法见 --help。</translation>
    </message>
    <message>
        <source>These arguments cannot be used (%1). See --help.</source>
        <translation>参数无法使用（%1）。用法见 --help。</translation>
    </message>
    <message>
        <source>Yimi plans for eyes one metre above the ground.</source>
        <translation>一米（Yimi）：从一米高度规划城市。</translation>
    </message>
    <message>
        <source>Yimi has made a mistake of its own (%1). Please report it.</source>
        <translation>程序内部出错（%1），请反馈给开发者。</translation>
    </message>
</context>
<context>
    <name>yimi::app::CompareTable</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n place(s). Click to go there, N and P to go on.</source>
        <translation>
            <numerusform>%1：%n 处。单击前往，按 N、P 逐处查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>yimi::app::CompareWindow</name>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>表格（%1）</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片（%1）</translation>
    </message>
    <message>
        <source>No third plan</source>
        <translation>不加第三个方案</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Computing the figures of each plan…</source>
        <translation>正在计算各方案的指标…</translation>
    </message>
    <message>
        <source>Computed for the plans before your edit.</source>
        <translation>按修改前的方案计算。</translation>
    </message>
    <message>
        <source>%1 comparison</source>
        <translation>%1 方案对比</translation>
    </message>
    <message>
        <source>Compare plans</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>First plan</source>
        <translation>第一个方案</translation>
    </message>
    <message>
        <source>Second plan</source>
        <translation>第二个方案</translation>
    </message>
    <message>
        <source>Third plan</source>
        <translation>第三个方案</translation>
    </message>
    <message>
        <source>Map: %1</source>
        <translation>地图：%1</translation>
    </message>
    <message>
        <source>What the plans differ in</source>
        <translation>各方案的差异</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>只看差异</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>保存图片…</translation>
    </message>
</context>
<context>
    <name>yimi::app::ConditionText</name>
    <message>
        <source>“%1” is no field. Put a text between single quotes: &apos;%1&apos;.</source>
        <translation>“%1”不是字段。文字请用单引号括起：&apos;%1&apos;。</translation>
    </message>
    <message>
        <source>There is no field “%1”. Do you mean “%2”?</source>
        <translation>没有字段“%1”。是否指“%2”？</translation>
    </message>
    <message>
        <source>Length of the shape, m</source>
        <translation>图形长度，m</translation>
    </message>
    <message>
        <source>Area of the shape, m²</source>
        <translation>图形面积，m²</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>yimi::app::ConflictText</name>
    <message>
        <source>Setting “%1”</source>
        <translation>设置“%1”</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Changed here, deleted in the present state.</source>
        <translation>方案中修改，现状中已删除。</translation>
    </message>
    <message>
        <source>Deleted here, changed in the present state.</source>
        <translation>方案中删除，现状中有改动。</translation>
    </message>
    <message>
        <source>Changed here, but it stands in the ledger by now: it stays as it is there.</source>
        <translation>方案中有改动，但该隐患已登记台账：以台账为准。</translation>
    </message>
    <message>
        <source>Drawn anew here, and drawn anew in the present state.</source>
        <translation>方案和现状都重新绘制了形状。</translation>
    </message>
    <message>
        <source>Was %1. Here %2, present state %3.</source>
        <translation>原为 %1；方案 %2，现状 %3。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>the scenario&apos;s</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>the present state&apos;s</source>
        <translation>现状</translation>
    </message>
</context>
<context>
    <name>yimi::app::CoverageCommand</name>
    <message>
        <source>which blocks and children are within reach of places</source>
        <translation>计算设施覆盖哪些居住地块和儿童</translation>
    </message>
    <message>
        <source>how far, m (300)</source>
        <translation>覆盖距离，m（300）</translation>
    </message>
    <message>
        <source>circle: as the crow flies; walk: on foot; alone: where a child may walk alone (circle)</source>
        <translation>circle：直线；walk：步行；alone：儿童可独自步行（circle）</translation>
    </message>
    <message>
        <source>who walks: accompanied (for walk), alone_9 (for alone), alone_12, pushchair, adult</source>
        <translation>通行者画像：accompanied（用于 walk）、alone_9（用于 alone）、alone_12、pushchair、adult</translation>
    </message>
    <message>
        <source>farther from the streets than this is not reached, m (no limit)</source>
        <translation>离道路超过此距离视为不可达，m（不限）</translation>
    </message>
    <message>
        <source>%1 within %2 m reach %3 of the blocks&apos; area (%4 of %5 ha).</source>
        <translation>%1 %2 m 范围覆盖居住地块面积的 %3（%5 ha 中的 %4 ha）。</translation>
    </message>
    <message>
        <source>Children reached: %1 of %2.</source>
        <translation>覆盖儿童：%1 人，共 %2 人。</translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>有 %n 个居住地块的儿童数未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n street(s) something that the profile asks for is unknown; they count as usable.</source>
        <translation>
            <numerusform>有 %n 条道路缺少通行者画像所需的数据，按可通行计算。</numerusform>
        </translation>
    </message>
    <message>
        <source>the places: playgrounds, parks, schools, primary_schools, junior_schools, kindergartens, nurseries, or any table</source>
        <translation>场所：playgrounds、parks、schools、primary_schools、junior_schools、kindergartens、nurseries，或任一表名</translation>
    </message>
    <message>
        <source>also the streets, at most so many, whose mending brings back most children (on foot)</source>
        <translation>另列出至多若干条道路：修好后能让最多儿童重新到达（步行）</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) that do not say of which kind they are are not counted.</source>
        <translation>
            <numerusform>%n 处场所未注明类型，未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>  %1: %2 of the area, %3 of %4 children</source>
        <translation>  %1：面积 %2，儿童 %3/%4</translation>
    </message>
    <message>
        <source>  mend %1 (%2): %3 children more</source>
        <translation>  修好 %1（%2）：多覆盖儿童 %3 人</translation>
    </message>
    <message>
        <source>in no district</source>
        <translation>不在任何区县内</translation>
    </message>
    <message>
        <source>  %1 Made: %2 children more</source>
        <translation>  %1补建后：增加 %2 名儿童</translation>
    </message>
</context>
<context>
    <name>yimi::app::CoveragePanel</name>
    <message numerus="yes">
        <source>The number of children of %n block(s) is unknown; they are not counted.</source>
        <translation>
            <numerusform>有 %n 个居住地块的儿童数未知，未计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n street(s) it is not fully known whether one can walk there; they are taken as walkable.</source>
        <translation>
            <numerusform>有 %n 条道路能否步行尚不完全清楚，按可通行计算。</numerusform>
        </translation>
    </message>
    <message>
        <source>The circle promises nothing that cannot be walked.</source>
        <translation>直线覆盖范围内均可步行到达。</translation>
    </message>
    <message>
        <source>The circle promises %1 children more than can walk there.</source>
        <translation>直线覆盖比步行覆盖多算 %1 名儿童。</translation>
    </message>
    <message>
        <source>Coverage says how many children have a playground within reach: by the circle on the plan, on foot with an adult, and on foot alone. What is lost between circle and walk is shown block by block.</source>
        <translation>覆盖分析统计有多少儿童能到达儿童活动场地：分直线半径、成人陪同步行、独自步行三种算法，并逐个地块列出直线覆盖而步行未覆盖的部分。</translation>
    </message>
    <message>
        <source>Compute coverage</source>
        <translation>计算覆盖</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Compute coverage for the present plan (C)</source>
        <translation>按当前规划计算覆盖（C）</translation>
    </message>
    <message>
        <source>Computed for the plan before your edit.</source>
        <translation>按修改前的规划计算。</translation>
    </message>
    <message>
        <source>The plan has no such places: the result says nothing of whether there are any.</source>
        <translation>本项目中没有这类场所的数据：结果不能说明实际有没有。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) that do not say of which kind they are are not counted.</source>
        <translation>
            <numerusform>%n 处场所未注明类型，未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan has no streets: nobody knows what can be walked.</source>
        <translation>本项目没有道路数据：无法判断能否步行到达。</translation>
    </message>
    <message>
        <source>Places to be reached</source>
        <translation>要到达的场所</translation>
    </message>
    <message>
        <source>5-minute circle, 300 m</source>
        <translation>5 分钟生活圈，300 m</translation>
    </message>
    <message>
        <source>10-minute circle, 500 m</source>
        <translation>10 分钟生活圈，500 m</translation>
    </message>
    <message>
        <source>15-minute circle, 1,000 m</source>
        <translation>15 分钟生活圈，1,000 m</translation>
    </message>
    <message>
        <source>Other distance</source>
        <translation>其他距离</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Radii of the living circles by GB 50180-2018, or any other distance</source>
        <translation>GB 50180-2018 生活圈步行距离，或任意距离</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Lost blocks</source>
        <translation>遗漏地块</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>障碍</translation>
    </message>
    <message>
        <source>Who is left out, and why</source>
        <translation>遗漏的对象与原因</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>独自</translation>
    </message>
    <message>
        <source>Show how far one walks from what is selected</source>
        <translation>显示所选对象的步行可达范围</translation>
    </message>
    <message>
        <source>Of the circle, %1 can be walked to with an adult, %2 alone.</source>
        <translation>圆内 %1 的面积由大人陪同可步行到达，孩子独自可到达 %2。</translation>
    </message>
    <message>
        <source>No street that may be walked is near.</source>
        <translation>附近没有可步行的道路。</translation>
    </message>
    <message>
        <source>Dotted: the circle; hatched: with an adult; in a firm line: a nine-year-old alone. Walls and fences bound it.</source>
        <translation>点线：圆；斜线：大人陪同；实线：九岁孩子独自。围墙和围栏是边界。</translation>
    </message>
    <message>
        <source>Streets whose mending, and missing ways whose making, brings back most children</source>
        <translation>修好后能使最多儿童重新到达的道路，以及应补建的通路</translation>
    </message>
    <message>
        <source>By their population these blocks have about %1 children: seats and fairness count them as estimated, %2 in all.</source>
        <translation>按人口推算，这些地块约有 %1 名儿童：学位和均衡按估计数计入，合计 %2 名。</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>年龄</translation>
    </message>
</context>
<context>
    <name>yimi::app::CoverageRows</name>
    <message>
        <source>Lost between circle and walk</source>
        <translation>直线覆盖、步行未覆盖</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1: the circle reaches %2 more of it than can be walked</source>
        <translation>%1：直线覆盖比步行覆盖多 %2</translation>
    </message>
    <message>
        <source>District</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>步行</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>独自</translation>
    </message>
    <message>
        <source>in no district</source>
        <translation>不在任何区县内</translation>
    </message>
    <message>
        <source>Of %1 children: %2 by the circle, %3 on foot with an adult, %4 alone</source>
        <translation>儿童 %1 人中：直线覆盖 %2 人，有人陪同步行 %3 人，独自步行 %4 人</translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>%n 个地块的儿童数未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>With an adult</source>
        <translation>有人陪同</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Alone in 15 minutes</source>
        <translation>独自 15 分钟可达</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>公顷</translation>
    </message>
    <message>
        <source>%1: no street that a child may walk alone</source>
        <translation>%1：没有儿童可独自行走的道路</translation>
    </message>
    <message>
        <source>%1: a nine-year-old alone reaches %2 ha of playgrounds and parks in 15 minutes, and %3 ha of other blocks</source>
        <translation>%1：9 岁儿童独自 15 分钟可达活动场地与公园 %2 公顷，及其他地块 %3 公顷</translation>
    </message>
    <message>
        <source>If this were mended or made</source>
        <translation>若修好或新建</translation>
    </message>
    <message>
        <source>Children who would reach a place then, what is above it in the list mended or made first. Counted by walking anew.</source>
        <translation>届时能到达的儿童数（列表中排在其上的均已先修好或建好）。重新步行计算得出。</translation>
    </message>
    <message>
        <source>Nothing would bring anybody back: the ways are too long</source>
        <translation>修好或新建都不能使任何人重新到达：路太长</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>%1–%2 years</source>
        <translation>%1–%2 岁</translation>
    </message>
</context>
<context>
    <name>yimi::app::CoverageShares</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 of %2 children</source>
        <translation>覆盖儿童 %1 人，共 %2 人</translation>
    </message>
    <message>
        <source>%1 of the area, %2 of %3 ha</source>
        <translation>覆盖面积 %1，%3 ha 中的 %2 ha</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>With an adult</source>
        <translation>成人陪同步行</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>独自步行</translation>
    </message>
    <message>
        <source>Children within reach</source>
        <translation>可达的儿童</translation>
    </message>
</context>
<context>
    <name>yimi::app::CrossingTool</name>
    <message>
        <source>Crossing: click on the street, then fill in what kind it is</source>
        <translation>过街设施：在道路上单击，再填写类型</translation>
    </message>
    <message>
        <source>There is no street within %1 m: the crossing belongs to none.</source>
        <translation>%1 米内没有道路，该过街设施未关联任何道路。</translation>
    </message>
    <message>
        <source>The nearest street is %1 m away, and a crossing belongs to one within %2 m: this one belongs to none.</source>
        <translation>离最近道路 %1 米，超过 %2 米，该过街设施未关联任何道路。</translation>
    </message>
</context>
<context>
    <name>yimi::app::CrsText</name>
    <message>
        <source>Xian 1980</source>
        <translation>西安 80</translation>
    </message>
    <message>
        <source>Beijing 1954</source>
        <translation>北京 54</translation>
    </message>
    <message>
        <source>%1, %2° zone, central meridian %3°E</source>
        <translation>%1 %2° 带，中央经线 %3°E</translation>
    </message>
    <message>
        <source>%1, %2° zone, central meridian %3°E, eastings begin with %4</source>
        <translation>%1 %2° 带，中央经线 %3°E，横坐标加带号 %4</translation>
    </message>
    <message>
        <source>%1, UTM zone %2%3, central meridian %4°%5</source>
        <translation>%1 UTM %2%3 带，中央经线 %4°%5</translation>
    </message>
    <message>
        <source>%1, longitude and latitude</source>
        <translation>%1 经纬度</translation>
    </message>
    <message>
        <source>Web Mercator</source>
        <translation>Web 墨卡托</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>local system “%1”</source>
        <translation>地方坐标系“%1”</translation>
    </message>
</context>
<context>
    <name>yimi::app::DartReport</name>
    <message>
        <source>No street lies within 50 m of the gate.</source>
        <translation>大门 50 m 内没有道路。</translation>
    </message>
    <message>
        <source>Nothing can be said: the street “%1” has no speed limit.</source>
        <translation>无法判断：道路“%1”缺少限速。</translation>
    </message>
    <message>
        <source>along “%1”</source>
        <translation>沿“%1”绘制方向</translation>
    </message>
    <message>
        <source>against the drawing of “%1”</source>
        <translation>逆“%1”绘制方向</translation>
    </message>
    <message>
        <source>A driver who comes %1 sees a running child %2 m away and needs %3 m to stop: he can.</source>
        <translation>%1驶来的驾驶人在 %2 m 外看见跑出的儿童，刹停需 %3 m：来得及。</translation>
    </message>
    <message>
        <source>A driver who comes %1 sees a running child from the gate on, but it is there when he is %2 m away, and he needs %3 m to stop.</source>
        <translation>%1驶来的驾驶人从大门起就能看见跑出的儿童，但此时只相距 %2 m，刹停需 %3 m。</translation>
    </message>
    <message>
        <source>A driver who comes %1 sees a running child only %2 m away and needs %3 m to stop.</source>
        <translation>%1驶来的驾驶人到 %2 m 处才看见跑出的儿童，刹停需 %3 m。</translation>
    </message>
    <message>
        <source>Until then “%1” hides them from each other.</source>
        <translation>在此之前“%1”使双方互不可见。</translation>
    </message>
</context>
<context>
    <name>yimi::app::Document</name>
    <message>
        <source>Another change is still being saved. Try again when it is done.</source>
        <translation>上一次修改正在保存，请完成后再试。</translation>
    </message>
    <message>
        <source>This project is open for looking only.</source>
        <translation>本项目以只读方式打开。</translation>
    </message>
    <message>
        <source>The ledger takes a step only when everything before it is saved. Save first.</source>
        <translation>此前的修改全部保存后才能办理台账，请先保存。</translation>
    </message>
    <message>
        <source>The ledger is about what is there. Go back to the present state, then enter it.</source>
        <translation>台账记录的是现状。请先回到现状，再登记。</translation>
    </message>
</context>
<context>
    <name>yimi::app::DrawTool</name>
    <message>
        <source>Choose the layer at the left in which you want to draw</source>
        <translation>请先在左侧选择要绘制的图层</translation>
    </message>
    <message>
        <source>What Yimi computes itself is not drawn by hand: choose another layer at the left</source>
        <translation>由 Yimi 计算得出的图层不能手工绘制：请在左侧选择其他图层</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>An area needs three corners at least.</source>
        <translation>面至少需要三个角点。</translation>
    </message>
    <message>
        <source>A line needs two points at least.</source>
        <translation>线至少需要两个点。</translation>
    </message>
    <message>
        <source>%1: click where it stands</source>
        <translation>%1：单击其所在位置</translation>
    </message>
    <message>
        <source>%1: click along it, from end to end</source>
        <translation>%1：沿其走向依次单击，从一端到另一端</translation>
    </message>
    <message>
        <source>%1: click its corners one after the other</source>
        <translation>%1：依次单击各角点</translation>
    </message>
    <message>
        <source>%1: click along it; a click on the first point makes it an area</source>
        <translation>%1：沿其走向依次单击；单击起点则闭合为面</translation>
    </message>
    <message>
        <source>%1: Enter after one click makes a point, after more a line, the first point an area</source>
        <translation>%1：单击一次后回车为点，多次为线；单击起点则为面</translation>
    </message>
    <message>
        <source>%1: Enter after one click makes a point, after more corners an area</source>
        <translation>%1：单击一次后回车为点，单击各角点后回车为面</translation>
    </message>
    <message>
        <source>Click goes on, or type 40, 40&lt;180 or @3,-4; Shift: right angles; Backspace: one point back; Enter ends</source>
        <translation>单击继续，或键入 40、40&lt;180、@3,-4；Shift 保持直角；退格撤回一点；回车结束</translation>
    </message>
</context>
<context>
    <name>yimi::app::DrawnRouteReport</name>
    <message>
        <source>  %1 to %2 m: this child may not walk there: %3</source>
        <translation>  %1 至 %2 米：该儿童不可走：%3</translation>
    </message>
    <message>
        <source>  %1 m follow no street</source>
        <translation>  %1 米不沿任何道路</translation>
    </message>
    <message>
        <source>The other of the pair, of which %1 m differ:</source>
        <translation>对应路线，其中 %1 米不同：</translation>
    </message>
    <message>
        <source>The way home is to be checked.</source>
        <translation>回家路待核对。</translation>
    </message>
    <message>
        <source>  after %1 m: this child may not cross there: %2</source>
        <translation>  %1 米处：此孩子不能在此横穿：%2</translation>
    </message>
</context>
<context>
    <name>yimi::app::Dropped</name>
    <message>
        <source>Drop it here to open it, or to import its layers</source>
        <translation>放开即打开，或导入其中的图层</translation>
    </message>
    <message numerus="yes">
        <source>Drop here to look at %n file(s) before importing</source>
        <translation>
            <numerusform>放开即查看这 %n 个文件，确认后导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here</source>
        <translation>这里只能放入本机的文件</translation>
    </message>
    <message>
        <source>Drop coordinates here to go there</source>
        <translation>放开即前往该坐标</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>把文件放到这里</translation>
    </message>
</context>
<context>
    <name>yimi::app::EarlierCopies</name>
    <message>
        <source>E&amp;arlier copies</source>
        <translation>较早的副本(&amp;A)</translation>
    </message>
    <message>
        <source>None yet: one is made every five minutes while you edit</source>
        <translation>尚无副本：编辑期间每五分钟生成一份</translation>
    </message>
    <message>
        <source>Open the copy of %1</source>
        <translation>打开 %1 的副本</translation>
    </message>
</context>
<context>
    <name>yimi::app::EditText</name>
    <message>
        <source>Draw the way to school</source>
        <translation>绘制上学路</translation>
    </message>
    <message>
        <source>Draw the way home</source>
        <translation>绘制回家路</translation>
    </message>
    <message>
        <source>Draw a playground</source>
        <translation>绘制儿童活动场地</translation>
    </message>
    <message>
        <source>Place a school</source>
        <translation>布置学校</translation>
    </message>
    <message>
        <source>Place a crossing</source>
        <translation>布置过街设施</translation>
    </message>
    <message>
        <source>Draw an obstacle to sight</source>
        <translation>绘制遮挡物</translation>
    </message>
    <message>
        <source>Take a fix</source>
        <translation>采纳整改建议</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制出%1</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>剪切%1</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>粘贴%1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Change an attribute of %1</source>
        <translation>修改%1的属性</translation>
    </message>
    <message>
        <source>Move a vertex of %1</source>
        <translation>移动%1的节点</translation>
    </message>
    <message>
        <source>Add a vertex to %1</source>
        <translation>为%1添加节点</translation>
    </message>
    <message>
        <source>Delete a vertex of %1</source>
        <translation>删除%1的节点</translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s)</source>
        <translation>
            <numerusform>要素 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n district(s)</source>
        <translation>
            <numerusform>区县 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>居住地块 %n 块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n street(s)</source>
        <translation>
            <numerusform>道路 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crossing(s)</source>
        <translation>
            <numerusform>过街设施 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n obstacle(s)</source>
        <translation>
            <numerusform>遮挡物 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>建筑 %n 栋</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>学校 %n 所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n school gate(s)</source>
        <translation>
            <numerusform>校门 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n playground(s)</source>
        <translation>
            <numerusform>活动场地 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>上学路/回家路 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catchment(s)</source>
        <translation>
            <numerusform>学区 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hazard(s)</source>
        <translation>
            <numerusform>安全隐患 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste into %1</source>
        <translation>粘贴到%1</translation>
    </message>
    <message>
        <source>Split into %1</source>
        <translation>分割成%1</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>合并%1</translation>
    </message>
    <message>
        <source>Reshape %1</source>
        <translation>改线形：%1</translation>
    </message>
    <message>
        <source>Cut a hole into %1</source>
        <translation>挖洞：%1</translation>
    </message>
    <message>
        <source>Fill a hole of %1</source>
        <translation>填洞：%1</translation>
    </message>
    <message>
        <source>Draw %1 beside a line</source>
        <translation>在线旁绘制%1</translation>
    </message>
    <message>
        <source>Move vertices of %1</source>
        <translation>移动%1的多个节点</translation>
    </message>
    <message>
        <source>Delete vertices of %1</source>
        <translation>删除%1的多个节点</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>旋转%1</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>缩放%1</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>绘制%1</translation>
    </message>
    <message>
        <source>Join street ends of %1</source>
        <translation>接上%1的端点</translation>
    </message>
    <message>
        <source>Mend %1</source>
        <translation>修复%1的连接</translation>
    </message>
    <message>
        <source>Reroute</source>
        <translation>改线</translation>
    </message>
    <message>
        <source>Take the proposed catchments: %1</source>
        <translation>采纳建议学区：%1</translation>
    </message>
    <message>
        <source>Take slopes from the terrain: %1</source>
        <translation>从地形取得坡度：%1</translation>
    </message>
    <message>
        <source>Take another way</source>
        <translation>采用另一走法</translation>
    </message>
    <message>
        <source>Check the way home</source>
        <translation>核对回家路</translation>
    </message>
    <message>
        <source>Draw a missing way at %1</source>
        <translation>补画缺失的连接（%1）</translation>
    </message>
    <message>
        <source>Take over %1 from the siting</source>
        <translation>采纳选址：%1</translation>
    </message>
    <message>
        <source>Change a walking profile</source>
        <translation>修改步行参数</translation>
    </message>
    <message>
        <source>Keep the grouping of districts</source>
        <translation>留存区县分组</translation>
    </message>
    <message>
        <source>Change the group of %1</source>
        <translation>修改%1的分组</translation>
    </message>
    <message>
        <source>Choose the day on which children walk</source>
        <translation>选择儿童步行的日期</translation>
    </message>
    <message>
        <source>Clear crossings of %1</source>
        <translation>为过街处清除%1</translation>
    </message>
    <message>
        <source>Merge a scenario</source>
        <translation>并入方案</translation>
    </message>
    <message>
        <source>Settle conflicts with the present state</source>
        <translation>处理与现状的冲突</translation>
    </message>
    <message>
        <source>Change the rules</source>
        <translation>修改规则</translation>
    </message>
</context>
<context>
    <name>yimi::app::ErrorText</name>
    <message>
        <source>Layer “%1”</source>
        <translation>图层“%1”</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1”, layer “%2”</source>
        <translation>“%1”的图层“%2”</translation>
    </message>
    <message>
        <source>There is no rule “%1”. Check its id in the list of rules.</source>
        <translation>没有规则“%1”。请核对规则列表中的编号。</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the path.</source>
        <translation>%1不存在。请检查路径。</translation>
    </message>
    <message>
        <source>Row %1 of the table “%2” has a shape that cannot be used. Repair or delete it.</source>
        <translation>数据表“%2”第 %1 行的图形无法使用。请修复或删除。</translation>
    </message>
    <message>
        <source>The input cannot be used. Check its values.</source>
        <translation>输入内容无法使用。请检查各项数值。</translation>
    </message>
    <message>
        <source>“%1” is no coordinate system that Yimi knows. Give an EPSG code such as EPSG:4544.</source>
        <translation>无法识别坐标系“%1”。请填写 EPSG 代码，如 EPSG:4544。</translation>
    </message>
    <message>
        <source>The coordinates of %1 are none of %2. Choose the coordinate system that they are in (--crs EPSG:N).</source>
        <translation>%1的坐标与坐标系“%2”不符。请选择数据实际使用的坐标系（--crs EPSG:N）。</translation>
    </message>
    <message>
        <source>%1 does not say which coordinate system it uses. Choose one when importing (--crs EPSG:N); in Chengdu it is mostly CGCS2000, EPSG:4490 in degrees or EPSG:4544 in metres.</source>
        <translation>%1缺少坐标系。请在导入时选择（--crs EPSG:N）；成都数据通常为 CGCS2000，经纬度用 EPSG:4490，米制用 EPSG:4544。</translation>
    </message>
    <message>
        <source>Writing failed. Check the free space and your rights.</source>
        <translation>写入失败。请检查剩余空间和写入权限。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the folder, your rights and the free space. Nothing was changed.</source>
        <translation>%1无法写入。请检查文件夹、写入权限和剩余空间。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Yimi. Open it with that version, or import its layers.</source>
        <translation>%1由更高版本的“一米”写入。请用该版本打开，或导入其中的图层。</translation>
    </message>
    <message>
        <source>%1 is no Yimi project. Import it into one instead.</source>
        <translation>%1不是“一米”项目。请将其导入项目。</translation>
    </message>
    <message>
        <source>%1 fits no table of the plan. Say which table it goes into (--as TABLE).</source>
        <translation>%1与各数据表均不相符。请指定导入的数据表（--as TABLE）。</translation>
    </message>
    <message>
        <source>The plan has changed in the meantime. Nothing was done; try it again.</source>
        <translation>规划已有更新，本次操作未执行，请重试。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1已存在。请换一个名称。</translation>
    </message>
    <message>
        <source>A report cannot be written as PDF yet. Write it as .html and print that from a browser.</source>
        <translation>暂不能输出 PDF 报告。请输出 .html，再从浏览器打印。</translation>
    </message>
    <message>
        <source>“%1” is in degrees, but a plan is measured in metres. Choose one such as EPSG:4544.</source>
        <translation>“%1”以度为单位，而规划以米量算。请选择米制坐标系，如 EPSG:4544。</translation>
    </message>
    <message>
        <source>“%1” is the project itself. Choose another name.</source>
        <translation>“%1”就是项目文件本身。请换一个名称。</translation>
    </message>
    <message>
        <source>These arguments do not fit together. See --help.</source>
        <translation>参数之间不匹配。用法见 --help。</translation>
    </message>
    <message>
        <source>“%1” is no usable value for %2. See --help.</source>
        <translation>“%1”不能作为 %2 的取值。用法见 --help。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>The plan has no district with the code “%1”. Check the code column of the districts.</source>
        <translation>规划中没有代码为“%1”的区县。请核对区县的代码。</translation>
    </message>
    <message>
        <source>There is no profile of travellers “%1”. Choose one of these: %2.</source>
        <translation>没有通行者画像“%1”。可选：%2。</translation>
    </message>
    <message>
        <source>There is no formula “%1”. See “formula --help”.</source>
        <translation>没有公式“%1”。可用公式见“formula --help”。</translation>
    </message>
    <message>
        <source>The plan has no feature “%1”. Check its identifier.</source>
        <translation>规划中没有要素“%1”。请核对唯一标识。</translation>
    </message>
    <message>
        <source>There is nothing left to undo or redo.</source>
        <translation>没有可撤销或重做的修改。</translation>
    </message>
    <message>
        <source>“%1” has no layer “%2” any more. Look at the file again.</source>
        <translation>“%1”中已没有图层“%2”。请重新查看该文件。</translation>
    </message>
    <message>
        <source>There is no layer “%1” in the files given. Check its name.</source>
        <translation>所给文件中没有图层“%1”。请核对图层名称。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check your rights, and that it is complete and not open in another program.</source>
        <translation>%1无法读取。请检查读取权限、文件是否完整、是否正被其他程序占用。</translation>
    </message>
    <message>
        <source>Row %1 of the table “%2” lies outside of what the coordinate system can show. Move or delete it, or choose another coordinate system.</source>
        <translation>数据表“%2”第 %1 行超出坐标系适用范围。请移动或删除，或改选坐标系。</translation>
    </message>
    <message>
        <source>%1 cannot be used: another program has changed its table “%2”. Take an earlier copy of it.</source>
        <translation>%1无法使用：其中的数据表“%2”被其他程序改动。请改用较早的副本。</translation>
    </message>
    <message>
        <source>%1 is empty. Ask for the file again.</source>
        <translation>%1是空文件。请重新索取。</translation>
    </message>
    <message>
        <source>The picture is too large for the memory of this computer. Choose a smaller size.</source>
        <translation>图片过大，计算机内存不足。请减小尺寸。</translation>
    </message>
    <message>
        <source>%1 is damaged, or no file of its kind. Ask for it again, or take an earlier copy.</source>
        <translation>%1已损坏或格式不符。请重新索取，或改用较早的副本。</translation>
    </message>
    <message>
        <source>The place lies outside of what the coordinate system can show. Check the coordinates.</source>
        <translation>该位置超出坐标系适用范围。请核对坐标。</translation>
    </message>
    <message>
        <source>A shape is invalid and cannot be computed with. Import its layer again and have it repaired.</source>
        <translation>图形无效，无法计算。请重新导入该图层并选择修复。</translation>
    </message>
    <message>
        <source>The input “%1” cannot be used. Check its value.</source>
        <translation>输入“%1”无法使用。请核对其值。</translation>
    </message>
    <message>
        <source>%1 holds something that Yimi cannot use. Convert it to a shapefile or GeoPackage first.</source>
        <translation>%1含有无法使用的内容。请先转换为 shapefile 或 GeoPackage。</translation>
    </message>
    <message>
        <source>%1 is open in another Yimi or another program. Until it is closed there, it cannot be changed.</source>
        <translation>%1已在另一个“一米”或其他程序中打开。在那里关闭之前，此处不能修改。</translation>
    </message>
    <message>
        <source>There is no text encoding “%1”. Choose another, such as UTF-8 or GB18030.</source>
        <translation>没有文字编码“%1”。请另选，如 UTF-8 或 GB18030。</translation>
    </message>
    <message>
        <source>%1 has no field “%2”. Check the names of its fields.</source>
        <translation>%1没有字段“%2”。请核对字段名。</translation>
    </message>
    <message>
        <source>%1 goes into a table without a column “%2”. Check the names of the columns.</source>
        <translation>%1所导入的数据表没有列“%2”。请核对列名。</translation>
    </message>
    <message>
        <source>The distance must be more than 0 m. Choose a greater one.</source>
        <translation>距离必须大于 0 m。请重新填写。</translation>
    </message>
    <message>
        <source>%1 cannot be read because its %2 part is missing or damaged. Ask for all parts of the file (%3).</source>
        <translation>%1无法读取：%2 部分缺失或损坏。请索取完整的一组文件（%3）。</translation>
    </message>
    <message>
        <source>%1 cannot be used: its %2 part is damaged, or something else by that name. Ask for all parts of the file again (%3).</source>
        <translation>%1无法使用：%2 部分已损坏或名不符实。请重新索取完整的一组文件（%3）。</translation>
    </message>
    <message>
        <source>%1 holds no map data. Yimi reads %2.</source>
        <translation>%1中没有地图数据。一米可读：%2。</translation>
    </message>
    <message>
        <source>%1 does not say which coordinate system it uses. By its numbers it may be one of these: %2. Choose one when importing (--crs EPSG:N).</source>
        <translation>%1缺少坐标系。按数值推断可能为：%2。请在导入时选择（--crs EPSG:N）。</translation>
    </message>
    <message>
        <source>Heights or a photo that the project had taken in are missing. Import them again.</source>
        <translation>项目已导入的高程数据或照片缺失，请重新导入。</translation>
    </message>
    <message>
        <source>Heights or a photo in the project are damaged. Import them again.</source>
        <translation>项目中的高程数据或照片已损坏，请重新导入。</translation>
    </message>
    <message>
        <source>So far beside the line nothing is left of it. Choose a smaller distance.</source>
        <translation>离线这么远，平行线已不存在。请选较小的距离。</translation>
    </message>
    <message>
        <source>Nothing tells which layer the shapes go into. Mark a layer at the left, then paste again.</source>
        <translation>看不出这些图形应放入哪个图层。请在左侧选中一个图层，再粘贴一次。</translation>
    </message>
    <message>
        <source>The clipboard holds more than Yimi pastes. Save it as a file and import that.</source>
        <translation>剪贴板的内容太多，无法粘贴。请存为文件再导入。</translation>
    </message>
    <message>
        <source>The clipboard holds no shapes. Copy some in Yimi or QGIS, or text as WKT or GeoJSON.</source>
        <translation>剪贴板里没有图形。请在一米或 QGIS 中复制要素，或复制 WKT、GeoJSON 文本。</translation>
    </message>
    <message>
        <source>There is no field “%1”. Put a text between single quotes, or choose a field from the list.</source>
        <translation>没有字段“%1”。文字请用单引号括起，或从列表中选择字段。</translation>
    </message>
    <message>
        <source>“%1” cannot be used in a condition. Choose another way.</source>
        <translation>条件中不能使用“%1”，请换一种写法。</translation>
    </message>
    <message>
        <source>A text is not closed. Put a single quote behind it.</source>
        <translation>文字没有结束，请在其后加上单引号。</translation>
    </message>
    <message>
        <source>The condition is not complete, or has a parenthesis too many. Compare it with the examples.</source>
        <translation>条件不完整，或多了一个括号，请参照示例。</translation>
    </message>
    <message>
        <source>The condition cannot be read at “%1”. Compare it with the examples.</source>
        <translation>条件在“%1”处无法理解，请参照示例。</translation>
    </message>
    <message>
        <source>This condition cannot be read. Compare it with the examples.</source>
        <translation>无法理解此条件，请参照示例。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full. Free some space, or choose another place.</source>
        <translation>%1无法写入：磁盘已满。请腾出空间，或换一个位置。</translation>
    </message>
    <message>
        <source>%1 or its folder is write-protected. Lift that, or choose another place.</source>
        <translation>%1或其所在文件夹处于写保护状态。请解除写保护，或换一个位置。</translation>
    </message>
    <message>
        <source>%1 was deleted while it was open. Save a copy elsewhere.</source>
        <translation>%1在打开期间被删除。请另存副本到其他位置。</translation>
    </message>
    <message>
        <source>Another file has taken the place of %1 while it was open. Save a copy elsewhere.</source>
        <translation>%1在打开期间被另一个文件取代。请另存副本到其他位置。</translation>
    </message>
    <message>
        <source>%1 was moved to “%2” while it was open. Move it back, or save a copy elsewhere.</source>
        <translation>%1在打开期间被移动到“%2”。请将其移回，或另存副本到其他位置。</translation>
    </message>
    <message>
        <source>%1 holds changes that are not on the disk yet. Save a copy elsewhere first.</source>
        <translation>%1有尚未写入磁盘的更改。请先另存副本到其他位置。</translation>
    </message>
    <message>
        <source>The numbers on the clipboard are neither longitude and latitude near the plan nor metres in %1. Copy the shapes in %1, or put their system before them: SRID=4326;POINT(104.07 30.66).</source>
        <translation>剪贴板中的坐标既不是规划区附近的经纬度，也不是 %1 的米制坐标。请按 %1 复制要素，或在前面写明坐标系：SRID=4326;POINT(104.07 30.66)。</translation>
    </message>
    <message>
        <source>The shapes on the clipboard are in different coordinate systems. Copy those of one system at a time.</source>
        <translation>剪贴板中的图形坐标系不一致。请每次只复制一种坐标系的图形。</translation>
    </message>
    <message>
        <source>So many places cannot be sited: more sites are locked than wanted, or too few are left. Choose another number.</source>
        <translation>无法按此数量选址：锁定的地点多于所需数量，或可选地点不足。请改用其他数量。</translation>
    </message>
    <message>
        <source>There are more candidates than can be weighed against each other. Take a wider grid, or select some.</source>
        <translation>候选位置过多，无法逐一比较。请加大网格间距，或只选择其中一部分。</translation>
    </message>
    <message>
        <source>This computer offers no OpenGL 3.3, so the child view cannot be drawn here.</source>
        <translation>本机不支持 OpenGL 3.3，无法绘制儿童视角画面。</translation>
    </message>
    <message>
        <source>%1 is no photo that can be shown. Take a JPEG, PNG or WebP picture.</source>
        <translation>%1 不是可显示的照片，请使用 JPEG、PNG 或 WebP 图片。</translation>
    </message>
    <message>
        <source>%1 is too large for a photo. Make it smaller than 40 MB.</source>
        <translation>%1 作为照片过大，请压缩到 40 MB 以内。</translation>
    </message>
    <message>
        <source>%1 is no sheet of the ledger: export one, and fill that in.</source>
        <translation>%1 不是台账表：请先导出台账表，填写后再导入。</translation>
    </message>
    <message>
        <source>There is no scenario “%1”. See the list of scenarios.</source>
        <translation>没有方案“%1”。请查看方案列表。</translation>
    </message>
    <message>
        <source>The scenario “%1” is damaged and cannot be used. The plan and the other scenarios are as they were.</source>
        <translation>方案“%1”已损坏，无法使用。现状和其他方案不受影响。</translation>
    </message>
    <message>
        <source>Imports go to the present state alone. Go back to it, then import.</source>
        <translation>只能导入到现状。请先回到现状，再导入。</translation>
    </message>
    <message>
        <source>%1 Mend that line: nothing of the profile of rules was taken.</source>
        <translation>%1 请改正该行：规则配置中的内容没有采用。</translation>
    </message>
    <message>
        <source>%1 is no form of an inspection: plan one, and fill that in.</source>
        <translation>%1 不是排查表：请先生成排查表，填写后再导入。</translation>
    </message>
    <message>
        <source>The audit finds nothing by the key “%1”. Take a key from its list.</source>
        <translation>审查中没有键为“%1”的结果。请从审查列表中取键。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ExportCommand</name>
    <message>
        <source>write a clean GeoPackage for other programs</source>
        <translation>导出供其他软件使用的 GeoPackage</translation>
    </message>
    <message>
        <source>the file to write; one of that name is replaced</source>
        <translation>输出文件；同名文件将被替换</translation>
    </message>
    <message>
        <source>coordinate system, else the project&apos;s</source>
        <translation>坐标系，缺省为项目坐标系</translation>
    </message>
    <message>
        <source>tables to write, else all that have rows</source>
        <translation>要导出的数据表，缺省为全部非空表</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
</context>
<context>
    <name>yimi::app::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What to hand on</source>
        <translation>导出内容</translation>
    </message>
    <message>
        <source>&amp;GeoPackage</source>
        <translation>&amp;GeoPackage</translation>
    </message>
    <message>
        <source>All layers with Chinese names and styles; opens in QGIS and ArcGIS.</source>
        <translation>全部图层，含中文名称和样式；可在 QGIS、ArcGIS 中打开。</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>审查报告(&amp;R)</translation>
    </message>
    <message>
        <source>The audit as one page with map: findings, measured values, thresholds, sources.</source>
        <translation>单页审查报告，附图：审查结果、实测值、限值和依据。</translation>
    </message>
    <message>
        <source>&amp;Table of findings</source>
        <translation>审查结果表(&amp;T)</translation>
    </message>
    <message>
        <source>One line for each finding, for Excel (CSV).</source>
        <translation>每条结果一行，可用 Excel 打开（CSV）。</translation>
    </message>
    <message>
        <source>Map &amp;picture</source>
        <translation>地图图片(&amp;P)</translation>
    </message>
    <message>
        <source>The whole plan with legend, scale, north and source (PNG).</source>
        <translation>全图，含图例、比例尺、指北针和数据来源（PNG）。</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Coordinates of the GeoPackage</source>
        <translation>GeoPackage 坐标系(&amp;C)</translation>
    </message>
    <message>
        <source>As in the project (%1)</source>
        <translation>与项目相同（%1）</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>%1 export</source>
        <translation>%1 导出</translation>
    </message>
    <message>
        <source>Choose at least one thing to hand on.</source>
        <translation>请至少选择一项导出内容。</translation>
    </message>
    <message>
        <source>That is the project itself. Choose another name.</source>
        <translation>这是项目文件本身。请换一个名称。</translation>
    </message>
    <message>
        <source>Will be replaced: %1</source>
        <translation>将被替换：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，未写入任何文件。</translation>
    </message>
    <message>
        <source>%1, scenario %2</source>
        <translation>%1 方案_%2</translation>
    </message>
</context>
<context>
    <name>yimi::app::EyeHeightControl</name>
    <message>
        <source>0.95 m: a child of three, or in a pushchair</source>
        <translation>0.95 m：三岁儿童或坐婴儿车的儿童</translation>
    </message>
    <message>
        <source>1.0 m: a child; where Yimi looks from unless told otherwise</source>
        <translation>1.0 m：儿童，默认眼高</translation>
    </message>
    <message>
        <source>1.2 m: a child of eight to ten; a driver in a car</source>
        <translation>1.2 m：八至十岁儿童，或小汽车驾驶人</translation>
    </message>
    <message>
        <source>1.6 m: an adult</source>
        <translation>1.6 m：成人</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Any other eye height, 0.30 to 2.50 m</source>
        <translation>其他眼高，0.30 至 2.50 m</translation>
    </message>
    <message>
        <source>Eye height</source>
        <translation>眼高</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（按键 %2）</translation>
    </message>
</context>
<context>
    <name>yimi::app::FeatureForm</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Click a feature on the map to see what is known about it and to change it.</source>
        <translation>在地图上单击要素，可查看并修改其属性。</translation>
    </message>
    <message>
        <source>Features of several tables are selected. Change those of:</source>
        <translation>所选要素分属多个数据表。请选择要修改的：</translation>
    </message>
    <message>
        <source>Layer of the selected features</source>
        <translation>所选要素的图层</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
</context>
<context>
    <name>yimi::app::FeaturePage</name>
    <message>
        <source>Show on map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>Yimi computes this. It cannot be changed by hand.</source>
        <translation>此项由程序计算，不能手工修改。</translation>
    </message>
    <message>
        <source>This project is open for looking only.</source>
        <translation>本项目以只读方式打开。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Length together</source>
        <translation>总长度</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Area together</source>
        <translation>总面积</translation>
    </message>
    <message>
        <source>Vertices</source>
        <translation>节点数</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>多个不同值</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature(s) selected</source>
        <translation>
            <numerusform>已选 %Ln 个要素</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to school, %2 home</source>
        <translation>上学路 %1 条，回家路 %2 条</translation>
    </message>
    <message>
        <source>%1, %2 of unknown direction</source>
        <translation>%1，方向不明 %2 条</translation>
    </message>
    <message>
        <source>Ways past it</source>
        <translation>经过的路线</translation>
    </message>
    <message>
        <source>Sun and watching eyes</source>
        <translation>日照与看护视线</translation>
    </message>
</context>
<context>
    <name>yimi::app::FieldCheck</name>
    <message>
        <source>Not known yet. Checks that need it stay unknown.</source>
        <translation>尚未知。需要此项的审查结果将为未知。</translation>
    </message>
    <message>
        <source>There is no such school in the plan. Choose another.</source>
        <translation>规划中没有这所学校，请另选。</translation>
    </message>
</context>
<context>
    <name>yimi::app::FieldEditor</name>
    <message>
        <source>different values</source>
        <translation>多个不同值</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>正在比较…</translation>
    </message>
</context>
<context>
    <name>yimi::app::FieldMenu</name>
    <message>
        <source>Sort &amp;up</source>
        <translation>升序(&amp;U)</translation>
    </message>
    <message>
        <source>Sort &amp;down</source>
        <translation>降序(&amp;D)</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>只看“%1”</translation>
    </message>
    <message>
        <source>Only &amp;known</source>
        <translation>只看已知(&amp;K)</translation>
    </message>
    <message>
        <source>Only u&amp;nknown</source>
        <translation>只看未知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;All values again</source>
        <translation>显示全部值(&amp;A)</translation>
    </message>
    <message>
        <source>Counting the values…</source>
        <translation>正在统计各值…</translation>
    </message>
    <message>
        <source>More than %1 different values</source>
        <translation>不同的值超过 %1 个</translation>
    </message>
    <message>
        <source>The most frequent of %1 values</source>
        <translation>共 %1 个值，最常见的是</translation>
    </message>
    <message>
        <source>Values, with the number of rows</source>
        <translation>各值及行数</translation>
    </message>
</context>
<context>
    <name>yimi::app::FileProblemText</name>
    <message>
        <source>this is no TOML (%1)</source>
        <translation>不是有效的 TOML（%1）</translation>
    </message>
    <message>
        <source>there is no key “%1”</source>
        <translation>没有名为“%1”的项</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>the section [%1] is missing</source>
        <translation>缺少 [%1] 一节</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 为空</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 应为文本</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 应为 true 或 false</translation>
    </message>
    <message>
        <source>%1 must be a number</source>
        <translation>%1 应为数字</translation>
    </message>
    <message>
        <source>%1 must be a number, at least %2</source>
        <translation>%1 应为数字，且不小于 %2</translation>
    </message>
    <message>
        <source>%1 must be a number above %2</source>
        <translation>%1 应为大于 %2 的数字</translation>
    </message>
    <message>
        <source>%1 must be a section</source>
        <translation>%1 应为一节（表）</translation>
    </message>
    <message>
        <source>%1 must be one of %2</source>
        <translation>%1 只能是：%2</translation>
    </message>
    <message>
        <source>%1: the plan has no table “%2”</source>
        <translation>%1：规划中没有“%2”这个图层</translation>
    </message>
    <message>
        <source>%1 gives no number to compare with</source>
        <translation>%1 没有给出用于比较的数值</translation>
    </message>
    <message>
        <source>each rule begins with [[rule]]</source>
        <translation>每条规则须以 [[rule]] 开头</translation>
    </message>
    <message>
        <source>it is there twice; the first one counts</source>
        <translation>出现了两次，以第一条为准</translation>
    </message>
    <message>
        <source>Yimi has no check of this id</source>
        <translation>一米没有此编号的检查</translation>
    </message>
    <message>
        <source>%1 is below the age that it begins with</source>
        <translation>%1 小于起始年龄</translation>
    </message>
    <message>
        <source>“%1”, line %2: %3.</source>
        <translation>“%1”第 %2 行：%3。</translation>
    </message>
    <message>
        <source>“%1”, line %2: the rule %3 cannot be used: %4.</source>
        <translation>“%1”第 %2 行：规则 %3 无法使用，%4。</translation>
    </message>
    <message>
        <source>%1 must be a number, at most %2</source>
        <translation>%1 必须是数字，且不大于 %2</translation>
    </message>
    <message>
        <source>%1 belongs to the check and cannot be changed</source>
        <translation>%1 属于检查本身，不能修改</translation>
    </message>
    <message>
        <source>only what stands on a standard or a law may be worded “不符合规范”</source>
        <translation>只有依据标准或法规的规则才能用“不符合规范”的措辞</translation>
    </message>
    <message>
        <source>%1 must be a day written as 2026-03-31</source>
        <translation>%1 应为日期，写作 2026-03-31</translation>
    </message>
    <message>
        <source>%1 is longer than %2 characters</source>
        <translation>%1 超过 %2 个字符</translation>
    </message>
    <message>
        <source>it is larger than %1 kB</source>
        <translation>文件大于 %1 kB</translation>
    </message>
    <message>
        <source>%1 is no formula from its character %2 on</source>
        <translation>%1 从第 %2 个字符起不是公式</translation>
    </message>
</context>
<context>
    <name>yimi::app::FillSlopes</name>
    <message numerus="yes">
        <source>The slope of %n street(s) was taken from the terrain.</source>
        <translation>
            <numerusform>已从地形取得 %n 条道路的坡度。</numerusform>
        </translation>
    </message>
    <message>
        <source>No street lacks a slope that the terrain could tell.</source>
        <translation>没有道路缺少可由地形得出的坡度。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n street(s) the terrain does not tell it: it stays unknown.</source>
        <translation>
            <numerusform>有 %n 条道路无法由地形得出坡度，仍为未知。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::FindBox</name>
    <message>
        <source>The names of the plan are being read…</source>
        <translation>正在读取规划中的名称…</translation>
    </message>
    <message>
        <source>Type a name, its pinyin or initials (hzb), a uid, a coordinate, a layer, a rule or a command.</source>
        <translation>输入名称、拼音或首字母（如 hzb）、编号、坐标、图层、规则或命令。</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Names, pinyin and initials, uids, coordinates, layers, rules and commands were looked through.</source>
        <translation>没有找到“%1”。已查找名称、拼音及首字母、编号、坐标、图层、规则和命令。</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>要做什么？</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Finds features by name, pinyin or initials, coordinates, layers, rules and commands (Ctrl+F, Ctrl+K)</source>
        <translation>按名称、拼音或首字母查找要素，也可查找坐标、图层、规则和命令（Ctrl+F、Ctrl+K）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>yimi::app::FindingDetails</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>no source given</source>
        <translation>未注明来源</translation>
    </message>
    <message>
        <source>Computed from</source>
        <translation>计算依据</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>可信度 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2的%1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少数据：%1</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>遮挡物</translation>
    </message>
    <message>
        <source>To mend it</source>
        <translation>整改建议</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则依据</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>相关对象</translation>
    </message>
    <message>
        <source>In the ledger: %1</source>
        <translation>已登记：%1</translation>
    </message>
    <message>
        <source>Enter in the ledger…</source>
        <translation>登记入台账…</translation>
    </message>
    <message>
        <source>worked out by Yimi</source>
        <translation>由一米算出</translation>
    </message>
    <message>
        <source>How it comes about</source>
        <translation>如何得出</translation>
    </message>
    <message>
        <source>See it with a child&apos;s eyes</source>
        <translation>以儿童视角查看</translation>
    </message>
</context>
<context>
    <name>yimi::app::FindingFixes</name>
    <message>
        <source>At all %1 findings of this rule: %2</source>
        <translation>该规则全部 %1 项：%2</translation>
    </message>
    <message>
        <source>Working out what it changes…</source>
        <translation>正在计算会带来的变化…</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Changes the plan in one step; undo takes it back.</source>
        <translation>一步修改规划；撤销即可恢复。</translation>
    </message>
    <message>
        <source>What could be done</source>
        <translation>可采取的措施</translation>
    </message>
    <message>
        <source>Proposals worked out from the plan alone; whoever signs checks them on the spot.</source>
        <translation>仅按规划数据推算的建议，须由签字人现场核实。</translation>
    </message>
</context>
<context>
    <name>yimi::app::FindingText</name>
    <message>
        <source>eye height, m</source>
        <translation>眼高，m</translation>
    </message>
    <message>
        <source>radius, m</source>
        <translation>半径，m</translation>
    </message>
    <message>
        <source>length of the way, m</source>
        <translation>路线长度，m</translation>
    </message>
    <message>
        <source>length beside streets, m</source>
        <translation>沿道路长度，m</translation>
    </message>
    <message>
        <source>blind length, m</source>
        <translation>盲段长度，m</translation>
    </message>
    <message>
        <source>stopping sight distance, m</source>
        <translation>停车视距，m</translation>
    </message>
    <message>
        <source>children of the catchment</source>
        <translation>学区内儿童数</translation>
    </message>
    <message>
        <source>children of the nearest blocks</source>
        <translation>就近地块儿童数</translation>
    </message>
    <message>
        <source>blocks in no catchment</source>
        <translation>未划入学区的地块</translation>
    </message>
    <message>
        <source>blocks in several catchments</source>
        <translation>划入多个学区的地块</translation>
    </message>
    <message>
        <source>places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>signals on the way</source>
        <translation>沿途信号灯</translation>
    </message>
    <message>
        <source>last inspection</source>
        <translation>最近检查日期</translation>
    </message>
    <message>
        <source>oldest data</source>
        <translation>最早数据日期</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>the whole plan</source>
        <translation>整个规划</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>within 150 m of a school gate</source>
        <translation>校门 150 m 范围内</translation>
    </message>
    <message>
        <source>at a junction</source>
        <translation>交叉口处</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>must be there</source>
        <translation>应当具备</translation>
    </message>
    <message>
        <source>must not be there</source>
        <translation>不应存在</translation>
    </message>
    <message>
        <source>walking distance, m</source>
        <translation>步行距离，m</translation>
    </message>
    <message>
        <source>seats a child within reach, mean</source>
        <translation>平均每名儿童可达学位</translation>
    </message>
    <message>
        <source>the same in the core</source>
        <translation>中心城区每名儿童可达学位</translation>
    </message>
    <message>
        <source>the same in new towns</source>
        <translation>郊区新城每名儿童可达学位</translation>
    </message>
    <message>
        <source>latitude, degrees</source>
        <translation>纬度，度</translation>
    </message>
    <message>
        <source>with a pushchair</source>
        <translation>推婴儿车</translation>
    </message>
    <message>
        <source>blind length for certain, m</source>
        <translation>确定的盲段长度，m</translation>
    </message>
    <message>
        <source>speed of the cars, km/h</source>
        <translation>车速，km/h</translation>
    </message>
    <message>
        <source>reaction of the driver, s</source>
        <translation>驾驶人反应时间，s</translation>
    </message>
    <message>
        <source>braking, m/s²</source>
        <translation>制动减速度，m/s²</translation>
    </message>
    <message>
        <source>children who get there</source>
        <translation>能够到达的儿童数</translation>
    </message>
    <message>
        <source>children who walk farther</source>
        <translation>超出步行距离的儿童数</translation>
    </message>
    <message>
        <source>walking speed, m/s</source>
        <translation>步行速度，m/s</translation>
    </message>
    <message>
        <source>waiting, s</source>
        <translation>等候时间，s</translation>
    </message>
    <message>
        <source>area of parks, m²</source>
        <translation>公园绿地面积，m²</translation>
    </message>
    <message>
        <source>sidewalks before the gates, m²</source>
        <translation>校门前人行道面积，m²</translation>
    </message>
    <message>
        <source>open ground before the gates at most, m²</source>
        <translation>校门前空地面积上限，m²</translation>
    </message>
    <message>
        <source>pupils who come out together</source>
        <translation>同时出校的学生数</translation>
    </message>
    <message>
        <source>driver&apos;s eye height, m</source>
        <translation>驾驶人视点高度，m</translation>
    </message>
    <message>
        <source>driver back from the sidewalk, m</source>
        <translation>驾驶人距人行道，m</translation>
    </message>
    <message>
        <source>sidewalk to either side, m</source>
        <translation>两侧人行道长度，m</translation>
    </message>
    <message>
        <source>sections between two fronts</source>
        <translation>两侧有建筑的断面数</translation>
    </message>
    <message>
        <source>mean height of the fronts, m</source>
        <translation>两侧建筑平均高度，m</translation>
    </message>
    <message>
        <source>mean distance of the fronts, m</source>
        <translation>两侧建筑平均间距，m</translation>
    </message>
    <message>
        <source>homes near</source>
        <translation>附近住宅数</translation>
    </message>
    <message>
        <source>sun above the horizon, degrees</source>
        <translation>太阳高度角，度</translation>
    </message>
    <message>
        <source>sun from north, degrees</source>
        <translation>太阳方位角，度</translation>
    </message>
    <message>
        <source>walking, s</source>
        <translation>步行时间，s</translation>
    </message>
    <message>
        <source>children</source>
        <translation>儿童数</translation>
    </message>
</context>
<context>
    <name>yimi::app::FindingsModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Without severity</source>
        <translation>未定等级</translation>
    </message>
</context>
<context>
    <name>yimi::app::FindingsPanel</name>
    <message>
        <source>Auditing…</source>
        <translation>正在审查…</translation>
    </message>
    <message>
        <source>Run the audit</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation>没有符合筛选条件的审查结果。</translation>
    </message>
    <message>
        <source>Fails: %1. Unknown: %2.</source>
        <translation>不通过 %1 项，未知 %2 项。</translation>
    </message>
    <message>
        <source>%1 Passes: %2.</source>
        <translation>%1通过 %2 项。</translation>
    </message>
    <message>
        <source>The audit checks the plan by all rules: whether drivers and children see each other, whether ways are wide, lit and free, who reaches a school and a playground. It changes nothing; each finding says where, why, by which source, and what would mend it. What the data cannot answer is listed as unknown.</source>
        <translation>审查按全部规则检查规划：驾驶人与儿童能否互见，道路宽度、照明和通行是否达标，哪些儿童能到达学校和活动场地。审查不改动规划；每条结果均说明位置、原因、依据和整改建议。因缺少数据无法判定的，列为未知。</translation>
    </message>
    <message>
        <source>Check the plan by all rules (F5)</source>
        <translation>按全部规则审查规划（F5）</translation>
    </message>
    <message>
        <source>Computed for the plan before your edit.</source>
        <translation>按修改前的规划计算。</translation>
    </message>
    <message>
        <source>Filter by rule, place or words</source>
        <translation>按规则、位置或文字筛选</translation>
    </message>
    <message>
        <source>Fails and unknown</source>
        <translation>不通过和未知</translation>
    </message>
    <message>
        <source>Only fails</source>
        <translation>仅不通过</translation>
    </message>
    <message>
        <source>Only unknown</source>
        <translation>仅未知</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>审查结果</translation>
    </message>
    <message>
        <source>The finding in detail</source>
        <translation>审查结果详情</translation>
    </message>
    <message>
        <source>%1 gone, %2 new and %3 back since %4.</source>
        <translation>自 %4 起消失 %1 项，新增 %2 项，复发 %3 项。</translation>
    </message>
    <message>
        <source>%1 gone, %2 new since %3.</source>
        <translation>自 %3 起消失 %1 项，新增 %2 项。</translation>
    </message>
</context>
<context>
    <name>yimi::app::FixCommand</name>
    <message>
        <source>what can be done about a finding, what that changes, and does it</source>
        <translation>某项审查结果可采取的措施、其效果，并予以采用</translation>
    </message>
    <message>
        <source>the finding, by its key as audit gives it</source>
        <translation>审查结果的键，见 audit 的输出</translation>
    </message>
    <message>
        <source>lists what can be done; so it does without --apply too</source>
        <translation>列出可采取的措施；不给 --apply 时也如此</translation>
    </message>
    <message>
        <source>does it, by its word in the list; the findings are brought up to date</source>
        <translation>按列表中的词采用该措施，并更新审查结果</translation>
    </message>
    <message>
        <source>about all findings of the same rule, in one step</source>
        <translation>对同一规则的全部结果一次采用</translation>
    </message>
    <message numerus="yes">
        <source>Done: %1. %n row(s) changed.</source>
        <translation>
            <numerusform>已采用：%1。修改 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be worked out from the plan alone.</source>
        <translation>仅凭规划数据推算不出措施。</translation>
    </message>
    <message>
        <source>a city&apos;s profile of rules (TOML), in place of the project&apos;s</source>
        <translation>城市规则配置文件（TOML），代替项目中的配置</translation>
    </message>
</context>
<context>
    <name>yimi::app::FixText</name>
    <message>
        <source>S%1: %2</source>
        <translation>S%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) gone (%1)</source>
        <translation>
            <numerusform>消除 %n 项问题（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new (%1)</source>
        <translation>
            <numerusform>新增 %n 项（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known any more</source>
        <translation>
            <numerusform>%n 项变为无法判断</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit the speed to %1 km/h</source>
        <translation>限速降至 %1 km/h</translation>
    </message>
    <message numerus="yes">
        <source>%1 km/h on all %n street(s) around the gate</source>
        <translation>
            <numerusform>校门周边 %n 条道路全部限速 %1 km/h</numerusform>
        </translation>
    </message>
    <message>
        <source>Build sidewalks on both sides</source>
        <translation>两侧修建人行道</translation>
    </message>
    <message>
        <source>Light the street</source>
        <translation>增设路灯</translation>
    </message>
    <message>
        <source>Separate the sidewalk from the traffic</source>
        <translation>人行道与车流隔离</translation>
    </message>
    <message>
        <source>Free or widen the sidewalk to %1 m</source>
        <translation>清障或拓宽人行道至 %1 m</translation>
    </message>
    <message>
        <source>Add a zebra in the middle of the gap</source>
        <translation>在空档中点增设斑马线</translation>
    </message>
    <message>
        <source>Put up a signal</source>
        <translation>设置信号灯</translation>
    </message>
    <message>
        <source>Give %1 s of green</source>
        <translation>绿灯时间调为 %1 s</translation>
    </message>
    <message>
        <source>Build a refuge</source>
        <translation>设置安全岛</translation>
    </message>
    <message>
        <source>Lower the kerbs</source>
        <translation>设置缘石坡道</translation>
    </message>
    <message numerus="yes">
        <source>Take away %n place(s) to park</source>
        <translation>
            <numerusform>取消 %n 个停车位</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut what hides to %1 m</source>
        <translation>将遮挡物降至 %1 m</translation>
    </message>
    <message numerus="yes">
        <source>Cut what hides to %1 m and take away %n place(s) to park</source>
        <translation>
            <numerusform>将遮挡物降至 %1 m，并取消 %n 个停车位</numerusform>
        </translation>
    </message>
    <message>
        <source>Fence the playground</source>
        <translation>为活动场地设置围护</translation>
    </message>
    <message numerus="yes">
        <source>Put up %n seat(s) for carers</source>
        <translation>
            <numerusform>设置 %n 个看护座椅</numerusform>
        </translation>
    </message>
    <message>
        <source>Lay ground that takes up a fall</source>
        <translation>铺设缓冲地面</translation>
    </message>
    <message>
        <source>Green by start delay and a child&apos;s pace.</source>
        <translation>绿灯时间按起步延迟和儿童步速计算。</translation>
    </message>
    <message>
        <source>The plan keeps ramps with the street: both of its sides count.</source>
        <translation>规划数据中坡道记在道路上：按两侧都设坡道计。</translation>
    </message>
    <message>
        <source>Its length is not known: measure it.</source>
        <translation>过街长度未知，需实测。</translation>
    </message>
    <message>
        <source>Taken as rubber.</source>
        <translation>按橡胶地面计。</translation>
    </message>
    <message>
        <source>Walls and buildings that stay may still hide.</source>
        <translation>保留的墙体和建筑仍可能遮挡。</translation>
    </message>
    <message numerus="yes">
        <source>%n route(s) with another score, at best %1 → %2</source>
        <translation>
            <numerusform>%n 条路线得分变化，变化最有利的一条 %1 → %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%2 children who walk to a playground alone</source>
        <translation>可独自步行到活动场地的儿童 %1%2 人</translation>
    </message>
    <message>
        <source>No finding changes.</source>
        <translation>审查结果不变。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>yimi::app::FolderField</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>A name has no / or \ in it; the folder has a line of its own.</source>
        <translation>名称中不能含有 / 或 \；文件夹请在另一栏填写。</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Choose another.</source>
        <translation>没有文件夹“%1”。请另选一个。</translation>
    </message>
    <message>
        <source>Nothing can be written into “%1”. Choose another folder.</source>
        <translation>“%1”不可写入。请另选文件夹。</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>yimi::app::FormatText</name>
    <message>
        <source>tabs</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The shapes come from these columns: %1.</source>
        <translation>图形来自以下列：%1。</translation>
    </message>
    <message>
        <source>No column says that it holds coordinates; these were taken by their values: check them.</source>
        <translation>没有列名表明是坐标，系按数值判定，请核对。</translation>
    </message>
    <message>
        <source>Several columns hold coordinates; those of a system that is not shifted were preferred.</source>
        <translation>有多组坐标列，优先采用未偏移的坐标系。</translation>
    </message>
    <message>
        <source>The columns for east and north hold each other&apos;s values; they were exchanged.</source>
        <translation>东向与北向两列的数值互换，已对调。</translation>
    </message>
    <message>
        <source>The first line holds values, not names: the columns were numbered.</source>
        <translation>首行是数据而非列名，各列已编号命名。</translation>
    </message>
    <message>
        <source>Lines above the names that were left out: %1.</source>
        <translation>列名之前未读入的行数：%1。</translation>
    </message>
    <message>
        <source>Values beyond the last column that were left out: %1.</source>
        <translation>超出最后一列而未读入的值：%1 个。</translation>
    </message>
    <message>
        <source>The columns are parted by %1.</source>
        <translation>列之间以%1分隔。</translation>
    </message>
    <message>
        <source>shapefiles, GeoJSON, GeoPackage, File Geodatabase, MapInfo (TAB, MIF), DXF, KML and KMZ, GML, FlatGeobuf, tables with coordinates (CSV, TXT, Excel, OpenDocument), OpenStreetMap (.osm, .pbf), terrain (GeoTIFF, ASCII grids), photos with a position, and folders and zips of these</source>
        <translation>Shapefile、GeoJSON、GeoPackage、文件地理数据库、MapInfo（TAB、MIF）、DXF、KML 和 KMZ、GML、FlatGeobuf、带坐标的表格（CSV、TXT、Excel、OpenDocument）、OpenStreetMap（.osm、.pbf）、地形（GeoTIFF、ASCII 网格）、带位置的照片，以及含有上述文件的文件夹和 zip 压缩包</translation>
    </message>
    <message>
        <source>“%1” is an AutoCAD drawing (DWG), which only AutoCAD reads in full. Open it there, choose Save As, AutoCAD DXF, and import the .dxf; the free ODA File Converter does the same.</source>
        <translation>“%1”是 AutoCAD 图纸（DWG），只有 AutoCAD 能完整读取。请在 AutoCAD 中另存为 DXF 后导入；也可用免费的 ODA File Converter 转换。</translation>
    </message>
    <message>
        <source>“%1” is an archive that Yimi does not open. Unpack it and import the folder.</source>
        <translation>“%1”是一米不能打开的压缩包。请解压后导入文件夹。</translation>
    </message>
    <message>
        <source>“%1” is of no kind that Yimi knows. It reads %2.</source>
        <translation>“%1”不是一米认识的文件类型。一米可读：%2。</translation>
    </message>
    <message>
        <source>“%1” is a web page, whatever it is called. Open it in Excel and save it as .xlsx.</source>
        <translation>“%1”其实是网页。请用 Excel 打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>“%1” unpacks into more than this computer can hold. Unpack it and import what you need.</source>
        <translation>“%1”解压后过大，本机无法容纳。请自行解压，导入所需部分。</translation>
    </message>
    <message>
        <source>“%1” holds no text, so it is no table. Ask for it again as CSV or Excel.</source>
        <translation>“%1”不是文本，不是表格。请重新索取 CSV 或 Excel 文件。</translation>
    </message>
    <message>
        <source>Closed lines were taken as areas: %1.</source>
        <translation>闭合线已作为面读入：%1 个。</translation>
    </message>
    <message>
        <source>What is drawn on sheets (paper space) is no map and was left out: %1.</source>
        <translation>图纸空间中的内容不是地图，未读入：%1 个。</translation>
    </message>
    <message>
        <source>Objects that only their own program can draw were left out: %1. Explode them in AutoCAD, save again, and they come too.</source>
        <translation>有专用程序才能绘制的对象，未读入：%1。请在 AutoCAD 中分解后另存再导入。</translation>
    </message>
    <message>
        <source>“%1” is a binary DXF. Save it again as an ASCII DXF.</source>
        <translation>“%1”是二进制 DXF，请另存为 ASCII DXF。</translation>
    </message>
    <message>
        <source>Beside it lies what cannot be read and was left out: %1.</source>
        <translation>同处另有无法读取的文件，未读入：%1。</translation>
    </message>
    <message>
        <source>“%1” holds too many files to look at. Choose the folder in it that has the map data.</source>
        <translation>“%1”中的文件过多。请选择其中存放地图数据的文件夹。</translation>
    </message>
    <message>
        <source>“%1” only says where a picture lies on the map; there are no shapes in it.</source>
        <translation>“%1”仅说明图片在地图上的位置，其中没有图形。</translation>
    </message>
    <message>
        <source>Ways of which the file lacks nodes, as where it was cut out of a larger one: %1. They came as far as they are known.</source>
        <translation>文件缺少部分节点的道路（如从大图裁切时）：%1 条，已知部分已导入。</translation>
    </message>
    <message>
        <source>The file does not say the unit of its heights; they are taken as metres.</source>
        <translation>文件未注明高程单位，按米处理。</translation>
    </message>
    <message>
        <source>The file does not say where its picture lies.</source>
        <translation>文件未注明图像的位置。</translation>
    </message>
    <message>
        <source>“%1” is a picture, not a raster of heights: it has colours.</source>
        <translation>“%1”是彩色图片，不是高程栅格。</translation>
    </message>
    <message>
        <source>“%1” has more cells around the plan than fit into memory. Cut out the part you need.</source>
        <translation>“%1”在规划范围内的像元过多，内存无法容纳。请先裁切所需部分。</translation>
    </message>
    <message>
        <source>“%1” holds heights, which cannot be shifted from GCJ-02 or BD-09. Ask for them in WGS 84.</source>
        <translation>“%1”是高程栅格，不能从 GCJ-02 或 BD-09 纠偏。请索取 WGS 84 的数据。</translation>
    </message>
    <message>
        <source>The heights of “%1” lie beside the plan. Check the coordinate system.</source>
        <translation>“%1”的高程不在规划范围内，请检查坐标系。</translation>
    </message>
    <message>
        <source>The photo does not tell where it was taken, so it has no place on the map.</source>
        <translation>照片未记录拍摄位置，无法落图。</translation>
    </message>
    <message>
        <source>“%1” is larger than 32 MB. Save a smaller copy and import that.</source>
        <translation>“%1”超过 32 MB，请另存为较小的图片再导入。</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Open it in Excel, remove the password, and save it.</source>
        <translation>“%1”设有密码。请在 Excel 中打开，取消密码后保存。</translation>
    </message>
    <message>
        <source>“%1” was written by Excel 95 or older. Open it in Excel and save it as .xlsx.</source>
        <translation>“%1”由 Excel 95 或更早版本保存。请在 Excel 中打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>These photos do not tell where they were taken, so they have no place on the map: %1.</source>
        <translation>以下照片没有拍摄位置，无法放到地图上：%1。</translation>
    </message>
    <message>
        <source>“%1” has a sheet of more than 2,000 columns. Delete the columns that are not needed, also those that are empty and only formatted, and save it.</source>
        <translation>“%1”中有一张工作表超过 2000 列。请删去不需要的列（包括仅设置了格式的空列），保存后再导入。</translation>
    </message>
    <message>
        <source>“%1” is no picture that Yimi can lay below the map. Use GeoTIFF, MBTiles, GeoPackage, JPEG or PNG.</source>
        <translation>“%1”不是一米可用作底图的图片。请使用 GeoTIFF、MBTiles、GeoPackage、JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>“%1” does not say where it lies. Give the picture a place first: as GeoTIFF, or by a world file beside it.</source>
        <translation>“%1”没有写明位置坐标。请先为图片配准：存为 GeoTIFF，或在旁边附上坐标文件（如 .pgw）。</translation>
    </message>
</context>
<context>
    <name>yimi::app::FormulaCommand</name>
    <message>
        <source>work out one formula from inputs given as JSON on stdin</source>
        <translation>按标准输入的 JSON 计算一个公式</translation>
    </message>
    <message>
        <source>which formula: %1</source>
        <translation>公式：%1</translation>
    </message>
</context>
<context>
    <name>yimi::app::FormulaText</name>
    <message>
        <source>and</source>
        <translation>且</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>not</source>
        <translation>非</translation>
    </message>
    <message>
        <source>limit of %1</source>
        <translation>%1的限值</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Is there</source>
        <translation>是否存在</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>yimi::app::FoundWalkReport</name>
    <message>
        <source>  after %1 m: crossing %2, %3 s</source>
        <translation>  走 %1 米后：过街 %2，%3 秒</translation>
    </message>
    <message>
        <source>  after %1 m: across %2 where it has no crossing, %3 s</source>
        <translation>  %1 米处：在未设过街处横穿%2，%3 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n street(s) of the plan are refused by the profile.</source>
        <translation>
            <numerusform>规划中有 %n 条道路被该步行者排除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of streets whose sidewalks differ, the profile refuses %n side(s) or crossing(s).</source>
        <translation>
            <numerusform>两侧人行道不同的道路中，此出行者有 %n 处单侧或横穿不可用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n street(s) something that the profile asks for is unknown; they count as usable.</source>
        <translation>
            <numerusform>有 %n 条道路缺少通行者画像所需的数据，按可通行计算。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no way for this child: the streets do not join, or those between are refused.</source>
        <translation>这个孩子无路可走：道路没有连通，或者中间的道路被排除。</translation>
    </message>
</context>
<context>
    <name>yimi::app::GroundPicture</name>
    <message>
        <source>The project names a background outside its folder: choose the file to show it.</source>
        <translation>项目所用的底图在项目文件夹之外：请选择该文件后再显示。</translation>
    </message>
    <message>
        <source>The background “%1” is not there any more.</source>
        <translation>底图“%1”已不在原处。</translation>
    </message>
</context>
<context>
    <name>yimi::app::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Sections of the help</source>
        <translation>帮助目录</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>yimi::app::HistoryModel</name>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>The project before all edits</source>
        <translation>全部修改之前的项目</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n feature(s)</source>
        <translation>
            <numerusform>%1，%n 个要素</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::HistoryPanel</name>
    <message>
        <source>Steps of the history</source>
        <translation>历史步骤</translation>
    </message>
    <message numerus="yes">
        <source>Take %n step(s) again that lie aside</source>
        <translation>
            <numerusform>取回搁置的 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>They were undone when something else was edited:
%1
What was edited since then lies aside in their place, and can be taken again in the same way.</source>
        <translation>撤销后又做了新的编辑，以下步骤被搁置：
%1
取回后，此后的编辑改为搁置，可以同样取回。</translation>
    </message>
</context>
<context>
    <name>yimi::app::HoleTool</name>
    <message>
        <source>Click goes on around the hole, Enter cuts it out, Backspace takes the last point back</source>
        <translation>单击沿洞继续，回车挖出，退格撤回上一点</translation>
    </message>
    <message>
        <source>Click around a new hole inside of an area; a click in a hole that is there fills it</source>
        <translation>在面内沿新洞的边单击；在已有的洞中单击则填上它</translation>
    </message>
    <message>
        <source>An area needs three corners at least.</source>
        <translation>面至少需要三个角点。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportChoice</name>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>面</translation>
    </message>
    <message>
        <source>mixed shapes</source>
        <translation>混合图形</translation>
    </message>
    <message>
        <source>no shapes</source>
        <translation>无图形</translation>
    </message>
    <message>
        <source>It has no shapes and cannot be shown on a map.</source>
        <translation>没有图形，无法在地图上显示。</translation>
    </message>
    <message>
        <source>Choose which layer of the plan it goes into.</source>
        <translation>请选择导入到规划的哪个图层。</translation>
    </message>
    <message>
        <source>The file does not say which coordinate system it uses: choose one.</source>
        <translation>文件缺少坐标系，请选择。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n feature(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n 个要素</numerusform>
        </translation>
    </message>
    <message>
        <source>as its .cpg file says</source>
        <translation>按 .cpg 文件声明</translation>
    </message>
    <message>
        <source>every text in it is valid UTF-8</source>
        <translation>全部文字均符合 UTF-8</translation>
    </message>
    <message>
        <source>no UTF-8, but every text is valid Chinese in %1</source>
        <translation>不符合 UTF-8，全部文字按 %1 均为有效中文</translation>
    </message>
    <message>
        <source>as the file&apos;s header says</source>
        <translation>按文件头声明</translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation>手工指定</translation>
    </message>
    <message>
        <source>as this format always has it</source>
        <translation>该格式的固定约定</translation>
    </message>
    <message>
        <source>not sure: no encoding explains every text. Look at the rows below and choose.</source>
        <translation>不能确定：没有一种编码能解读全部文字。请对照下方数据选择。</translation>
    </message>
    <message>
        <source>as its .prj file says</source>
        <translation>按 .prj 文件声明</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>按文件声明</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>文件未注明</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>已导入：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n mended</source>
        <translation>
            <numerusform>修复 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>未导入 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown value(s)</source>
        <translation>
            <numerusform>未知值 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1 (%2)</source>
        <translation>已导入：%1（%2）</translation>
    </message>
    <message>
        <source>by its name and fields</source>
        <translation>按名称和字段判断</translation>
    </message>
    <message>
        <source>neither name nor fields say it</source>
        <translation>名称和字段均未说明</translation>
    </message>
    <message>
        <source>as you chose; it is taken back</source>
        <translation>按您的选择，导入时纠正</translation>
    </message>
    <message>
        <source>Maps from Amap and Baidu are shifted by some 350 m.</source>
        <translation>高德、百度地图坐标有偏移。</translation>
    </message>
    <message>
        <source>as the mark at its beginning says</source>
        <translation>文件开头的标记已注明</translation>
    </message>
    <message>
        <source>the numbers look like degrees</source>
        <translation>数值为经纬度</translation>
    </message>
    <message>
        <source>the eastings begin with the zone&apos;s number</source>
        <translation>横坐标带有带号</translation>
    </message>
    <message>
        <source>it would lie on the plan</source>
        <translation>与现有规划重叠</translation>
    </message>
    <message>
        <source>it would lie in or near Chengdu</source>
        <translation>位于成都及周边</translation>
    </message>
    <message>
        <source>%1; north and east are exchanged</source>
        <translation>%1，且东、北坐标互换</translation>
    </message>
    <message>
        <source>Files of this kind are shifted as by %1.</source>
        <translation>此类文件通常带有 %1 偏移。</translation>
    </message>
    <message numerus="yes">
        <source>It lies off the plan by %1, %2 (%n feature(s) compared), as %3 shifts.</source>
        <translation>
            <numerusform>与现有规划相比偏%1、偏%2（比较 %n 个要素），符合 %3 偏移。</numerusform>
        </translation>
    </message>
    <message>
        <source>east</source>
        <translation>东</translation>
    </message>
    <message>
        <source>west</source>
        <translation>西</translation>
    </message>
    <message>
        <source>north</source>
        <translation>北</translation>
    </message>
    <message>
        <source>south</source>
        <translation>南</translation>
    </message>
    <message>
        <source>%1. The .cpg file says %2, which is wrong</source>
        <translation>%1；.cpg 文件写的是 %2，与内容不符</translation>
    </message>
    <message>
        <source>every text is valid traditional Chinese in Big5</source>
        <translation>全部文字均为有效的 Big5 繁体中文</translation>
    </message>
    <message>
        <source>some texts are UTF-8, the others GB18030: each is read as it is. Look at the rows below.</source>
        <translation>部分文字为 UTF-8，其余为 GB18030，已逐条识别。请核对下面的行。</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 · raster of %2 × %3 cells</source>
        <translation>%1 · 栅格 %2 × %3</translation>
    </message>
    <message>
        <source> · %1 to %2 %3</source>
        <translation> · %1 至 %2 %3</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>按名称判断</translation>
    </message>
    <message>
        <source>by its values</source>
        <translation>按字段取值判断</translation>
    </message>
    <message>
        <source>Layer and fields as you chose on %1 for a file with the same fields.</source>
        <translation>图层与字段沿用您于 %1 对同类文件的选择。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportCommand</name>
    <message>
        <source>take files into a project: all of them, or none if one fails</source>
        <translation>将文件导入项目；任一文件失败则全部不导入</translation>
    </message>
    <message>
        <source>only the layer of this name</source>
        <translation>只导入该名称的图层</translation>
    </message>
    <message>
        <source>“%1” is left out: Yimi computes it anew.</source>
        <translation>已略过“%1”：由一米重新计算。</translation>
    </message>
    <message>
        <source>the table it goes into, else what names and fields point to</source>
        <translation>导入到的数据表，缺省按名称和字段判断</translation>
    </message>
    <message>
        <source>a field goes into a column; nothing after = leaves it out</source>
        <translation>字段对应的列；“=”后留空则不导入该字段</translation>
    </message>
    <message>
        <source>of the texts: auto, GB18030, UTF-8, … (auto)</source>
        <translation>文字编码：auto、GB18030、UTF-8 等（auto）</translation>
    </message>
    <message>
        <source>coordinate system of the input, in place of what the file says</source>
        <translation>输入文件的坐标系，替代文件自带的声明</translation>
    </message>
    <message>
        <source>wgs84, or the shifted gcj02 or bd09 of Chinese web maps (wgs84)</source>
        <translation>wgs84，或国内网络地图的偏移坐标 gcj02、bd09（wgs84）</translation>
    </message>
    <message>
        <source>yes or no: mend invalid polygons (yes)</source>
        <translation>yes 或 no：是否修复无效多边形（yes）</translation>
    </message>
    <message>
        <source>%1: %2 of %3 features into “%4” (text %5, coordinates %6)</source>
        <translation>%1：共 %3 个要素，%2 个导入“%4”（文字编码 %5，坐标系 %6）</translation>
    </message>
    <message numerus="yes">
        <source>  %n feature(s) left out, %1: %2</source>
        <translation>
            <numerusform>  有 %n 个要素未导入，%1：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>  note: %1</source>
        <translation>  说明：%1</translation>
    </message>
    <message>
        <source>the input has north before east</source>
        <translation>输入坐标为先北后东</translation>
    </message>
    <message>
        <source>  No encoding explains all texts; another one can be chosen (--encoding). They read:</source>
        <translation>  没有一种编码能解读全部文字，可另行指定（--encoding）。读法如下：</translation>
    </message>
    <message>
        <source>    %1: “%2”</source>
        <translation>    %1：“%2”</translation>
    </message>
    <message numerus="yes">
        <source>  %n shape(s) mended, %1: %2</source>
        <translation>
            <numerusform>  修复 %n 个图形，%1：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>  %n value(s) of “%1” have no meaning there and are unknown: %2</source>
        <translation>
            <numerusform>  “%1”有 %n 个值无效，按未知处理：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: heights of the %2 (coordinates %3)</source>
        <translation>%1：%2高程（坐标系 %3）</translation>
    </message>
    <message>
        <source>rows that came from the same layer before: keep (bring them up to date; your own changes stay), take (the file&apos;s values win), or new (add them once more) (keep)</source>
        <translation>同一图层以前导入过的行：keep（更新，您的修改保留）、take（以文件为准）或 new（另行新增）（默认 keep）</translation>
    </message>
    <message>
        <source>rows that a newer version of the layer has no longer stay</source>
        <translation>新版图层中已没有的行予以保留</translation>
    </message>
    <message>
        <source>  brought up to date: %1</source>
        <translation>  已更新：%1</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n layer(s)</source>
        <translation>
            <numerusform>导入 %n 个图层(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>已停止，未导入任何内容。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read; the others come in without them.</source>
        <translation>
            <numerusform>%n 个文件无法读取，其余照常导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) seem to be shifted: look at the marked ones.</source>
        <translation>
            <numerusform>%n 个图层疑有坐标偏移，请查看有标记的图层。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) came in before: what is there is brought up to date, and your own changes stay.</source>
        <translation>
            <numerusform>%n 个图层以前导入过：已有的行将更新，您的修改保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n file(s) can be read.</source>
        <translation>
            <numerusform>这 %n 个文件都无法读取。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportDifferences</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>edited by you, gone from the newer file</source>
        <translation>您编辑过，新文件中已没有</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Yours stays everywhere</source>
        <translation>全部保留您的</translation>
    </message>
    <message>
        <source>The file&apos;s everywhere</source>
        <translation>全部采用文件的</translation>
    </message>
    <message>
        <source>Bring what is there up to date</source>
        <translation>更新已有的行</translation>
    </message>
    <message>
        <source>Leave what is there and add all of it</source>
        <translation>保留已有的行，全部另行新增</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>全部变化</translation>
    </message>
    <message>
        <source>The plan has “%1” from %2.</source>
        <translation>规划中已有“%1”（%2 导入）。</translation>
    </message>
    <message>
        <source>The plan has “%1” already.</source>
        <translation>规划中已有“%1”。</translation>
    </message>
    <message>
        <source> All rows come in beside what is there.</source>
        <translation>所有行将与已有的行并存。</translation>
    </message>
    <message>
        <source> Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source> The two have too little in common: all rows come in beside what is there.</source>
        <translation>两者相同之处太少：所有行将与已有的行并存。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportDifferencesModel</name>
    <message>
        <source>comes in</source>
        <translation>将导入</translation>
    </message>
    <message>
        <source>is taken</source>
        <translation>将采用</translation>
    </message>
    <message>
        <source>is taken out</source>
        <translation>将移除</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>the file&apos;s is taken</source>
        <translation>采用文件的</translation>
    </message>
    <message>
        <source>yours stays</source>
        <translation>保留您的</translation>
    </message>
    <message>
        <source>Click to decide otherwise.</source>
        <translation>点击改变决定。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From the plan&apos;s to the file&apos;s</source>
        <translation>从规划中的值到文件中的值</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportFields</name>
    <message>
        <source>(not taken)</source>
        <translation>（不导入）</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportFieldsModel</name>
    <message>
        <source>(not taken)</source>
        <translation>（不导入）</translation>
    </message>
    <message>
        <source>Field in the file</source>
        <translation>文件字段</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>首个值</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportForm</name>
    <message>
        <source>&amp;Goes into</source>
        <translation>导入到(&amp;G)</translation>
    </message>
    <message>
        <source>Text &amp;encoding</source>
        <translation>文字编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Coordinate system</source>
        <translation>坐标系(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Shift</source>
        <translation>坐标偏移(&amp;S)</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Found out: %1</source>
        <translation>自动判断：%1</translation>
    </message>
    <message>
        <source>choose one, or type EPSG:…</source>
        <translation>请选择或输入 EPSG:…</translation>
    </message>
    <message>
        <source>GCJ-02 (Amap, Tencent)</source>
        <translation>GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <source>“%1” is no coordinate system that Yimi knows. Type a code such as EPSG:4544.</source>
        <translation>“%1”不是已知坐标系。请输入代码，如 EPSG:4544。</translation>
    </message>
    <message>
        <source>No shift</source>
        <translation>无偏移</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportList</name>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>no shapes</source>
        <translation>无图形</translation>
    </message>
    <message>
        <source>where to?</source>
        <translation>导入到哪里？</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>background</source>
        <translation>底图</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportLooks</name>
    <message>
        <source>“%1” is a picture of the ground: it holds no features to import, but can lie below the map.</source>
        <translation>“%1”是地面影像或瓦片：其中没有可导入的要素，但可以作为底图。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportPage</name>
    <message>
        <source>It lies %1 km from the plan. Is the coordinate system right?</source>
        <translation>与规划相距 %1 km。坐标系是否正确？</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>文件原样</translation>
    </message>
    <message>
        <source>As in the plan</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>Compared with the plan</source>
        <translation>与规划比较</translation>
    </message>
    <message numerus="yes">
        <source>Compared with the plan: %n conflict(s)</source>
        <translation>
            <numerusform>与规划比较：%n 处冲突</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportPlanTable</name>
    <message>
        <source>No field of the file goes into it.</source>
        <translation>文件中没有对应字段。</translation>
    </message>
    <message>
        <source>from the field “%1”</source>
        <translation>来自字段“%1”</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <translation>%1（“%2”）</translation>
    </message>
    <message>
        <source>“%1” has no meaning as %2: it becomes unknown.</source>
        <translation>“%1”不是有效的%2，按未知处理。</translation>
    </message>
    <message>
        <source>made by Yimi</source>
        <translation>自动生成</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportProgress</name>
    <message>
        <source>%1 of %2 features</source>
        <translation>%1 / %2 个要素</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 个</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Esc stops; nothing is written then.</source>
        <translation>按 Esc 停止，不写入任何内容。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportProposals</name>
    <message>
        <source>No encoding explains every text. Which reading is right?</source>
        <translation>编码不能确定，哪种读法正确？</translation>
    </message>
    <message>
        <source>The file names no coordinate system. Where does it belong?</source>
        <translation>文件未注明坐标系，哪个位置正确？</translation>
    </message>
    <message>
        <source>Exchange east and north: the numbers fit the other way round</source>
        <translation>互换东、北坐标（数值与坐标轴相反）</translation>
    </message>
    <message>
        <source>Take back %1&apos;s shift</source>
        <translation>纠正 %1 偏移</translation>
    </message>
    <message>
        <source>Propose anew</source>
        <translation>重新判断</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportRefusal</name>
    <message>
        <source>Show it below the &amp;map</source>
        <translation>作为底图显示(&amp;M)</translation>
    </message>
    <message>
        <source>Open or make a project first: a background belongs to one.</source>
        <translation>底图属于项目：请先打开或新建一个项目。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportReportPanel</name>
    <message>
        <source>After an import, what was mended, left out or not understood is listed here, each with its reason and its place on the map.</source>
        <translation>导入后，此处列出已修复、未导入和未识别的内容，并注明原因和图上位置。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>另存为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Everything came in as it is in the file.</source>
        <translation>全部按原文件导入。</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>Only the first %1 remarks were kept with the project.</source>
        <translation>项目中仅保留前 %1 条记录。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存导入报告</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>表格（%1）</translation>
    </message>
    <message>
        <source>%1 import report</source>
        <translation>%1导入报告</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>“%1”无法写入。</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Kinds of remarks</source>
        <translation>提示类型</translation>
    </message>
    <message>
        <source>Remarks on the import</source>
        <translation>导入提示</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportReportTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportText</name>
    <message>
        <source>The .shx part is missing; it was rebuilt from the shapes.</source>
        <translation>缺少 .shx 部分，已根据图形重建。</translation>
    </message>
    <message>
        <source>The .dbf part is missing: there are shapes, but nothing is known of them.</source>
        <translation>缺少 .dbf 部分：只有图形，没有属性。</translation>
    </message>
    <message>
        <source>Field names were cut in the middle of a character; what was left is shown.</source>
        <translation>字段名在汉字中间被截断，此处显示剩余部分。</translation>
    </message>
    <message>
        <source>The coordinates look like degrees, but the system is in metres: check the coordinate system.</source>
        <translation>坐标值像是经纬度，而所选坐标系以米为单位，请核对坐标系。</translation>
    </message>
    <message>
        <source>without a shape</source>
        <translation>没有图形</translation>
    </message>
    <message>
        <source>with a shape that cannot be mended</source>
        <translation>图形无法修复</translation>
    </message>
    <message>
        <source>with another kind of shape than the layer holds</source>
        <translation>图形类型与图层不符</translation>
    </message>
    <message>
        <source>outside of what the coordinate system can say</source>
        <translation>超出坐标系适用范围</translation>
    </message>
    <message>
        <source>with an identifier that another one has</source>
        <translation>唯一标识重复</translation>
    </message>
    <message>
        <source>points that lay on each other were left out</source>
        <translation>删除重复点</translation>
    </message>
    <message>
        <source>rings crossed or touched where they must not</source>
        <translation>环线相交或错误相接</translation>
    </message>
    <message>
        <source>a surface in space; its outline on the map was taken</source>
        <translation>三维面，取其平面轮廓</translation>
    </message>
    <message>
        <source>slivers without an area worth the name were left out</source>
        <translation>删除面积可忽略的碎面</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Unknown value</source>
        <translation>未知值</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: “%2” is no %3</source>
        <translation>%1：“%2”不是有效的%3</translation>
    </message>
    <message>
        <source>feature %1</source>
        <translation>要素 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s)</source>
        <translation>
            <numerusform>%n 个要素</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2: %3 in the file = %4 taken (%5 of them mended) + %6 left out.</source>
        <translation>%1 → %2：文件共 %3 个要素 = 导入 %4（其中修复 %5）+ 未导入 %6。</translation>
    </message>
    <message>
        <source> They became %1 rows: each part of a shape is one.</source>
        <translation>按图形的各部分拆分为 %1 行。</translation>
    </message>
    <message>
        <source>with rings that cross so that nobody can tell which area is meant</source>
        <translation>环线交叉，无法判断范围</translation>
    </message>
    <message>
        <source>lines that went nowhere were left out</source>
        <translation>删除无长度的线</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are not in UTF-8 as the others are; they were read as GB18030.</source>
        <translation>
            <numerusform>有 %n 处文字不是 UTF-8，与其余不同，已按 GB18030 读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → heights of the %2.</source>
        <translation>%1 → %2高程。</translation>
    </message>
    <message>
        <source>Files of this kind are shifted as by %1, but no shift was taken back.</source>
        <translation>此类文件通常带有 %1 偏移，但本次未作还原。</translation>
    </message>
    <message>
        <source>It lies off the plan by %1, %2, as %3 shifts, but no shift was taken back.</source>
        <translation>它偏离现有规划数据：%1、%2，与 %3 偏移相符，但本次未作还原。</translation>
    </message>
    <message>
        <source>east</source>
        <translation>东</translation>
    </message>
    <message>
        <source>west</source>
        <translation>西</translation>
    </message>
    <message>
        <source>north</source>
        <translation>北</translation>
    </message>
    <message>
        <source>south</source>
        <translation>南</translation>
    </message>
    <message>
        <source>Its numbers fit only if north comes before east; they were taken as the file has them.</source>
        <translation>其坐标只有在“北在前、东在后”时才合理；本次仍按文件中的顺序读取。</translation>
    </message>
    <message>
        <source>“%1” is a local coordinate system that no list has: its numbers are those of none, whatever it is called. Its own parameters were used.</source>
        <translation>“%1”是未收录的地方坐标系：无论名称如何，其参数与任何标准坐标系都不一致。已按文件自带的参数换算。</translation>
    </message>
    <message>
        <source>Its datum is %1. No transformation from it to the plan&apos;s datum is published for this place: how far the shapes are off is not known. Ask for the data in CGCS2000.</source>
        <translation>其基准为 %1。此处没有公开的参数可换算到规划所用的基准，图形偏差多少无从得知。请索取 CGCS2000 的数据。</translation>
    </message>
    <message>
        <source>Its datum is %1; brought over to the plan&apos;s, the shapes may be off by %2 m.</source>
        <translation>其基准为 %1；换算到规划所用的基准后，图形可能偏差 %2 米。</translation>
    </message>
    <message>
        <source>Changed by you and in the file: yours stays.</source>
        <translation>您与文件都改过：保留您的。</translation>
    </message>
    <message>
        <source>Changed by you and in the file: the file&apos;s was taken.</source>
        <translation>您与文件都改过：采用文件的。</translation>
    </message>
    <message>
        <source>Changed as in the newer file.</source>
        <translation>已按新文件变更。</translation>
    </message>
    <message>
        <source>Gone from the newer file, and taken out.</source>
        <translation>新文件中已没有，已移除。</translation>
    </message>
    <message>
        <source>New in the newer file.</source>
        <translation>新文件中新增。</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 gone, %4 unchanged; changed by you and in the file: %5.</source>
        <translation>新增 %1，变更 %2，消失 %3，不变 %4；您与文件都改过：%5。</translation>
    </message>
    <message>
        <source>Gone from the newer file; it stays.</source>
        <translation>新文件中已没有，予以保留。</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The shapes have heights (Z); the plan keeps where they lie, not how high.</source>
        <translation>图形带有高程（Z）；规划只保留平面位置，不保留高程。</translation>
    </message>
    <message>
        <source>The shapes have measures (M); the plan does not keep them.</source>
        <translation>图形带有测量值（M）；规划不保留。</translation>
    </message>
    <message>
        <source>arcs, taken as straight pieces of 4° each</source>
        <translation>圆弧，按每 4° 一段取为直线</translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportThumbnail</name>
    <message>
        <source>It has no shapes and lies nowhere.</source>
        <translation>无图形，没有位置。</translation>
    </message>
    <message>
        <source>Its place is shown here as soon as a coordinate system is chosen.</source>
        <translation>选定坐标系后在此显示位置。</translation>
    </message>
</context>
<context>
    <name>yimi::app::InfoCommand</name>
    <message>
        <source>what a project or another vector file holds</source>
        <translation>查看项目或其他矢量文件的内容</translation>
    </message>
    <message>
        <source>Project in %1, revision %2</source>
        <translation>项目坐标系 %1，方案版本 %2</translation>
    </message>
    <message>
        <source>coordinate system unknown</source>
        <translation>坐标系未知</translation>
    </message>
    <message numerus="yes">
        <source>Layer “%1”: %n feature(s), %2, %3, text in %4</source>
        <translation>
            <numerusform>图层“%1”：%n 个要素，%2，%3，文字编码 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>  looks like: %1</source>
        <translation>  可能对应：%1</translation>
    </message>
    <message>
        <source>no table of a plan</source>
        <translation>与各数据表均不相符</translation>
    </message>
    <message>
        <source>  fields: %1</source>
        <translation>  字段：%1</translation>
    </message>
    <message>
        <source>a project, or map data: %1</source>
        <translation>项目，或地图数据：%1</translation>
    </message>
    <message>
        <source>%1 × %2 cells of %3 m, %4 to %5 m, from “%6”</source>
        <translation>%1 × %2 像元，每个 %3 米，高程 %4 至 %5 米，来自“%6”</translation>
    </message>
    <message>
        <source>Raster “%1”: %2 × %3 cells, %4</source>
        <translation>栅格“%1”：%2 × %3 像元，%4</translation>
    </message>
    <message>
        <source>  looks like: heights of the %1</source>
        <translation>  可能是：%1高程</translation>
    </message>
    <message>
        <source>  from %1 to %2 %3</source>
        <translation>  从 %1 到 %2 %3</translation>
    </message>
</context>
<context>
    <name>yimi::app::InspectionCommand</name>
    <message>
        <source>a day outside: the walk, the check lists, and what they found</source>
        <translation>现场排查：路线、检查单与排查结果</translation>
    </message>
</context>
<context>
    <name>yimi::app::InspectionDialog</name>
    <message>
        <source>Inspection day</source>
        <translation>现场排查</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>In</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Find the shortest walk</source>
        <translation>求最短路线</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>保存清单…</translation>
    </message>
    <message>
        <source>A page for paper and phone (.html), a form for QField (.gpkg) or a table (.csv)</source>
        <translation>可打印、可在手机查看的网页 (.html)、QField 表单 (.gpkg) 或表格 (.csv)</translation>
    </message>
    <message>
        <source>Open hazards of the ledger</source>
        <translation>台账未销号隐患</translation>
    </message>
    <message>
        <source>Findings that fail</source>
        <translation>不达标的审查结果</translation>
    </message>
    <message>
        <source>the whole plan</source>
        <translation>整个规划</translation>
    </message>
    <message>
        <source>Of hazards and findings the worst</source>
        <translation>隐患和审查结果取最严重的</translation>
    </message>
    <message>
        <source>The walk goes over the streets that an adult walks. What is not in order comes back by “yimi-cli inspection PROJECT take” and is entered in the ledger.</source>
        <translation>路线走成人可走的道路。不合格项用“yimi-cli inspection 项目 take”收回并登记到台账。</translation>
    </message>
    <message>
        <source>There is nothing of the kind.</source>
        <translation>没有这类地点。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), %1 km on foot</source>
        <translation>
            <numerusform>%n 处，步行 %1 km</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To %n more no way on foot is known.</source>
        <translation>
            <numerusform>另有 %n 处没有已知的步行路径。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>Page for paper and phone (*.html);;Form for QField (*.gpkg);;Table (*.csv)</source>
        <translation>打印和手机网页 (*.html);;QField 表单 (*.gpkg);;表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>yimi::app::InspectionForm</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>What ought to be</source>
        <translation>检查要求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>By</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>不合格</translation>
    </message>
</context>
<context>
    <name>yimi::app::InspectionPage</name>
    <message>
        <source>%1 m on foot</source>
        <translation>步行 %1 m</translation>
    </message>
    <message>
        <source>No way on foot is known to these</source>
        <translation>以下地点没有已知的步行路径</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), %1 km on foot</source>
        <translation>
            <numerusform>%n 处，步行 %1 km</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: inspection, %2</source>
        <translation>%1：现场排查（%2）</translation>
    </message>
    <message>
        <source>Tick the first box where it is in order, the second where it is not.</source>
        <translation>合格勾第一格，不合格勾第二格（虚线）。</translation>
    </message>
</context>
<context>
    <name>yimi::app::InspectionPlanTask</name>
    <message>
        <source>the shortest walk through places, and what to look at in each</source>
        <translation>走遍各处的最短路线，以及每处的检查内容</translation>
    </message>
    <message>
        <source>school_gates, playgrounds, crossings, hazards (open ones of the ledger), findings (what fails)</source>
        <translation>school_gates 校门、playgrounds 活动场地、crossings 过街设施、hazards 台账未销号隐患、findings 不达标的审查结果</translation>
    </message>
    <message>
        <source>only what lies in this district</source>
        <translation>只含该区县内的</translation>
    </message>
    <message>
        <source>how many places at most (30); of hazards and findings the worst</source>
        <translation>最多多少处（30）；隐患和审查结果取最严重的</translation>
    </message>
    <message>
        <source>where the walk begins and ends</source>
        <translation>路线起止地点</translation>
    </message>
    <message>
        <source>write the list for paper and phone</source>
        <translation>写出可打印、可在手机查看的清单</translation>
    </message>
    <message>
        <source>write the form for QGIS and QField</source>
        <translation>写出供 QGIS 和 QField 填写的表单</translation>
    </message>
    <message>
        <source>write the form as a table</source>
        <translation>写出表格形式的表单</translation>
    </message>
    <message>
        <source> (%1 m)</source>
        <translation>（%1 m）</translation>
    </message>
    <message>
        <source>No way on foot: %1 %2</source>
        <translation>步行不可达：%1 %2</translation>
    </message>
    <message>
        <source>%1 m on foot</source>
        <translation>步行 %1 m</translation>
    </message>
</context>
<context>
    <name>yimi::app::InspectionTakeTask</name>
    <message>
        <source>enter in the ledger what a filled form says is not in order</source>
        <translation>把已填表单中的不合格项登记到台账</translation>
    </message>
    <message>
        <source>the form, .gpkg, .csv, .xlsx or .ods</source>
        <translation>表单，.gpkg、.csv、.xlsx 或 .ods</translation>
    </message>
    <message>
        <source>who looked, where the form does not say</source>
        <translation>检查人（表单未写时）</translation>
    </message>
    <message>
        <source>where the photos lie that it names</source>
        <translation>所列照片所在文件夹</translation>
    </message>
    <message>
        <source>No place of the plan has the code “%1”.</source>
        <translation>规划中没有编码为“%1”的地点。</translation>
    </message>
    <message>
        <source>The check list of “%1” has no such item.</source>
        <translation>“%1”的检查单没有该检查项。</translation>
    </message>
    <message>
        <source>The answer is neither “ok” nor “not_ok”.</source>
        <translation>结果既非“ok”也非“not_ok”。</translation>
    </message>
    <message>
        <source>The severity is none of S1 to S4.</source>
        <translation>严重程度不是 S1 至 S4。</translation>
    </message>
    <message>
        <source>The day is not written as 2026-03-05.</source>
        <translation>日期未写作 2026-03-05。</translation>
    </message>
    <message>
        <source>It does not say who looked.</source>
        <translation>未写检查人。</translation>
    </message>
    <message>
        <source>Row %1: entered as %2</source>
        <translation>第 %1 行：登记为 %2</translation>
    </message>
    <message>
        <source>Row %1 not taken: %2</source>
        <translation>第 %1 行未采用：%2</translation>
    </message>
    <message>
        <source>%1 entered, %2 refused, %3 in order, %4 not answered</source>
        <translation>登记 %1 项，拒绝 %2 项，合格 %3 项，未填 %4 项</translation>
    </message>
</context>
<context>
    <name>yimi::app::JobsLine</name>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1（另有 %n 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
</context>
<context>
    <name>yimi::app::LayersModel</name>
    <message numerus="yes">
        <source>%1: %n feature(s). Drag to put it above or below others; double-click to see all of it.</source>
        <translation>
            <numerusform>%1：%n 个要素。拖动可调整图层上下顺序，双击可缩放至整个图层。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”尚无要素。</translation>
    </message>
</context>
<context>
    <name>yimi::app::LayersPanel</name>
    <message>
        <source>Zoom to the layer</source>
        <translation>缩放至图层</translation>
    </message>
    <message>
        <source>Import into this layer…</source>
        <translation>导入到此图层…</translation>
    </message>
    <message>
        <source>Back to the usual layers and order</source>
        <translation>恢复默认图层和顺序</translation>
    </message>
    <message>
        <source>“%1” is empty: import a file, or draw on the map.</source>
        <translation>“%1”尚无要素：请导入文件，或在地图上绘制。</translation>
    </message>
    <message>
        <source>“%1” is empty: import a file.</source>
        <translation>“%1”尚无要素：请导入文件。</translation>
    </message>
    <message>
        <source>Theme: what the map is about</source>
        <translation>专题：地图的表达主题</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Attribute table</source>
        <translation>属性表</translation>
    </message>
    <message>
        <source>Select all of it</source>
        <translation>全选该图层要素</translation>
    </message>
    <message>
        <source>Draw in this layer</source>
        <translation>在此图层中绘制</translation>
    </message>
    <message>
        <source>Symbol…</source>
        <translation>符号…</translation>
    </message>
    <message>
        <source>Symbols as the theme draws them</source>
        <translation>恢复主题默认符号</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Show all layers</source>
        <translation>显示全部图层</translation>
    </message>
    <message>
        <source>Hide all layers</source>
        <translation>隐藏全部图层</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerAdvanceTask</name>
    <message>
        <source>take an entry one step on; closing checks first that it is gone</source>
        <translation>推进一步；销号前先重新核查问题是否消除</translation>
    </message>
    <message>
        <source>the entry&apos;s number, or the hazard&apos;s uid</source>
        <translation>隐患编号，或要素 uid</translation>
    </message>
    <message>
        <source>registered, assigned, rectifying, awaiting_acceptance, closed, listed, transferred, withdrawn; the same state again extends the due date</source>
        <translation>registered、assigned、rectifying、awaiting_acceptance、closed、listed、transferred、withdrawn；再写当前状态即为延期</translation>
    </message>
    <message>
        <source>the responsible unit, or the authority that it is handed to</source>
        <translation>责任单位，或移交的部门</translation>
    </message>
    <message>
        <source>the due date (by severity)</source>
        <translation>整改期限（默认按严重程度）</translation>
    </message>
    <message>
        <source>why it is sent back, extended, withdrawn</source>
        <translation>退回、延期、撤销的理由</translation>
    </message>
    <message>
        <source>what was done, or what the acceptor saw</source>
        <translation>整改措施，或验收人所见</translation>
    </message>
    <message>
        <source>a picture of the place as it is now</source>
        <translation>现状照片</translation>
    </message>
    <message>
        <source>a city&apos;s profile of rules (TOML), in place of the project&apos;s</source>
        <translation>城市规则配置文件（TOML），代替项目中的配置</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerCommand</name>
    <message>
        <source>hazards: enter, assign, rectify, accept, close, prove</source>
        <translation>安全隐患台账：登记、交办、整改、验收、销号、核验</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerEnterTask</name>
    <message>
        <source>enter a hazard: of a finding, of the field, or one that was drawn</source>
        <translation>登记隐患：来自审查结果、现场发现或已绘制的隐患</translation>
    </message>
    <message>
        <source>of this finding, which is checked anew first</source>
        <translation>审查结果的键；登记前重新核查</translation>
    </message>
    <message>
        <source>the drawn hazard with this uid</source>
        <translation>已绘制隐患的 uid</translation>
    </message>
    <message>
        <source>a hazard that was seen at this place</source>
        <translation>现场发现的位置</translation>
    </message>
    <message>
        <source>what kind of hazard it is</source>
        <translation>隐患类别</translation>
    </message>
    <message>
        <source>S1 endangers life now … S4 note</source>
        <translation>S1 危及生命 … S4 提示</translation>
    </message>
    <message>
        <source>what it is, in a few words</source>
        <translation>隐患名称</translation>
    </message>
    <message>
        <source>where it is, in words</source>
        <translation>地点描述</translation>
    </message>
    <message>
        <source>what was seen</source>
        <translation>隐患描述</translation>
    </message>
    <message>
        <source>audit, inspection, report (inspection)</source>
        <translation>audit、inspection、report（默认 inspection）</translation>
    </message>
    <message>
        <source>a picture of it</source>
        <translation>隐患照片</translation>
    </message>
    <message>
        <source>a city&apos;s profile of rules (TOML), in place of the project&apos;s</source>
        <translation>城市规则配置文件（TOML），代替项目中的配置</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerEntryText</name>
    <message>
        <source>show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Seen on site, %1: %2</source>
        <translation>现场复核，%1：%2</translation>
    </message>
    <message>
        <source>Rule %1 checked anew, %2: the finding is gone.</source>
        <translation>%2 按规则 %1 重新核查：问题已消除。</translation>
    </message>
    <message>
        <source>Rule %1 checked, %2: found.</source>
        <translation>%2 按规则 %1 核查：问题存在。</translation>
    </message>
    <message>
        <source>The history is not what the ledger writes. Verify the ledger.</source>
        <translation>历程不是台账所写的内容，请核验台账。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>限 %1</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerExportTask</name>
    <message>
        <source>the ledger as a sheet, .xlsx or .csv, to fill in and take back</source>
        <translation>导出台账表（.xlsx 或 .csv），填写后可再导入</translation>
    </message>
    <message>
        <source>the sheet</source>
        <translation>台账表文件</translation>
    </message>
    <message numerus="yes">
        <source>%n hazard(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 条隐患写入 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerImportTask</name>
    <message>
        <source>take back a sheet that was filled in: each row is a step, or none</source>
        <translation>导入填写好的台账表：每行办理一步或不变</translation>
    </message>
    <message>
        <source>the sheet, .xlsx, .ods or .csv</source>
        <translation>台账表（.xlsx、.ods 或 .csv）</translation>
    </message>
    <message>
        <source>where the photos lie that it names</source>
        <translation>表中所列照片所在的文件夹</translation>
    </message>
    <message>
        <source>The ledger has no entry with this number.</source>
        <translation>台账中没有此编号。</translation>
    </message>
    <message>
        <source>No way leads from its state to the one in the sheet.</source>
        <translation>不能从当前状态变为表中的状态。</translation>
    </message>
    <message>
        <source>Its state in the sheet is none of the ledger&apos;s.</source>
        <translation>表中的状态不是台账状态。</translation>
    </message>
    <message>
        <source>“%1” holds no date. Write it as 2026-03-05.</source>
        <translation>“%1”不是日期，请写成 2026-03-05。</translation>
    </message>
    <message>
        <source>“%1” was changed in the sheet, but no step of it takes that.</source>
        <translation>表中改动了“%1”，但没有步骤采用此项。</translation>
    </message>
    <message>
        <source>%1 not taken: %2</source>
        <translation>%1 未办理：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) taken, %1 rows refused, %2 unchanged</source>
        <translation>
            <numerusform>办理 %n 步，未办理 %1 处，未变 %2 条</numerusform>
        </translation>
    </message>
    <message>
        <source>a city&apos;s profile of rules (TOML), in place of the project&apos;s</source>
        <translation>城市规则配置文件（TOML），代替项目中的配置</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerListTask</name>
    <message>
        <source>the hazards, or one of them with its history</source>
        <translation>列出隐患，或其中一条及其历程</translation>
    </message>
    <message>
        <source>only this one, with its history</source>
        <translation>仅此一条，含历程</translation>
    </message>
    <message>
        <source>only those that are registered, assigned, rectifying, …</source>
        <translation>仅此状态：registered、assigned、rectifying…</translation>
    </message>
    <message>
        <source>only S1 … S4</source>
        <translation>仅此严重程度：S1 … S4</translation>
    </message>
    <message>
        <source>only those of this responsible unit</source>
        <translation>仅此责任单位</translation>
    </message>
    <message>
        <source>only those of this district</source>
        <translation>仅此区县</translation>
    </message>
    <message>
        <source>only those that are overdue</source>
        <translation>仅逾期的</translation>
    </message>
    <message>
        <source>No such hazards.</source>
        <translation>没有符合条件的隐患。</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerOverview</name>
    <message>
        <source>Ledger of hazards</source>
        <translation>安全隐患台账</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Due on this day</source>
        <translation>当日到期</translation>
    </message>
    <message>
        <source>By what the figures are grouped</source>
        <translation>统计分组</translation>
    </message>
    <message>
        <source>Figures of the ledger</source>
        <translation>台账统计</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing is due on this day.</source>
        <translation>当日没有到期的隐患。</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患数</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Closed in time</source>
        <translation>按期整改</translation>
    </message>
    <message>
        <source>Days to close, mean</source>
        <translation>平均销号天数</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerPanel</name>
    <message>
        <source>Open: %1. Overdue: %2. Closed: %3.</source>
        <translation>未结 %1，逾期 %2，已销号 %3。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Not entered yet</source>
        <translation>尚未登记</translation>
    </message>
    <message>
        <source>The ledger keeps hazards from finding to closing: who is to mend what by when, with photos before and after. Nothing is closed before a fresh check shows it gone. Enter a finding from the audit, or mark a place where you saw something.</source>
        <translation>台账记录隐患从发现到销号的全过程：谁在何时前整改什么，并附整改前后照片；重新核查确认消除后才能销号。可从审查结果登记，也可在地图上标出现场发现的隐患。</translation>
    </message>
    <message>
        <source>Add a hazard…</source>
        <translation>新增隐患…</translation>
    </message>
    <message>
        <source>Click on the map where it is</source>
        <translation>在地图上单击隐患所在位置</translation>
    </message>
    <message>
        <source>Filter by number, place, unit</source>
        <translation>按编号、地点、单位筛选</translation>
    </message>
    <message>
        <source>Hazards, most urgent first</source>
        <translation>隐患列表，紧急的在前</translation>
    </message>
    <message>
        <source>The hazard in detail</source>
        <translation>隐患详情</translation>
    </message>
    <message>
        <source>Which hazards are listed</source>
        <translation>列出哪些隐患</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overview…</source>
        <translation>总览…</translation>
    </message>
    <message>
        <source>Board by state, calendar of due dates, figures by unit and kind</source>
        <translation>按状态的看板、期限日历、按单位和类别的统计</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerSheet</name>
    <message>
        <source>Ledger of hazards</source>
        <translation>安全隐患台账</translation>
    </message>
    <message>
        <source>Longitude, latitude</source>
        <translation>经度，纬度</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerStatisticsTask</name>
    <message>
        <source>how many hazards stand where, by unit, kind, severity, district</source>
        <translation>按单位、类别、严重程度和区县统计各状态的隐患数</translation>
    </message>
    <message numerus="yes">
        <source>%n hazard(s), %1 open, %2 overdue, %3 closed</source>
        <translation>
            <numerusform>%n 条隐患，未结 %1，逾期 %2，已销号 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>From assignment to closing: %1 days on average</source>
        <translation>从交办到销号平均 %1 天</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未填写</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerStepDialog</name>
    <message>
        <source>Traffic</source>
        <translation>交通安全</translation>
    </message>
    <message>
        <source>View blocked</source>
        <translation>视线遮挡</translation>
    </message>
    <message>
        <source>Sidewalk</source>
        <translation>人行道</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>过街设施</translation>
    </message>
    <message>
        <source>Play equipment</source>
        <translation>游乐设施</translation>
    </message>
    <message>
        <source>School gate</source>
        <translation>校门</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>照明</translation>
    </message>
    <message>
        <source>Building site</source>
        <translation>施工工地</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>%1
The rule is checked anew on the plan as it is now; it is closed only when the finding is gone.</source>
        <translation>%1
将按规则对当前规划重新核查，确认问题消除后才予销号。</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>隐患名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>隐患描述</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>移交部门</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>What is there now</source>
        <translation>现场情况</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Checking the plan anew…</source>
        <translation>正在重新核查…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerTasks</name>
    <message>
        <source>who does this, by name</source>
        <translation>经办人姓名</translation>
    </message>
    <message>
        <source>as what: finder, supervisor, rectifier, acceptor (whoever the step is for)</source>
        <translation>身份：finder、supervisor、rectifier、acceptor（默认为该步骤对应的身份）</translation>
    </message>
    <message>
        <source>the day that it happened (today)</source>
        <translation>发生日期（默认今天）</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerText</name>
    <message>
        <source>Mark on the map where the hazard is.</source>
        <translation>请在地图上标出隐患位置。</translation>
    </message>
    <message>
        <source>Say what kind of hazard it is.</source>
        <translation>请填写隐患类别。</translation>
    </message>
    <message>
        <source>Say how severe the hazard is (S1 … S4).</source>
        <translation>请填写严重程度（S1 … S4）。</translation>
    </message>
    <message>
        <source>Add a photo, or enter the hazard from a finding of the audit.</source>
        <translation>请附照片，或从审查结果登记隐患。</translation>
    </message>
    <message>
        <source>Name the unit that is responsible.</source>
        <translation>请填写责任单位。</translation>
    </message>
    <message>
        <source>Add a photo of the place as it is now.</source>
        <translation>请附现状照片。</translation>
    </message>
    <message>
        <source>Write what was done.</source>
        <translation>请填写整改措施。</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>Give the new due date.</source>
        <translation>请填写新的整改期限。</translation>
    </message>
    <message>
        <source>A hazard is closed only with a fresh check that it is gone.</source>
        <translation>须重新核查确认隐患已消除，方可销号。</translation>
    </message>
    <message>
        <source>Something is missing for this step: %1.</source>
        <translation>此步骤缺少：%1。</translation>
    </message>
    <message>
        <source>“%1” is not possible while the entry is “%2”.</source>
        <translation>隐患处于“%2”时不能“%1”。</translation>
    </message>
    <message>
        <source>“%1” is for the %2 to do.</source>
        <translation>“%1”应由%2办理。</translation>
    </message>
    <message>
        <source>finder</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>监管人</translation>
    </message>
    <message>
        <source>rectifier</source>
        <translation>整改人</translation>
    </message>
    <message>
        <source>acceptor</source>
        <translation>验收人</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Begin rectifying</source>
        <translation>开始整改</translation>
    </message>
    <message>
        <source>Ask for acceptance</source>
        <translation>提请验收</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Put under special supervision</source>
        <translation>挂牌督办</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>复发</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>限 %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现编号 %1</translation>
    </message>
    <message>
        <source>earlier %1</source>
        <translation>原编号 %1</translation>
    </message>
    <message>
        <source>%1 %2 · %3 (%4)</source>
        <translation>%1 %2 · %3（%4）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>The end of the ledger is not where the project says it is.</source>
        <translation>台账末尾与项目记录不符。</translation>
    </message>
    <message>
        <source>%1: its history is not what the ledger writes.</source>
        <translation>%1：历程不是台账所写的内容。</translation>
    </message>
    <message>
        <source>%1: step %2 was changed after it was written.</source>
        <translation>%1：第 %2 步写入后被改动。</translation>
    </message>
    <message>
        <source>%1: step %2 does not follow the one before it.</source>
        <translation>%1：第 %2 步与前一步不衔接。</translation>
    </message>
    <message>
        <source>Step %1 of the ledger was taken out.</source>
        <translation>台账第 %1 步被删除。</translation>
    </message>
    <message>
        <source>%1: step %2 is there a second time.</source>
        <translation>%1：第 %2 步重复出现。</translation>
    </message>
    <message>
        <source>%1: step %2 breaks the rules of the ledger.</source>
        <translation>%1：第 %2 步违反台账规则。</translation>
    </message>
    <message>
        <source>%1: “%2” does not say what the history says.</source>
        <translation>%1：“%2”与历程不一致。</translation>
    </message>
    <message>
        <source>%1: its place was moved after it was entered.</source>
        <translation>%1：登记后位置被移动。</translation>
    </message>
    <message>
        <source>%1: its state has no history; it was not set by this ledger.</source>
        <translation>%1：状态没有历程，不是由本台账办理的。</translation>
    </message>
    <message>
        <source>%1: a photo is missing or was changed.</source>
        <translation>%1：照片缺失或被改动。</translation>
    </message>
    <message>
        <source>The hazard %1 stands in the ledger: only steps of the ledger change it.</source>
        <translation>隐患 %1 已登记入台账，只能通过台账步骤变更。</translation>
    </message>
    <message>
        <source>There is no step from “%1” to “%2”.</source>
        <translation>“%1”不能直接变为“%2”。</translation>
    </message>
    <message>
        <source>Say who does this: every step bears a name.</source>
        <translation>请填写经办人：每一步都须署名。</translation>
    </message>
    <message>
        <source>Whoever rectified a hazard cannot accept it. Somebody else has to look.</source>
        <translation>整改人不能验收自己整改的隐患，请由他人验收。</translation>
    </message>
    <message>
        <source>The step before was on %1. A step cannot be earlier than that.</source>
        <translation>上一步日期为 %1，本步不能早于该日期。</translation>
    </message>
    <message>
        <source>The due date must be later than %1.</source>
        <translation>整改期限须晚于 %1。</translation>
    </message>
    <message>
        <source>It was extended twice already. Put it under special supervision.</source>
        <translation>已延期两次，请改为挂牌督办。</translation>
    </message>
    <message>
        <source>Special supervision is for S1 hazards that are overdue, and for what was extended twice.</source>
        <translation>挂牌督办用于逾期的 S1 隐患，以及已延期两次的隐患。</translation>
    </message>
    <message>
        <source>A fresh check still finds “%1”. Nothing is closed before that is gone.</source>
        <translation>重新核查仍发现“%1”，消除之前不能销号。</translation>
    </message>
    <message>
        <source>A fresh check does not find this any more. Run the audit again.</source>
        <translation>重新核查未发现该问题，请重新审查。</translation>
    </message>
    <message>
        <source>The fresh check does not find it again: there is nothing to enter anew.</source>
        <translation>重新核查未再发现该问题，无需再次登记。</translation>
    </message>
    <message>
        <source>This finding stands in the ledger already, as %1.</source>
        <translation>该问题已登记入台账，编号 %1。</translation>
    </message>
    <message>
        <source>The ledger of this project is damaged: run “ledger verify”, and take an earlier copy.</source>
        <translation>本项目的台账已损坏：请运行 ledger verify 核验，并使用较早的副本。</translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerVerifyTask</name>
    <message>
        <source>prove that nothing was changed since it was written</source>
        <translation>核验台账写入后未被改动</translation>
    </message>
    <message>
        <source>the hash that was kept on paper: the ledger must end with it, or have it in its middle</source>
        <translation>纸质留存的校验码：台账末尾或其中须有此码</translation>
    </message>
    <message>
        <source>The ledger does not hold the hash that was expected: it was written anew.</source>
        <translation>台账中没有所留存的校验码：台账被重写过。</translation>
    </message>
    <message numerus="yes">
        <source>The ledger is whole: %n step(s) of %1 hazards, each as it was written.</source>
        <translation>
            <numerusform>台账完整：%1 条隐患共 %n 步，均与写入时一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its hash, to be kept on paper: %1</source>
        <translation>校验码（请留存纸质备查）：%1</translation>
    </message>
</context>
<context>
    <name>yimi::app::LightText</name>
    <message>
        <source>%1° below the horizon</source>
        <translation>地平线以下 %1°</translation>
    </message>
    <message>
        <source>%1° above it</source>
        <translation>地平线以上 %1°</translation>
    </message>
    <message>
        <source>Whether it is dark on %1 is unknown: it is not known when the child sets out, or where.</source>
        <translation>%1 途中是否天黑未知：不知道孩子何时出发，或所在位置。</translation>
    </message>
    <message>
        <source>On %1 the sun stands %2 when the child sets out, %3 when it arrives.</source>
        <translation>%1：孩子出发时太阳在%2，到达时在%3。</translation>
    </message>
    <message>
        <source>In the dark: %1 m</source>
        <translation>天黑时行走 %1 m</translation>
    </message>
    <message>
        <source>At dusk: %1 m</source>
        <translation>晨昏时行走 %1 m</translation>
    </message>
    <message>
        <source>Dark: the sun more than %1° below the horizon, the end of civil twilight (U.S. Naval Observatory).</source>
        <translation>天黑：太阳在地平线以下超过 %1°，即民用晨昏蒙影之外（美国海军天文台定义）。</translation>
    </message>
    <message>
        <source>By day all the way.</source>
        <translation>全程在白天。</translation>
    </message>
    <message>
        <source>; %1 m of them without lamps</source>
        <translation>；其中 %1 m 无路灯</translation>
    </message>
    <message>
        <source>; of %1 m it is unknown whether there are lamps</source>
        <translation>；其中 %1 m 有无路灯未知</translation>
    </message>
</context>
<context>
    <name>yimi::app::ListingText</name>
    <message>
        <source>Rows: %1</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Rows: %1 of %2</source>
        <translation>%1 行，共 %2 行</translation>
    </message>
    <message>
        <source>%1 · in any field</source>
        <translation>%1 · 任一字段</translation>
    </message>
    <message>
        <source>%1 · selected: %2</source>
        <translation>%1 · 已选 %2 行</translation>
    </message>
    <message>
        <source>This layer has no features yet. Import a file into it, or draw one on the map.</source>
        <translation>该图层还没有要素。可向其中导入文件，或在地图上绘制。</translation>
    </message>
    <message>
        <source>None of these rows has a field for which this is true: %1
A title before the sign asks that field alone: %2</source>
        <translation>这些行没有任何字段满足：%1
只查一个字段时，请把字段名写在符号前：%2</translation>
    </message>
    <message>
        <source>For none of these rows this is true: %1</source>
        <translation>这些行都不满足：%1</translation>
    </message>
    <message>
        <source>None of these rows holds “%1”.</source>
        <translation>这些行中没有包含“%1”的内容。</translation>
    </message>
    <message>
        <source>Nothing of this layer is selected. Click a feature on the map.</source>
        <translation>该图层没有选中的要素。请在地图上点选。</translation>
    </message>
    <message>
        <source>Nothing of this layer lies where the map is now.</source>
        <translation>地图当前范围内没有该图层的要素。</translation>
    </message>
</context>
<context>
    <name>yimi::app::LoadedProject</name>
    <message>
        <source>“%1” cannot be written. It is open for looking only.</source>
        <translation>“%1”无法写入，现以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>yimi::app::Locator</name>
    <message>
        <source>north, east</source>
        <translation>先北后东</translation>
    </message>
    <message>
        <source>east, north</source>
        <translation>先东后北</translation>
    </message>
    <message>
        <source>longitude and latitude (CGCS2000, WGS 84)</source>
        <translation>经纬度（CGCS2000、WGS 84）</translation>
    </message>
    <message>
        <source>as Amap and Tencent shift it (GCJ-02)</source>
        <translation>高德、腾讯坐标（GCJ-02）</translation>
    </message>
    <message>
        <source>as Baidu shifts it (BD-09)</source>
        <translation>百度坐标（BD-09）</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Layer · %1</source>
        <translation>图层 · %1</translation>
    </message>
    <message>
        <source>This layer is empty.</source>
        <translation>该图层为空。</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
</context>
<context>
    <name>yimi::app::LookOnly</name>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>另存副本到其他位置…</translation>
    </message>
    <message>
        <source>The project is free again and can be edited here now.</source>
        <translation>该项目已可编辑。</translation>
    </message>
</context>
<context>
    <name>yimi::app::LookTool</name>
    <message>
        <source>Finding out what stands in the way…</source>
        <translation>正在整理遮挡物…</translation>
    </message>
    <message>
        <source>Move over the map to see what a child sees from there; click to stay there</source>
        <translation>在地图上移动，看儿童从那里看得见什么；单击即停在该处</translation>
    </message>
    <message>
        <source>Inside something solid: nothing is seen from here.</source>
        <translation>位于建筑等实体内部：从这里什么也看不见。</translation>
    </message>
    <message>
        <source>%1 at %2 m sees %3 m², open %4</source>
        <translation>%1（眼高 %2 米）可见 %3 平方米，开敞度 %4</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>成人</translation>
    </message>
    <message>
        <source>Hidden from the child alone: %1 m² (%2)</source>
        <translation>成人可见而儿童不可见：%1 平方米（%2）</translation>
    </message>
    <message>
        <source>Part of this rests on heights that are unknown.</source>
        <translation>其中一部分取决于高度未知的物体。</translation>
    </message>
    <message>
        <source>Turn the eye height to compare; click to stand elsewhere, Esc to look elsewhere</source>
        <translation>调整眼高以比较；单击换到别处，Esc 改看别处</translation>
    </message>
    <message>
        <source>Point at a place to see whether a driver there is seen, and what hides him; click to keep the line, Esc to follow the pointer</source>
        <translation>指向某处，看那里的驾驶人是否可见、被什么遮挡；单击保留视线，Esc 跟随光标</translation>
    </message>
</context>
<context>
    <name>yimi::app::LorenzChart</name>
    <message>
        <source>Lorenz curve</source>
        <translation>洛伦兹曲线</translation>
    </message>
    <message>
        <source>From the children who reach least to those who reach most: their share of all seats within reach. On the straight line all have the same.</source>
        <translation>从可及学位最少的儿童到最多的儿童，累计占全部可及学位的比例。直线表示人人相同。</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Seats within reach</source>
        <translation>可及学位</translation>
    </message>
</context>
<context>
    <name>yimi::app::Main</name>
    <message>
        <source>Yimi: a map editor for a city that works from one metre.</source>
        <translation>一米（Yimi）：从一米高度规划城市的地图编辑软件。</translation>
    </message>
    <message>
        <source>open the sample neighbourhood</source>
        <translation>打开示范片区</translation>
    </message>
    <message>
        <source>projects to open, map data to import</source>
        <translation>要打开的项目，或要导入的地图数据</translation>
    </message>
</context>
<context>
    <name>yimi::app::MainWindow</name>
    <message>
        <source>Everything is saved already: each change is on the disk as soon as it is made.</source>
        <translation>已全部保存：每次修改均立即写入磁盘。</translation>
    </message>
    <message>
        <source>The way to school is drawn.</source>
        <translation>上学路已绘制。</translation>
    </message>
    <message>
        <source>Draw its way home</source>
        <translation>生成对应回家路</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Projects and map data (%1);;All files (*)</source>
        <translation>项目和地图数据 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Map data (%1);;All files (*)</source>
        <translation>地图数据 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>A drawing is not ended yet. Enter keeps it, Esc drops it; then close the window.</source>
        <translation>绘制尚未结束。请先按回车保留或按 Esc 放弃，再关闭窗口。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>“%1” is closed; everything in it is saved.</source>
        <translation>“%1”已关闭，内容均已保存。</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>返回该项目</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <translation>“%1”现在在哪里？</translation>
    </message>
    <message>
        <source>Projects (%1)</source>
        <translation>项目 (%1)</translation>
    </message>
    <message>
        <source>Yimi takes files of this computer only. Save the file first, then drop it here.</source>
        <translation>一米只接收本机文件。请先将文件保存到本机，再拖到这里。</translation>
    </message>
    <message>
        <source>Drop map data, a folder, a zip or a project here.</source>
        <translation>请将地图数据、文件夹、压缩包或项目拖到这里。</translation>
    </message>
    <message>
        <source>Import its layers…</source>
        <translation>导入其中的图层…</translation>
    </message>
    <message>
        <source>This project is open read-only: nothing can be changed, so nothing is to be saved.</source>
        <translation>本项目以只读方式打开：不能更改，也无需保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that were undone lie aside now.</source>
        <translation>
            <numerusform>已撤销的 %n 步现已搁置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them again</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>%1 · scenario “%2”</source>
        <translation>%1 · 方案“%2”</translation>
    </message>
    <message>
        <source>Imports go to the present state alone.</source>
        <translation>只能导入到现状。</translation>
    </message>
    <message>
        <source>Go back to it and import</source>
        <translation>回到现状并导入</translation>
    </message>
</context>
<context>
    <name>yimi::app::MapFurniture</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
</context>
<context>
    <name>yimi::app::MapPicture</name>
    <message>
        <source>Source: %1</source>
        <translation>数据来源：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>Background: %1</source>
        <translation>底图：%1</translation>
    </message>
</context>
<context>
    <name>yimi::app::MapStyle</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>One metre</source>
        <translation>一米高度</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>安全隐患</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Within reach</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Within the circle only</source>
        <translation>圆圈内，但步行不可达</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>学位</translation>
    </message>
    <message>
        <source>Child and adult</source>
        <translation>儿童与成人</translation>
    </message>
    <message>
        <source>Most open space</source>
        <translation>户外空间最多</translation>
    </message>
    <message>
        <source>Half of that</source>
        <translation>为其一半</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>yimi::app::MapWidget</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
</context>
<context>
    <name>yimi::app::MeasureText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>yimi::app::MeasureTool</name>
    <message>
        <source>Measure: click the places between which you want to know the distance</source>
        <translation>测量：依次单击要量距的位置</translation>
    </message>
    <message>
        <source>A distance has two ends: click the second one.</source>
        <translation>量距需要两点：请单击第二点。</translation>
    </message>
    <message>
        <source>Ctrl+C copies the measurement, Esc takes it away; a click begins another one</source>
        <translation>Ctrl+C 复制测量结果，Esc 清除；单击重新测量</translation>
    </message>
    <message>
        <source>The measurement is copied. It can be pasted into a spreadsheet.</source>
        <translation>测量结果已复制，可粘贴到电子表格。</translation>
    </message>
    <message>
        <source>Click goes on, or type 40, 40&lt;180 or @3,-4; Enter ends; a click on the first point measures the area</source>
        <translation>单击继续，或键入 40、40&lt;180、@3,-4；回车结束；单击起点则测量面积</translation>
    </message>
</context>
<context>
    <name>yimi::app::Measurement</name>
    <message>
        <source>In all %1 · %2</source>
        <translation>合计 %1 · %2</translation>
    </message>
    <message>
        <source>%1, outline %2 · %3</source>
        <translation>%1，周长 %2 · %3</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>长度（米）</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积（平方米）</translation>
    </message>
    <message>
        <source>Walking time (min)</source>
        <translation>步行时间（分钟）</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Direction from north (°)</source>
        <translation>自正北顺时针方向（°）</translation>
    </message>
</context>
<context>
    <name>yimi::app::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>%1 (not there any more): locate…</source>
        <translation>%1（已不存在）：定位…</translation>
    </message>
    <message>
        <source>&amp;Shapes</source>
        <translation>改形(&amp;S)</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>改形</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Turn, scale, split, reshape, cut holes, draw parallels, merge</source>
        <translation>旋转、缩放、分割、改线形、挖洞、画平行线、合并</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>语言(&amp;U)</translation>
    </message>
    <message>
        <source>Loo&amp;k from</source>
        <translation>眼高(&amp;K)</translation>
    </message>
</context>
<context>
    <name>yimi::app::MergeEdit</name>
    <message>
        <source>It takes two lines or areas at least. Select more of the same layer.</source>
        <translation>至少要有两条线或两个面。请在同一图层多选一些。</translation>
    </message>
    <message>
        <source>Only features of one layer can become one. Select some of the same layer.</source>
        <translation>只有同一图层的要素才能合并。请在同一图层中选择。</translation>
    </message>
    <message>
        <source>Only lines with lines and areas with areas can become one.</source>
        <translation>只能线与线合并、面与面合并。</translation>
    </message>
    <message>
        <source>They do not touch end to end, or more than two meet at one place. Move the ends of the lines onto each other first.</source>
        <translation>这些线没有首尾相接，或有两条以上交于一点。请先把线的端点移到一起。</translation>
    </message>
    <message>
        <source>%1 have become one with the attributes of the largest.</source>
        <translation>%1已合并为一，属性取自最大的一个。</translation>
    </message>
    <message>
        <source>%1 have become one with the attributes of the largest, “%2”.</source>
        <translation>%1已合并为一，属性取自最大的“%2”。</translation>
    </message>
    <message>
        <source>%1 Added up: %2.</source>
        <comment>a sentence, then names of fields</comment>
        <translation>%1已相加：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of fields</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>yimi::app::MessageRow</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the message and its details</source>
        <translation>复制消息及详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>yimi::app::Names</name>
    <message>
        <source>Auditing</source>
        <translation>正在审查</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Computing coverage</source>
        <translation>正在计算覆盖</translation>
    </message>
    <message>
        <source>Computing what is seen</source>
        <translation>正在计算视野</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在绘制</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>S1 danger to life</source>
        <translation>S1 危及生命</translation>
    </message>
    <message>
        <source>S2 must be mended</source>
        <translation>S2 必须整改</translation>
    </message>
    <message>
        <source>S3 should be mended</source>
        <translation>S3 应当整改</translation>
    </message>
    <message>
        <source>S4 note</source>
        <translation>S4 提示</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>seats</source>
        <translation>个</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>个地块</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>vehicles/h</source>
        <translation>辆/小时</translation>
    </message>
    <message>
        <source>m²/child</source>
        <translation>m²/生</translation>
    </message>
    <message>
        <source>m²/person</source>
        <translation>m²/人</translation>
    </message>
    <message>
        <source>per 1,000 people</source>
        <translation>个/千人</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>surface (what stands on the ground, too)</source>
        <translation>地表（含地物）</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>地面</translation>
    </message>
    <message>
        <source>Sorting the table</source>
        <translation>正在整理属性表</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>Looking at what is to be pasted</source>
        <translation>正在检查要粘贴的内容</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>Checking the street network</source>
        <translation>正在检查路网</translation>
    </message>
    <message>
        <source>Parks</source>
        <translation>公园</translation>
    </message>
    <message>
        <source>Primary schools</source>
        <translation>小学</translation>
    </message>
    <message>
        <source>Junior high schools</source>
        <translation>初中</translation>
    </message>
    <message>
        <source>Kindergartens</source>
        <translation>幼儿园</translation>
    </message>
    <message>
        <source>Nurseries</source>
        <translation>托育机构</translation>
    </message>
    <message>
        <source>Comparing what is selected</source>
        <translation>正在比较所选要素</translation>
    </message>
    <message>
        <source>Looking for sites</source>
        <translation>正在选址</translation>
    </message>
    <message>
        <source>Looking for the fewest bays</source>
        <translation>正在求最少取消</translation>
    </message>
</context>
<context>
    <name>yimi::app::Navigation</name>
    <message>
        <source>The bookmark “%1” is deleted.</source>
        <translation>书签“%1”已删除。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>“%1” is no place on this map. Type east and north in metres (409916, 3394765) or longitude and latitude in degrees (104.06, 30.67).</source>
        <translation>“%1”不是本图上的位置。请输入以米为单位的东、北坐标（409916, 3394765），或以度为单位的经纬度（104.06, 30.67）。</translation>
    </message>
    <message>
        <source>“%1” is no scale. Type it as 1:2000.</source>
        <translation>“%1”不是比例尺。请按 1:2000 的形式输入。</translation>
    </message>
</context>
<context>
    <name>yimi::app::NetworkCheck</name>
    <message>
        <source>This is mended already.</source>
        <translation>此处已经修复。</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) mended; undo takes it back.</source>
        <translation>
            <numerusform>已修复 %n 处；撤销即可恢复。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::NetworkModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>yimi::app::NetworkPanel</name>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Nothing breaks the network.</source>
        <translation>路网没有断开之处。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) where streets cross count as bridges or underpasses.</source>
        <translation>
            <numerusform>%n 处道路相交按桥梁或下穿计，不算问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Once all %1 that can be mended are mended: %2</source>
        <translation>可修复的 %1 处全部修复之后：%2</translation>
    </message>
    <message>
        <source>Mend all %1 of this kind</source>
        <translation>同类 %1 处一并修复</translation>
    </message>
    <message>
        <source>Ways, reach and coverage are only as good as the network of streets. The check lists what breaks it: ends that just miss another street, streets that cross without a node or are drawn twice, pieces that do not join the rest, crossings, gates and playgrounds that no street is near, schools without a gate.</source>
        <translation>路线、可达范围和覆盖都以路网为准。检查会列出路网的断开之处：差一点没接上的端点，相交却没有节点或重复绘制的道路，与其余路网不相连的部分，附近没有道路的过街设施、校门和活动场地，没有校门的学校。</translation>
    </message>
    <message>
        <source>Computed for the plan before your edit.</source>
        <translation>按修改前的规划计算。</translation>
    </message>
    <message>
        <source>What breaks the network</source>
        <translation>路网的断开之处</translation>
    </message>
    <message>
        <source>Mend this</source>
        <translation>修复此处</translation>
    </message>
</context>
<context>
    <name>yimi::app::NewCommand</name>
    <message>
        <source>make an empty project</source>
        <translation>新建空项目</translation>
    </message>
    <message>
        <source>coordinate system of the plan, in metres (EPSG:4544)</source>
        <translation>规划坐标系，米制（EPSG:4544）</translation>
    </message>
    <message>
        <source>New project “%1” in %2 (%3).</source>
        <translation>已新建项目“%1”，坐标系 %2（%3）。</translation>
    </message>
</context>
<context>
    <name>yimi::app::NewProjectDialog</name>
    <message>
        <source>My plan</source>
        <translation>我的规划</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>In metres. What you import is transformed into it; it stays for the life of the project. Another one: type its code, such as EPSG:4526.</source>
        <translation>须为米制坐标系。导入的数据均转换到此坐标系，建立后不再更改。如需其他坐标系，请输入代码，如 EPSG:4526。</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>新建(&amp;C)</translation>
    </message>
    <message>
        <source>“%1” is there already. Choose another name, or open it.</source>
        <translation>“%1”已存在。请换一个名称，或直接打开。</translation>
    </message>
    <message>
        <source>“%1” is no coordinate system that Yimi knows. Type a code such as EPSG:4544.</source>
        <translation>无法识别坐标系“%1”。请输入代码，如 EPSG:4544。</translation>
    </message>
    <message>
        <source>“%1” counts in degrees, but distances need metres. Choose a projected one.</source>
        <translation>“%1”以度为单位，而量距须用米。请选择投影坐标系。</translation>
    </message>
    <message>
        <source>Coordinate s&amp;ystem</source>
        <translation>坐标系(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>yimi::app::OccluderTool</name>
    <message>
        <source>Obstacle to sight: click along the hedge, wall or cars</source>
        <translation>遮挡物：沿绿篱、围墙或停放车辆依次单击</translation>
    </message>
    <message>
        <source>A line needs two points at least.</source>
        <translation>线至少需要两个点。</translation>
    </message>
    <message>
        <source>Its height is not known yet. Fill it in at the right, so that sight counts it.</source>
        <translation>高度未知。请在右侧填写，以便计入视线分析。</translation>
    </message>
    <message>
        <source>Click goes on, or type 40, 40&lt;180 or @3,-4; Shift: right angles; Enter ends; the first point makes an area</source>
        <translation>单击继续，或键入 40、40&lt;180、@3,-4；Shift 保持直角；回车结束；单击起点则闭合为面</translation>
    </message>
</context>
<context>
    <name>yimi::app::OverviewDock</name>
    <message>
        <source>Overview</source>
        <translation>鹰眼图</translation>
    </message>
    <message>
        <source>The whole plan in small, with a frame around what the map shows</source>
        <translation>缩小显示整个规划，方框为当前地图范围</translation>
    </message>
</context>
<context>
    <name>yimi::app::OverviewMap</name>
    <message>
        <source>Click to go there, or drag the frame. The wheel zooms, the arrow keys move the map.</source>
        <translation>单击前往该处，或拖动方框。滚轮缩放，方向键移动地图。</translation>
    </message>
    <message>
        <source>Overview of the whole plan</source>
        <translation>全图鹰眼</translation>
    </message>
</context>
<context>
    <name>yimi::app::ParallelTool</name>
    <message>
        <source>Click where the wall or hedge is to run, or type metres; Ctrl + click: one of the same kind</source>
        <translation>单击围墙或绿篱的位置，或键入米数；Ctrl + 单击：画一条同类的线</translation>
    </message>
    <message>
        <source>Click where the other line is to run, or type metres and press Enter</source>
        <translation>单击另一条线的位置，或键入米数再回车</translation>
    </message>
    <message>
        <source>Its height is not known yet. Fill it in at the right, so that sight counts it.</source>
        <translation>高度未知。请在右侧填写，以便计入视线分析。</translation>
    </message>
    <message>
        <source>A distance is a number of metres, such as 3.5.</source>
        <translation>距离是米数，例如 3.5。</translation>
    </message>
    <message>
        <source>%1 beside the line, on the pointer&apos;s side</source>
        <translation>在线旁 %1，指针所在的一侧</translation>
    </message>
    <message>
        <source>Click the line, or the area, beside which a line is to run</source>
        <translation>单击要在其旁画线的线或面</translation>
    </message>
    <message>
        <source>Click where the wall or hedge is to run beside the nearest edge, or type metres</source>
        <translation>单击围墙或绿篱的位置（沿最近的边），或键入米数</translation>
    </message>
    <message>
        <source>A point has no parallel. Click a street, a wall, a route or an area.</source>
        <translation>点没有平行线。请单击道路、围墙、路线或面。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ParkingCommand</name>
    <message>
        <source>what crossings gain if nobody parks near them</source>
        <translation>过街处附近不停车能改善多少</translation>
    </message>
    <message>
        <source>no bay nearer to a crossing than this, m (5)</source>
        <translation>过街处多少米内不设停车位，米（5）</translation>
    </message>
    <message>
        <source>what becomes of the bays: remove, shorten, move</source>
        <translation>停车位如何处理：remove 取消、shorten 截短、move 移走</translation>
    </message>
    <message>
        <source>hedges too</source>
        <translation>绿篱也算</translation>
    </message>
    <message>
        <source>whatever else is marked as movable too</source>
        <translation>其他标为可移动的遮挡物也算</translation>
    </message>
    <message>
        <source>instead of all within a distance: the fewest, wherever they are, that free all crossings</source>
        <translation>不按距离：求最少取消哪些（不论远近）即可使所有过街处互见</translation>
    </message>
    <message>
        <source>time of day: what is not there then hides nothing (without it all may be there)</source>
        <translation>一天中的时刻：此时不在场的物体不遮挡（不填则视为都可能在场）</translation>
    </message>
    <message>
        <source>No fewer would do.</source>
        <translation>再少就不够了。</translation>
    </message>
    <message>
        <source>At least %1 must go; whether fewer than these would do is not proved.</source>
        <translation>至少须取消 %1 个；能否比这里更少，尚未证明。</translation>
    </message>
    <message numerus="yes">
        <source>At %n crossing(s) other things are in the way too.</source>
        <translation>
            <numerusform>另有 %n 处过街处还被其他物体遮挡。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>取消 %1。</translation>
    </message>
    <message>
        <source>%1 is moved.</source>
        <translation>移走 %1。</translation>
    </message>
    <message>
        <source>%1 is shortened.</source>
        <translation>截短 %1。</translation>
    </message>
    <message>
        <source>At %1 child and driver see each other now (before, %2 m were blind).</source>
        <translation>%1：儿童与驾驶员现在互见（此前有 %2 米盲区）。</translation>
    </message>
    <message>
        <source>Crossings where child (%1 m) and driver see each other: %2 → %3; hidden: %4 → %5; unknown: %6 → %7.</source>
        <translation>儿童（%1 米）与驾驶员互见的过街处：%2 → %3；不互见：%4 → %5；未知：%6 → %7。</translation>
    </message>
    <message>
        <source>Blind metres on the worst approaches: %1 → %2.</source>
        <translation>最不利进口道上的盲区：%1 → %2 米。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ParkingPanel</name>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Find the fewest</source>
        <translation>求最少取消</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>互见</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>过街处</translation>
    </message>
    <message>
        <source>Blind, m</source>
        <translation>盲区，米</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>遮挡物</translation>
    </message>
    <message>
        <source>What if nobody parked near crossings? Slide the distance and see where child and driver then see each other over the whole stopping sight distance.</source>
        <translation>如果过街处附近不停车会怎样？拖动距离，看哪些过街处儿童与驾驶员从此在整个停车视距内互见。</translation>
    </message>
    <message>
        <source>No bay within</source>
        <translation>不停车距离</translation>
    </message>
    <message>
        <source>What becomes of the bays</source>
        <translation>车位如何处理</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>截短</translation>
    </message>
    <message>
        <source>Move away</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>Cut back to the distance; where no car fits any more, removed</source>
        <translation>截到该距离；放不下一辆车的取消</translation>
    </message>
    <message>
        <source>Straight along the street where there is room, else removed</source>
        <translation>有空位时沿街移走，否则取消</translation>
    </message>
    <message>
        <source>Hedges too</source>
        <translation>含绿篱</translation>
    </message>
    <message>
        <source>Movable things too</source>
        <translation>含可移动物</translation>
    </message>
    <message>
        <source>The fewest, wherever they are, without which all crossings are seen that can be</source>
        <translation>不论远近，取消后能使可互见的过街处全部互见的最少一组</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Changes the bays in the plan, in one step that can be undone</source>
        <translation>一步改动规划中的车位，可撤销</translation>
    </message>
    <message>
        <source>Computed for the plan before your edit.</source>
        <translation>按修改前的规划计算。</translation>
    </message>
    <message>
        <source>Crossings that are hidden, or were</source>
        <translation>不互见或此前不互见的过街处</translation>
    </message>
    <message>
        <source>As a scenario</source>
        <translation>存为方案</translation>
    </message>
    <message>
        <source>Leaves the plan as it is, and changes the bays in a new scenario</source>
        <translation>现有规划不变，在新方案中调整停车位</translation>
    </message>
</context>
<context>
    <name>yimi::app::ParkingText</name>
    <message>
        <source>Bays removed: %1 → crossings seen now: %2</source>
        <translation>取消 %1 个车位 → %2 处过街处互见</translation>
    </message>
    <message>
        <source>Removed: %1 → crossings seen now: %2</source>
        <translation>清除 %1 处 → %2 处过街处互见</translation>
    </message>
    <message>
        <source>Shortened: %1, removed: %2 → crossings seen now: %3</source>
        <translation>截短 %1 处、取消 %2 处 → %3 处过街处互见</translation>
    </message>
    <message>
        <source>Moved: %1, removed: %2 → crossings seen now: %3</source>
        <translation>移走 %1 处、取消 %2 处 → %3 处过街处互见</translation>
    </message>
    <message>
        <source>Child (%1 m) and driver see each other at %2 of %3 crossings, %4 before. Hidden: %5, unknown: %6.</source>
        <translation>%3 处过街处中，儿童（%1 米）与驾驶员在 %2 处互见，此前 %4 处。不互见 %5 处，未知 %6 处。</translation>
    </message>
    <message>
        <source>Blind on the worst approaches: %1 → %2 m.</source>
        <translation>最不利进口道的盲区：%1 → %2 米。</translation>
    </message>
    <message>
        <source>No crossing is hidden by such things alone.</source>
        <translation>没有只因这些物体而不互见的过街处。</translation>
    </message>
    <message>
        <source>These are the fewest that free all crossings that can be freed so; it is proved.</source>
        <translation>已证明：要使能互见的过街处全部互见，这是最少的一组。</translation>
    </message>
    <message>
        <source>At least %1 must go; whether fewer than these %2 would do is not proved.</source>
        <translation>至少须取消 %1 个；能否少于这 %2 个，尚未证明。</translation>
    </message>
    <message numerus="yes">
        <source>At %n crossing(s) other things are in the way too.</source>
        <translation>
            <numerusform>另有 %n 处过街处还被其他物体遮挡。</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等 %2 处</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Driver and child ought to see each other over %1 m.</source>
        <translation>驾驶员与儿童应在 %1 米内互见。</translation>
    </message>
    <message>
        <source>Only things of unknown height hide them; they count as tall.</source>
        <translation>仅被高度未知的物体遮挡，按高大计。</translation>
    </message>
    <message>
        <source>Hidden by %1 before.</source>
        <translation>此前被遮挡：%1。</translation>
    </message>
    <message>
        <source>Hidden by %1 then.</source>
        <translation>届时仍被遮挡：%1。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ParkingWatch</name>
    <message numerus="yes">
        <source>%n bay(s) changed; undo gives them back.</source>
        <translation>
            <numerusform>已改动 %n 个车位，可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>停车</translation>
    </message>
</context>
<context>
    <name>yimi::app::PasteDialog</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Paste into the table</source>
        <translation>粘贴到属性表</translation>
    </message>
    <message numerus="yes">
        <source>Change %n cell(s)</source>
        <translation>
            <numerusform>更改 %n 个单元格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) change, all at once; undo takes them back together.</source>
        <translation>
            <numerusform>将一次性更改 %n 个单元格，可一步撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cannot take what was copied and stay as they are.</source>
        <translation>
            <numerusform>%n 个单元格不能接受所复制的内容，保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold it already.</source>
        <translation>
            <numerusform>%n 个单元格内容相同，无需更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of what was copied lie below the last row here and are left out.</source>
        <translation>
            <numerusform>所复制的内容有 %n 行超出最后一行，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of what was copied lie right of the last field here and are left out.</source>
        <translation>
            <numerusform>所复制的内容有 %n 列超出最后一个字段，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays as it is, without “%1”. %2</source>
        <translation>保持不变，不填入“%1”。%2</translation>
    </message>
</context>
<context>
    <name>yimi::app::PastedCells</name>
    <message>
        <source>Several are called “%1”. Use the uid.</source>
        <translation>有多个名为“%1”，请改用唯一标识。</translation>
    </message>
    <message>
        <source>There is no school “%1”.</source>
        <translation>没有名为“%1”的学校。</translation>
    </message>
    <message>
        <source>No row has this uid or number.</source>
        <translation>没有此唯一标识或编号的行。</translation>
    </message>
    <message>
        <source>Yimi keeps this field itself.</source>
        <translation>该字段由 Yimi 自行维护。</translation>
    </message>
</context>
<context>
    <name>yimi::app::PlanFigures</name>
    <message>
        <source>%1: findings</source>
        <translation>%1：问题</translation>
    </message>
    <message>
        <source>%1: gone</source>
        <translation>%1：消除</translation>
    </message>
    <message>
        <source>%1: new</source>
        <translation>%1：新增</translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>%1 within %2 m on foot</source>
        <translation>%1（步行 %2 米）</translation>
    </message>
    <message>
        <source>%1: children</source>
        <translation>%1：可达儿童</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: seats missing</source>
        <translation>%1：学位缺口</translation>
    </message>
    <message>
        <source>%1, %2: seats missing</source>
        <translation>%1（%2）：学位缺口</translation>
    </message>
    <message>
        <source>Mean score of the routes</source>
        <translation>路线平均得分</translation>
    </message>
    <message>
        <source>Cost, yuan</source>
        <translation>造价（元）</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>审查结果</translation>
    </message>
    <message>
        <source>Children reached</source>
        <translation>可达儿童</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>学位</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>造价</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>yimi::app::PlayPlaceView</name>
    <message>
        <source>Day for sun and shade</source>
        <translation>日照计算日期</translation>
    </message>
    <message>
        <source>From 9 to 18 o&apos;clock buildings shade %1 of it.</source>
        <translation>9 至 18 时，场地平均有 %1 被建筑遮挡阳光。</translation>
    </message>
    <message>
        <source>%1 Of %2 it hangs on unknown heights.</source>
        <translation>%1另有 %2 取决于未知高度。</translation>
    </message>
    <message>
        <source>An adult sees %1 of it from the streets within 50 m, %2 from homes there, %3 from either.</source>
        <translation>50 米内，成人从道路看到 %1，从住宅看到 %2，两者合计 %3。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n home(s) the floors are unknown: the ground floor counts alone.</source>
        <translation>
            <numerusform>有 %n 栋住宅层数未知，只计底层。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n building(s) nearby the use is unknown: they do not count as homes.</source>
        <translation>
            <numerusform>附近 %n 栋建筑用途未知，不计为住宅。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::PlaygroundTool</name>
    <message>
        <source>Playground: click its corners one after the other</source>
        <translation>儿童活动场地：依次单击各角点</translation>
    </message>
    <message>
        <source>An area needs three corners at least.</source>
        <translation>面至少需要三个角点。</translation>
    </message>
    <message>
        <source>Click goes on around it, or type 40, 40&lt;180 or @3,-4; Shift: right angles; Backspace: one point back; Enter ends</source>
        <translation>依次单击各角点，或键入 40、40&lt;180、@3,-4；Shift 保持直角；退格撤回一点；回车结束</translation>
    </message>
</context>
<context>
    <name>yimi::app::PointEntry</name>
    <message>
        <source>Length, direction or coordinates</source>
        <translation>长度、方向或坐标</translation>
    </message>
</context>
<context>
    <name>yimi::app::ProfileModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: built in %2</source>
        <translation>%1：内置值为 %2</translation>
    </message>
    <message>
        <source>“%1” is no use for “%2”: %3.</source>
        <translation>“%1”不能用作“%2”：%3。</translation>
    </message>
    <message>
        <source>Set for this project</source>
        <translation>本项目设定</translation>
    </message>
    <message>
        <source>Confidence is A (the text is known), B (commonly cited) or C (an assumption).</source>
        <translation>可信度为 A（原文可查）、B（普遍引用）或 C（假定）。</translation>
    </message>
    <message>
        <source>A: the text is known. B: commonly cited. C: an assumption.</source>
        <translation>A：原文可查；B：普遍引用；C：假定。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>可信度</translation>
    </message>
</context>
<context>
    <name>yimi::app::ProfileText</name>
    <message>
        <source>Zebra crossing costs</source>
        <translation>过斑马线耗时</translation>
    </message>
    <message>
        <source>Signal costs</source>
        <translation>过信号灯路口耗时</translation>
    </message>
    <message>
        <source>Unmarked crossing costs</source>
        <translation>走无标线过街处</translation>
    </message>
    <message>
        <source>From the age of</source>
        <translation>年龄从</translation>
    </message>
    <message>
        <source>Up to the age of</source>
        <translation>年龄到</translation>
    </message>
    <message>
        <source>Walking speed</source>
        <translation>步行速度</translation>
    </message>
    <message>
        <source>Refuses stairs</source>
        <translation>不走台阶</translation>
    </message>
    <message>
        <source>Refuses kerbs without ramp</source>
        <translation>不走无坡道的路缘</translation>
    </message>
    <message>
        <source>Refuses unlit streets after dark</source>
        <translation>天黑后不走无照明道路</translation>
    </message>
    <message>
        <source>No sidewalk: refused over</source>
        <translation>无人行道：超过则不走</translation>
    </message>
    <message>
        <source>Unmarked crossing: refused over</source>
        <translation>无标线过街：超过则不走</translation>
    </message>
    <message>
        <source>Zebra: refused over</source>
        <translation>斑马线：车速超过则不走</translation>
    </message>
    <message>
        <source>Zebra: refused if longer than</source>
        <translation>斑马线：长于则不走</translation>
    </message>
    <message>
        <source>Slope: refused over</source>
        <translation>坡度：超过则不走</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不走</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>a number from 0 on; leave it empty for no limit</source>
        <translation>不小于 0 的数字；留空表示不限</translation>
    </message>
    <message>
        <source>seconds from 0 on; leave it empty for never by such a crossing</source>
        <translation>不小于 0 的秒数；留空表示不走此类过街处</translation>
    </message>
    <message>
        <source>more than 0, at most %1 m/s</source>
        <translation>大于 0，不超过 %1 m/s</translation>
    </message>
    <message>
        <source>whole years from 0 to %1, the first not above the last</source>
        <translation>0 至 %1 的整数岁，起始不大于终止</translation>
    </message>
    <message>
        <source>Yimi engineering assumption</source>
        <translation>“一米”工程假定</translation>
    </message>
</context>
<context>
    <name>yimi::app::Profiles</name>
    <message>
        <source>What the project holds as the walking profile “%1” cannot be used; the built-in one counts. %2</source>
        <translation>项目中保存的步行参数“%1”无法使用，按内置值计算。%2</translation>
    </message>
    <message>
        <source>Rests on a walking profile that was changed for this project: %1.</source>
        <translation>依据本项目已修改的步行参数：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>yimi::app::ProfilesPanel</name>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（已修改）</translation>
    </message>
    <message>
        <source>How children walk decides every way, reach and coverage. What you change here holds for this project, on every computer and on the command line, and results say so.</source>
        <translation>儿童如何步行决定了所有路线、可达和覆盖的结果。此处的修改只对本项目生效，在任何电脑和命令行中都相同，结果中会注明。</translation>
    </message>
    <message>
        <source>Walking profile</source>
        <translation>步行参数</translation>
    </message>
    <message>
        <source>Values of the profile</source>
        <translation>各项参数</translation>
    </message>
    <message>
        <source>Back to the built-in values</source>
        <translation>恢复内置值</translation>
    </message>
</context>
<context>
    <name>yimi::app::ProjectFiles</name>
    <message>
        <source>New project: %1</source>
        <translation>新项目：%1</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>The sample&apos;s files are not there. Install Yimi again.</source>
        <translation>缺少示例文件。请重新安装“一米”。</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>“%1”无法写入。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ProposedPlaces</name>
    <message>
        <source>Proposed park %1</source>
        <translation>拟建公园 %1</translation>
    </message>
    <message>
        <source>Proposed primary school %1</source>
        <translation>拟建小学 %1</translation>
    </message>
    <message>
        <source>Proposed junior school %1</source>
        <translation>拟建初中 %1</translation>
    </message>
    <message>
        <source>Proposed kindergarten %1</source>
        <translation>拟建幼儿园 %1</translation>
    </message>
    <message>
        <source>Proposed nursery %1</source>
        <translation>拟建托育机构 %1</translation>
    </message>
    <message>
        <source>Proposed school %1</source>
        <translation>拟建学校 %1</translation>
    </message>
    <message>
        <source>Proposed playground %1</source>
        <translation>拟建儿童活动场地 %1</translation>
    </message>
</context>
<context>
    <name>yimi::app::ReachCommand</name>
    <message>
        <source>what a child of each block reaches by itself</source>
        <translation>各地块的儿童独自能到达哪里</translation>
    </message>
    <message>
        <source>how long the child walks (15)</source>
        <translation>步行时间，分钟（15）</translation>
    </message>
    <message>
        <source>who walks: alone_9 (usual), alone_12, accompanied, pushchair, adult</source>
        <translation>谁在走：alone_9（默认）、alone_12、accompanied、pushchair、adult</translation>
    </message>
    <message>
        <source>farther from the streets than this is not reached, m (no limit)</source>
        <translation>离道路超过此距离视为不可达，m（不限）</translation>
    </message>
    <message>
        <source>What a child reaches in %1 minutes, the least first:</source>
        <translation>儿童 %1 分钟内独自可达（少者在前）：</translation>
    </message>
    <message>
        <source>  %1: %2 playgrounds and parks, %3 schools, %4 ha of open space</source>
        <translation>  %1：活动场地与公园 %2 处，学校 %3 所，户外空间 %4 ha</translation>
    </message>
    <message>
        <source>  %1: beside no street that it may walk</source>
        <translation>  %1：旁边没有儿童可走的道路</translation>
    </message>
    <message numerus="yes">
        <source>From %n block(s) the child cannot set out at all.</source>
        <translation>
            <numerusform>有 %n 个地块的儿童根本无法出门步行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ReachText</name>
    <message>
        <source> The building %1 stands in between.</source>
        <translation>中间隔着建筑%1。</translation>
    </message>
    <message>
        <source> The wall or fence %1 stands in between.</source>
        <translation>中间隔着围墙或围栏%1。</translation>
    </message>
    <message>
        <source>Within reach: %1 m on foot.</source>
        <translation>可达：步行 %1 米。</translation>
    </message>
    <message>
        <source>Too far: %1 m on foot, and %2 m are within reach.</source>
        <translation>太远：步行 %1 米，而 %2 米以内才算可达。</translation>
    </message>
    <message>
        <source>There is no way on foot.</source>
        <translation>步行到不了。</translation>
    </message>
    <message>
        <source>The plan has no such place.</source>
        <translation>规划中没有这类地点。</translation>
    </message>
    <message>
        <source>The plan has no streets: nothing is known of ways on foot.</source>
        <translation>规划中没有道路：步行情况未知。</translation>
    </message>
    <message>
        <source>%1 (%2 m) may not be used: %3.</source>
        <translation>%1（%2 米）不可使用：%3。</translation>
    </message>
    <message>
        <source>%1 and %2 cross without joining.</source>
        <translation>%1与%2相交却不相连。</translation>
    </message>
    <message>
        <source>The nearest street that leads on, %1, is %2 m away.</source>
        <translation>最近的可通行道路%1在 %2 米之外。</translation>
    </message>
    <message>
        <source>The place is %1 m from %2, the nearest street that leads there.</source>
        <translation>该地点距最近的可通行道路%2有 %1 米。</translation>
    </message>
    <message>
        <source>Between %1 and %2 a way of %3 m is missing.</source>
        <translation>%1与%2之间缺一段 %3 米的路。</translation>
    </message>
    <message>
        <source>With that it would be %1 m.</source>
        <translation>补上之后步行 %1 米。</translation>
    </message>
    <message>
        <source>No single link would change that.</source>
        <translation>没有哪一处单独补上就能改变。</translation>
    </message>
    <message>
        <source>No street that may be used is anywhere near.</source>
        <translation>附近没有任何可通行的道路。</translation>
    </message>
    <message>
        <source>%1 may not be crossed here: %2.</source>
        <translation>此处不能横穿%1：%2。</translation>
    </message>
</context>
<context>
    <name>yimi::app::RecentList</name>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1（已不存在）</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>定位…</translation>
    </message>
    <message>
        <source>Show where the project lies now</source>
        <translation>指出项目现在的位置</translation>
    </message>
    <message>
        <source>Take it off this list; no file is touched</source>
        <translation>从列表中移除，不改动任何文件</translation>
    </message>
    <message>
        <source>Pinned: stays on top of this list</source>
        <translation>已固定在列表顶部</translation>
    </message>
    <message>
        <source>Keep on top of this list</source>
        <translation>固定在列表顶部</translation>
    </message>
</context>
<context>
    <name>yimi::app::RecordMenu</name>
    <message>
        <source>&amp;Picture (PNG)…</source>
        <translation>图片 (PNG)(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Film of the next %1 m (GIF)…</source>
        <translation>前方 %1 m 的动画 (GIF)(&amp;F)…</translation>
    </message>
    <message>
        <source>Pictures &amp;each half metre of the next %1 m (PNG)…</source>
        <translation>前方 %1 m 每半米一张图片 (PNG)(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the child view</source>
        <translation>保存儿童视角</translation>
    </message>
    <message>
        <source>Child view</source>
        <translation>儿童视角</translation>
    </message>
</context>
<context>
    <name>yimi::app::RefusalText</name>
    <message>
        <source>no sidewalk beside fast cars</source>
        <translation>车速较快而无人行道</translation>
    </message>
    <message>
        <source>stairs</source>
        <translation>有台阶</translation>
    </message>
    <message>
        <source>kerbs without a ramp</source>
        <translation>缘石无坡道</translation>
    </message>
    <message>
        <source>too steep</source>
        <translation>坡度过大</translation>
    </message>
    <message>
        <source>unlit after dark</source>
        <translation>天黑后无照明</translation>
    </message>
    <message>
        <source>a crossing without marks or signals</source>
        <translation>过街处无标线、无信号灯</translation>
    </message>
    <message>
        <source>a zebra crossing over fast cars</source>
        <translation>斑马线处车速过快</translation>
    </message>
    <message>
        <source>a zebra crossing that is too long</source>
        <translation>斑马线过长</translation>
    </message>
    <message>
        <source>a crossing that it may not use</source>
        <translation>过街设施不适用</translation>
    </message>
    <message>
        <source>green is too short for its pace</source>
        <translation>绿灯时间不够走完</translation>
    </message>
    <message>
        <source>%1 on its left side</source>
        <translation>左侧%1</translation>
    </message>
    <message>
        <source>%1 on its right side</source>
        <translation>右侧%1</translation>
    </message>
</context>
<context>
    <name>yimi::app::RenderCommand</name>
    <message>
        <source>draw the map as a picture</source>
        <translation>将地图绘制为图片</translation>
    </message>
    <message>
        <source>the picture to write (.png, .jpg); one of that name is replaced</source>
        <translation>输出图片（.png、.jpg）；同名文件将被替换</translation>
    </message>
    <message>
        <source>in pixels (1920x1080)</source>
        <translation>尺寸，像素（1920x1080）</translation>
    </message>
    <message>
        <source>what to show, else the whole plan</source>
        <translation>显示范围，缺省为整个规划</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>取值：%1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
</context>
<context>
    <name>yimi::app::RerouteTool</name>
    <message>
        <source>Click the route that should go another way</source>
        <translation>单击要改线的路线</translation>
    </message>
    <message>
        <source>Looking where this child may walk…</source>
        <translation>正在查找该儿童可走的道路…</translation>
    </message>
    <message>
        <source>Drag the route to where it should pass; a place that it passes already can be dragged on, and Delete takes it away; Esc gives up</source>
        <translation>把路线拖到应当经过的地方；已有的途经点可继续拖动，按 Delete 去掉；Esc 放弃</translation>
    </message>
    <message>
        <source>The streets that this child may walk are still being looked for; try again in a moment.</source>
        <translation>仍在查找该儿童可走的道路，请稍后再试。</translation>
    </message>
    <message>
        <source>A route needs the place where it begins and the one where it ends.</source>
        <translation>路线必须有起点和终点。</translation>
    </message>
    <message>
        <source>Not reachable: there is no street that this child may walk.</source>
        <translation>不可达：没有该儿童可走的道路。</translation>
    </message>
    <message>
        <source>Not reachable: the nearest street that this child may walk is %1 away, more than %2.</source>
        <translation>不可达：该儿童可走的最近道路在 %1 外，超过 %2。</translation>
    </message>
    <message>
        <source>Not reachable: the streets that this child may walk do not join there.</source>
        <translation>不可达：该儿童可走的道路在此不连通。</translation>
    </message>
    <message>
        <source>%1, %2 longer</source>
        <translation>%1，长 %2</translation>
    </message>
    <message>
        <source>%1, %2 shorter</source>
        <translation>%1，短 %2</translation>
    </message>
</context>
<context>
    <name>yimi::app::Rescue</name>
    <message numerus="yes">
        <source>%n change(s) are kept here and written as soon as that is possible.</source>
        <translation>
            <numerusform>%n 处更改已保留在窗口中，可写入时会自动保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>另存副本到其他位置…</translation>
    </message>
    <message>
        <source>Everything is saved again.</source>
        <translation>所有更改均已保存。</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <comment>name of a file</comment>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>另存副本到其他位置</translation>
    </message>
    <message>
        <source>Projects (%1)</source>
        <translation>项目 (%1)</translation>
    </message>
    <message>
        <source>The project goes on in “%1”, with its whole history.</source>
        <translation>已转到“%1”继续编辑，编辑历史完整保留。</translation>
    </message>
    <message>
        <source>The project goes on in “%1”. Its history was lost with the former file.</source>
        <translation>已转到“%1”继续编辑。编辑历史已随原文件丢失。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the disk yet.</source>
        <translation>
            <numerusform>有 %n 处更改尚未写入磁盘。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not take them at the moment. If Yimi closes now, they are lost.</source>
        <translation>“%1”目前无法写入。如果现在关闭，这些更改将会丢失。</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>关闭并放弃更改</translation>
    </message>
</context>
<context>
    <name>yimi::app::ReshapeEdit</name>
    <message>
        <source>The drawn line has to meet the old one at two places: where it leaves it, and where it comes back.</source>
        <translation>所画的线要与原线相交两处：离开处和回来处。</translation>
    </message>
    <message>
        <source>A hole has to lie inside of an area, without touching its outline or another hole.</source>
        <translation>洞要完全落在一个面内，不碰到轮廓和别的洞。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ReshapeTool</name>
    <message>
        <source>Draw the new course back to the old one, Enter takes it</source>
        <translation>把新线形画回原线，回车采用</translation>
    </message>
    <message>
        <source>Draw the new course of a line or outline, from the old one and back to it</source>
        <translation>画出线或轮廓的新线形：从原线出发，再回到原线</translation>
    </message>
    <message>
        <source>A line needs two points at least.</source>
        <translation>线至少需要两个点。</translation>
    </message>
</context>
<context>
    <name>yimi::app::RouteCommand</name>
    <message>
        <source>the quickest walk of a child from one place to another</source>
        <translation>孩子从一处到另一处最快的步行路线</translation>
    </message>
    <message>
        <source>where the child lives: a place, or a uid of the plan</source>
        <translation>孩子的家：坐标，或规划中的 uid</translation>
    </message>
    <message>
        <source>the school, by its uid; or a place</source>
        <translation>学校的 uid；也可以是坐标</translation>
    </message>
    <message>
        <source>a place to pass; may be given several times</source>
        <translation>途经的地点；可多次给出</translation>
    </message>
    <message>
        <source>who walks: accompanied, alone_9, alone_12, pushchair, adult (accompanied)</source>
        <translation>谁在走：accompanied、alone_9、alone_12、pushchair、adult（默认 accompanied）</translation>
    </message>
    <message>
        <source>when the child sets out</source>
        <translation>出发时刻</translation>
    </message>
    <message>
        <source>to_school, or to_home: back from the school (to_school)</source>
        <translation>to_school 上学，或 to_home 从学校回家（默认 to_school）</translation>
    </message>
    <message>
        <source>farther from the streets than this is not reached, m (no limit)</source>
        <translation>离道路超过此距离视为不可达，m（不限）</translation>
    </message>
    <message>
        <source>adds the walk to the plan&apos;s routes</source>
        <translation>把这条路线加入规划的路线表</translation>
    </message>
    <message>
        <source>Found by Yimi</source>
        <translation>由一米求得</translation>
    </message>
    <message>
        <source>also other ways: the safest, the most pleasant, the shortest; at most so many (0)</source>
        <translation>另列其他走法：最安全、最舒适、最短；至多几条（0）</translation>
    </message>
    <message>
        <source>in place of --from and --to: a route of the plan, as its child walks it, beside its pair</source>
        <translation>代替 --from 和 --to：规划中的一条路线，按其儿童的步行计算，并与对应路线对照</translation>
    </message>
    <message>
        <source>on which day: whether it is dark on the way, from when the child sets out (the project&apos;s day, else 2026-12-21)</source>
        <translation>哪一天：从孩子出发起判断途中是否天黑（项目所选日期，未选则为 2026-12-21）</translation>
    </message>
</context>
<context>
    <name>yimi::app::RouteMarks</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>no crossing here</source>
        <translation>未设过街处横穿</translation>
    </message>
    <message>
        <source>dark, unlit</source>
        <translation>天黑无灯</translation>
    </message>
    <message>
        <source>dark, lamps unknown</source>
        <translation>天黑，有无路灯未知</translation>
    </message>
</context>
<context>
    <name>yimi::app::RoutePanel</name>
    <message>
        <source>Take this way</source>
        <translation>采用此走法</translation>
    </message>
    <message>
        <source>The route goes this way from now on; undo brings back the drawn one.</source>
        <translation>路线改为此走法；撤销可恢复原线。</translation>
    </message>
    <message>
        <source>Way home is checked</source>
        <translation>回家路已核对</translation>
    </message>
    <message>
        <source>Computed for the plan before your edit</source>
        <translation>按修改前的规划计算</translation>
    </message>
    <message>
        <source>Ways between the ends of the route</source>
        <translation>起讫点之间的走法</translation>
    </message>
    <message>
        <source>Why this way and not the drawn one</source>
        <translation>为何走此路而不走原线</translation>
    </message>
    <message>
        <source>Way to school and way home beside each other</source>
        <translation>上学路与回家路对照</translation>
    </message>
    <message>
        <source>Working out how this child walks…</source>
        <translation>正在计算该儿童的步行…</translation>
    </message>
    <message>
        <source>Select one way to school or home: here stands how long its child walks, which other ways there are, and how the way home differs.</source>
        <translation>选中一条上学路或回家路：这里给出儿童的步行时间、其他走法，以及回家路的不同之处。</translation>
    </message>
    <message>
        <source>This route has no pair.</source>
        <translation>此路线没有对应路线。</translation>
    </message>
    <message>
        <source>The way to school has changed: its way home is to be checked.</source>
        <translation>上学路已改线：回家路待核对。</translation>
    </message>
    <message>
        <source>Its pair: %1</source>
        <translation>对应路线：%1</translation>
    </message>
    <message>
        <source>Walked on</source>
        <translation>步行日期</translation>
    </message>
    <message>
        <source>The day for which Yimi says whether it is dark on the way; it counts for all routes of the project.</source>
        <translation>按这一天判断途中是否天黑；对项目的所有路线有效。</translation>
    </message>
</context>
<context>
    <name>yimi::app::RouteRows</name>
    <message>
        <source>Way</source>
        <translation>走法</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>m</source>
        <translation>米</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>过街</translation>
    </message>
    <message>
        <source>Refused, m</source>
        <translation>禁行（米）</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>现有路线</translation>
    </message>
    <message>
        <source>Against the drawn way</source>
        <translation>与现有路线相比</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>With what is unsafe</source>
        <translation>计入不安全因素</translation>
    </message>
    <message>
        <source>With what is unpleasant</source>
        <translation>计入不舒适因素</translation>
    </message>
    <message>
        <source>The pair</source>
        <translation>成对路线</translation>
    </message>
    <message>
        <source>This way</source>
        <translation>本路线</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>对应路线</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Length, m</source>
        <translation>长度（米）</translation>
    </message>
    <message>
        <source>Metres that differ</source>
        <translation>不同路段（米）</translation>
    </message>
    <message>
        <source>Time, s</source>
        <translation>时间（秒）</translation>
    </message>
    <message>
        <source>Waiting, s</source>
        <translation>等候（秒）</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n crossing(s)</source>
        <translation>
            <numerusform>%1 · %2 · 过街 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>This child may not walk %1 of it: %2.</source>
        <translation>其中 %1 该儿童不可走：%2。</translation>
    </message>
    <message>
        <source>%1 of it follow no street.</source>
        <translation>其中 %1 不沿任何道路。</translation>
    </message>
    <message>
        <source>Between its ends there is no way that this child may walk; an end may be more than 50 m from every street.</source>
        <translation>起讫点之间没有该儿童可走的路；也可能一端距所有道路超过 50 米。</translation>
    </message>
    <message>
        <source>After %1 it crosses %2 where there is no crossing.</source>
        <translation>%1处横穿%2，未设过街设施。</translation>
    </message>
    <message>
        <source>This child may not cross there, after %1: %2.</source>
        <translation>此孩子不能在 %1 处横穿：%2。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>In the dark, m</source>
        <translation>天黑路段（米）</translation>
    </message>
    <message>
        <source>Unlit in the dark, m</source>
        <translation>天黑且无路灯（米）</translation>
    </message>
    <message>
        <source>Dark, lamps unknown, m</source>
        <translation>天黑、路灯未知（米）</translation>
    </message>
</context>
<context>
    <name>yimi::app::RouteScoreText</name>
    <message>
        <source>Score %1 of 100, answers for %2 of the checks.</source>
        <translation>得分 %1（满分 100），%2 的检查有结论。</translation>
    </message>
    <message>
        <source>Score %1 of 100 (with what is unknown %2 to %3), answers for %4 of the checks.</source>
        <translation>得分 %1（满分 100；计入未知为 %2～%3），%4 的检查有结论。</translation>
    </message>
    <message>
        <source>%1 %2 (−%3)</source>
        <translation>%1 %2（−%3）</translation>
    </message>
    <message>
        <source>What takes from the score: %1.</source>
        <translation>扣分来自：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing that can be worked out from the plan alone raises it.</source>
        <translation>仅凭规划数据推算，没有能提高得分的措施。</translation>
    </message>
    <message>
        <source>Most helps: %1 (%2 → %3).</source>
        <translation>最有效的一项：%1（%2 → %3）。</translation>
    </message>
    <message>
        <source>The missing figure that matters most: %1, of %2 (%3 to %4 points).</source>
        <translation>影响最大的缺失数据：%2 的%1（得分 %3～%4）。</translation>
    </message>
</context>
<context>
    <name>yimi::app::RouteSightReport</name>
    <message>
        <source>%1: clear on %2 m, blind on %3 m, unknown on %4 m.</source>
        <translation>%1：明 %2 m，盲 %3 m，未知 %4 m。</translation>
    </message>
    <message>
        <source>At its crossings drivers and child are hidden from each other on %1 m.</source>
        <translation>沿途过街处，驾驶人与儿童互不可见的长度为 %1 m。</translation>
    </message>
    <message>
        <source>The worst crossing is “%1”, %2 m along the route: blind on %3 of %4 m.</source>
        <translation>最差的过街处为“%1”，位于路线 %2 m 处：%4 m 中有 %3 m 为盲段。</translation>
    </message>
    <message>
        <source>Cut “%1” to %2 m and %3 m of its worst approach become clear.</source>
        <translation>把“%1”降到 %2 m，最差来车方向可多看清 %3 m。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n crossing(s) too little is known to say.</source>
        <translation>
            <numerusform>有 %n 处过街因数据不足无法判定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drivers who could still stop</source>
        <translation>尚能刹停的驾驶人</translation>
    </message>
    <message>
        <source>The next crossing, from 50 m before it</source>
        <translation>前方过街处（提前 50 m 起）</translation>
    </message>
    <message>
        <source>Guardians on the benches</source>
        <translation>座椅上的看护人</translation>
    </message>
    <message>
        <source>All of them together</source>
        <translation>以上合计</translation>
    </message>
    <message>
        <source>Cut “%1” to %2 m and %3 m of the route become clear.</source>
        <translation>把“%1”降到 %2 m，路线上可多看清 %3 m。</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Its pair “%1”, %2 m</source>
        <translation>配对路线“%1”，长 %2 m</translation>
    </message>
    <message>
        <source>Along %1 m an eye at %2 m does not see the street beside it on %3 of %4 m.</source>
        <translation>路线长 %1 m，眼高 %2 m 时，%4 m 沿道路长度中有 %3 m 看不见身旁的道路。</translation>
    </message>
    <message>
        <source>As not all that hides is always there, the street is hidden on %1 m on average.</source>
        <translation>遮挡物并非时时在场，平均有 %1 m 看不见街道。</translation>
    </message>
    <message>
        <source>How wide the sidewalk is, is unknown on %1 m.</source>
        <translation>有 %1 m 人行道宽度未知。</translation>
    </message>
    <message>
        <source>The sidewalk is narrowest %1 m along the route: %2 m are left. Less than %3 m is left on %4 m.</source>
        <translation>人行道在路线 %1 m 处最窄，仅余 %2 m；不足 %3 m 的共 %4 m。</translation>
    </message>
    <message>
        <source>“%1” stands on it there.</source>
        <translation>该处有“%1”占用。</translation>
    </message>
</context>
<context>
    <name>yimi::app::RouteTool</name>
    <message>
        <source>Way to school: click where it begins, at home</source>
        <translation>上学路：单击起点（家）</translation>
    </message>
    <message>
        <source>Way home: click where it begins, at the school</source>
        <translation>回家路：单击起点（学校）</translation>
    </message>
    <message>
        <source>A way needs two points at least: where it begins and where it ends.</source>
        <translation>路线至少需要两个点：起点和终点。</translation>
    </message>
    <message>
        <source>Click goes on along the streets (T), Ctrl: straight; Shift holds right angles; Enter ends</source>
        <translation>单击沿道路继续（T 键开关），按住 Ctrl 走直线，按住 Shift 保持直角；回车结束</translation>
    </message>
    <message>
        <source>Click goes on, or type 40, 40&lt;180 or @3,-4; Shift: right angles; Backspace: one point back; Enter ends</source>
        <translation>单击继续，或键入 40、40&lt;180、@3,-4；Shift 保持直角；退格撤回一点；回车结束</translation>
    </message>
</context>
<context>
    <name>yimi::app::RowClipboard</name>
    <message>
        <source>Findings are computed, not drawn: they cannot be copied.</source>
        <translation>审查结果由计算得出，不能复制。</translation>
    </message>
    <message numerus="yes">
        <source>%n shape(s) of the clipboard cannot be used here: another kind of shape, or a broken one.</source>
        <translation>
            <numerusform>剪贴板里有 %n 个图形不能放入此处：图形类型不符，或图形有误。</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers on the clipboard were read as longitude and latitude (WGS 84, which CGCS2000 matches).</source>
        <translation>剪贴板中的坐标读作经纬度（WGS 84，与 CGCS2000 一致）。</translation>
    </message>
</context>
<context>
    <name>yimi::app::RowMenu</name>
    <message>
        <source>&amp;Zoom to</source>
        <translation>缩放到所选行(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Only rows with this value</source>
        <translation>只看此值的行(&amp;O)</translation>
    </message>
    <message>
        <source>Dele&amp;te the rows</source>
        <translation>删除所选行(&amp;T)</translation>
    </message>
    <message>
        <source>Copy the cells of “%1”</source>
        <translation>复制“%1”这一列的单元格</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>复制所选行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy the cell</source>
        <translation>复制单元格(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;row with its titles</source>
        <translation>复制整行和标题(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paste…</source>
        <translation>粘贴(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Set a field in the selected rows…</source>
        <translation>批量设置所选行的字段(&amp;S)…</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>向下填充(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Empty the cell</source>
        <translation>清空单元格(&amp;E)</translation>
    </message>
</context>
<context>
    <name>yimi::app::RuleCatalogue</name>
    <message>
        <source>Yimi&apos;s own rules</source>
        <translation>一米自带规则</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>yimi::app::RuleList</name>
    <message>
        <source>%1, changed by the city</source>
        <translation>%1，本市已修改</translation>
    </message>
</context>
<context>
    <name>yimi::app::RulePage</name>
    <message>
        <source>“%1” is no use here: a number of 0 or more.</source>
        <translation>“%1”不能用在这里：应为不小于 0 的数。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Severity of the rule</source>
        <translation>规则的严重程度</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>适用情形</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>By its source</source>
        <translation>依据所定</translation>
    </message>
    <message>
        <source>Thresholds of the rule</source>
        <translation>规则的阈值</translation>
    </message>
    <message>
        <source>The rule in detail</source>
        <translation>规则详情</translation>
    </message>
    <message>
        <source>This rule as Yimi has it</source>
        <translation>恢复本条为自带</translation>
    </message>
</context>
<context>
    <name>yimi::app::RuleText</name>
    <message>
        <source>does not meet the standard</source>
        <translation>不符合规范</translation>
    </message>
    <message>
        <source>should be mended</source>
        <translation>建议整改</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>A: the text is known</source>
        <translation>A：已知条文</translation>
    </message>
    <message>
        <source>B: commonly cited</source>
        <translation>B：通常引用</translation>
    </message>
    <message>
        <source>C: an assumption</source>
        <translation>C：假定</translation>
    </message>
    <message>
        <source>%1: %2, the source says %3</source>
        <translation>%1：%2，依据为 %3</translation>
    </message>
    <message>
        <source>Set by the city. %1.</source>
        <translation>本市自定。%1。</translation>
    </message>
    <message>
        <source> What fails by such a value is said to want mending, not to break the standard.</source>
        <translation>按此类取值不达标的，只说“建议整改”，不说“不符合规范”。</translation>
    </message>
    <message>
        <source>Convenient</source>
        <translation>便捷</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>顺畅</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开敞</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>游戏场地</translation>
    </message>
    <message>
        <source>Schools and seats</source>
        <translation>学校与学位</translation>
    </message>
    <message>
        <source>Care of infants</source>
        <translation>托育</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>公平</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>治理</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>guideline</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>engineering assumption</source>
        <translation>工程假定</translation>
    </message>
    <message>
        <source>everywhere else</source>
        <translation>其他情形</translation>
    </message>
    <message>
        <source>never beyond</source>
        <translation>最大不超过</translation>
    </message>
    <message>
        <source>within</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>delay at the start</source>
        <translation>起步延迟</translation>
    </message>
    <message>
        <source>walking speed of the child</source>
        <translation>儿童步行速度</translation>
    </message>
    <message>
        <source>fall height above</source>
        <translation>跌落高度大于</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Passes if</source>
        <translation>达标条件</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>依据类别</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>To mend it</source>
        <translation>整改建议</translation>
    </message>
    <message>
        <source>What findings say</source>
        <translation>审查结果的表述</translation>
    </message>
    <message>
        <source>walked within</source>
        <translation>步行时间不超过</translation>
    </message>
    <message>
        <source>at the hour</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>driver back from the sidewalk</source>
        <translation>驾驶人距人行道</translation>
    </message>
    <message>
        <source>sidewalk to either side</source>
        <translation>两侧人行道长度</translation>
    </message>
    <message>
        <source>from the way</source>
        <translation>距路线</translation>
    </message>
    <message>
        <source>a section each</source>
        <translation>断面间隔</translation>
    </message>
    <message>
        <source>fronts within</source>
        <translation>建筑立面范围</translation>
    </message>
</context>
<context>
    <name>yimi::app::RulesPanel</name>
    <message>
        <source>What the project holds as the city&apos;s rules cannot be used, and Yimi&apos;s own count. %1</source>
        <translation>项目中的城市规则配置无法使用，按一米自带规则审查。%1</translation>
    </message>
    <message>
        <source>“%1” is no day: write it as 2026-03-31.</source>
        <translation>“%1”不是日期：请写作 2026-03-31。</translation>
    </message>
    <message>
        <source>Rules of this project</source>
        <translation>本项目规则</translation>
    </message>
    <message>
        <source>Save the city&apos;s rules</source>
        <translation>保存城市规则</translation>
    </message>
    <message>
        <source>Open a city&apos;s rules</source>
        <translation>打开城市规则</translation>
    </message>
    <message>
        <source>Profiles of rules (*.toml)</source>
        <translation>规则配置 (*.toml)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已保存为“%1”。</translation>
    </message>
    <message>
        <source>Every rule with its source. What you change here holds for this project, on every computer and on the command line, and reports say so.</source>
        <translation>所有规则及其依据。在此修改的内容随本项目生效，在任何电脑和命令行上都一样，报告中会注明。</translation>
    </message>
    <message>
        <source>Yimi&apos;s own rules; name of the city&apos;s profile</source>
        <translation>一米自带规则；可填城市配置名称</translation>
    </message>
    <message>
        <source>Name of the city&apos;s profile</source>
        <translation>城市配置名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version of the city&apos;s profile</source>
        <translation>城市配置版本</translation>
    </message>
    <message>
        <source>Date, 2026-03-31</source>
        <translation>日期，2026-03-31</translation>
    </message>
    <message>
        <source>Date of the city&apos;s profile</source>
        <translation>城市配置日期</translation>
    </message>
    <message>
        <source>Filter by id, words or source</source>
        <translation>按编号、文字或依据筛选</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Take over a city&apos;s profile from a file</source>
        <translation>从文件采用城市规则配置</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the city&apos;s profile to a file that other projects open</source>
        <translation>将城市规则配置存为文件，供其他项目打开</translation>
    </message>
    <message>
        <source>Yimi&apos;s own</source>
        <translation>恢复自带</translation>
    </message>
    <message>
        <source>Back to the rules as Yimi has them</source>
        <translation>恢复为一米自带规则</translation>
    </message>
    <message>
        <source>No rule matches the filter.</source>
        <translation>没有符合筛选条件的规则。</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>全部程度</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部依据</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation>启用与停用</translation>
    </message>
    <message>
        <source>Only on</source>
        <translation>仅启用</translation>
    </message>
    <message>
        <source>Only off</source>
        <translation>仅停用</translation>
    </message>
    <message>
        <source>Changed by the city</source>
        <translation>本市已修改</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>依据类别</translation>
    </message>
    <message>
        <source>Which rules</source>
        <translation>哪些规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioBand</name>
    <message>
        <source>You edit the scenario “%1”</source>
        <translation>正在编辑方案“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n 处冲突</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the present state</source>
        <translation>回到现状</translation>
    </message>
    <message>
        <source>Conflicts with the present state</source>
        <translation>与现状的冲突</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioCommand</name>
    <message>
        <source>changes tried out beside the plan: list, compare, merge, drop</source>
        <translation>在规划之外试作的方案：列出、对比、并入、删除</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioCompareTask</name>
    <message>
        <source>what two or three plans differ in</source>
        <translation>两个或三个方案的差异</translation>
    </message>
    <message>
        <source>scenarios, or base for the plan itself; the others are held against the first</source>
        <translation>方案名，base 表示现状；其余各方案与第一个对比</translation>
    </message>
    <message>
        <source>write the table to a file, too</source>
        <translation>同时把表格写入文件</translation>
    </message>
    <message>
        <source>also what they do not differ in</source>
        <translation>也列出没有差异的指标</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioConflicts</name>
    <message numerus="yes">
        <source>%n conflict(s) with the present state, which has changed since. Until you choose, the present state&apos;s is shown.</source>
        <translation>
            <numerusform>现状后来有改动，与本方案有 %n 处冲突。选定之前，按现状显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each conflict with the present state is settled. Choose again to decide otherwise.</source>
        <translation>与现状的冲突均已处理。可以重新选择。</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Conflicts with the present state</source>
        <translation>与现状的冲突</translation>
    </message>
    <message>
        <source>Take the scenario&apos;s</source>
        <translation>采用方案</translation>
    </message>
    <message>
        <source>Take the present state&apos;s</source>
        <translation>采用现状</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioDesk</name>
    <message>
        <source>Last edits into a scenario</source>
        <translation>把最近的修改移入方案</translation>
    </message>
    <message>
        <source>How many of the last edits? They leave the present state, where redo brings them back, and become a scenario.</source>
        <translation>移入最近几步修改？它们将离开现状（在现状中可重做），成为一个方案。</translation>
    </message>
    <message>
        <source>Merge a scenario</source>
        <translation>并入方案</translation>
    </message>
    <message>
        <source>“%1” becomes part of the present state: %2.</source>
        <translation>“%1”将并入现状：%2。</translation>
    </message>
    <message>
        <source>It is one step, which undo takes back.</source>
        <translation>并入为一步，可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) are open: there the present state stays as it is.</source>
        <translation>
            <numerusform>有 %n 处冲突尚未处理：这些地方保持现状。</numerusform>
        </translation>
    </message>
    <message>
        <source>Then move the scenario into the bin</source>
        <translation>并入后将方案移入回收站</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>“%1” is part of the present state now.</source>
        <translation>“%1”已并入现状。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The scenario “%1” lies in the bin.</source>
        <translation>方案“%1”已移入回收站。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioDropTask</name>
    <message>
        <source>move it into the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>its name or identifier</source>
        <translation>名称或标识</translation>
    </message>
    <message>
        <source>delete it, not to be brought back</source>
        <translation>彻底删除，不可恢复</translation>
    </message>
    <message>
        <source>The scenario “%1” is deleted.</source>
        <translation>方案“%1”已删除。</translation>
    </message>
    <message>
        <source>The scenario “%1” lies in the bin.</source>
        <translation>方案“%1”已移入回收站。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioList</name>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1（已删除）</translation>
    </message>
    <message>
        <source>%1 (damaged)</source>
        <translation>%1（已损坏）</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>Plans: the present state and the scenarios</source>
        <translation>现状与各方案</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动时间</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioListTask</name>
    <message>
        <source>the scenarios, and what each does to the plan</source>
        <translation>各方案及其对规划的改动</translation>
    </message>
    <message>
        <source>No scenarios.</source>
        <translation>没有方案。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n open conflict(s)</source>
        <translation>
            <numerusform>%1；%n 处冲突未处理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1（已删除）</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioMergeTask</name>
    <message>
        <source>make it part of the plan, in one step that can be undone</source>
        <translation>并入规划，作为可撤销的一步</translation>
    </message>
    <message>
        <source>its name or identifier</source>
        <translation>名称或标识</translation>
    </message>
    <message>
        <source>leave the scenario where it is, not in the bin</source>
        <translation>保留方案，不移入回收站</translation>
    </message>
    <message>
        <source>“%1” is part of the plan now: %2.</source>
        <translation>“%1”已并入规划：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) were open: there the plan stays as it was.</source>
        <translation>
            <numerusform>有 %n 处冲突尚未处理：这些地方保持原状。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioNewTask</name>
    <message>
        <source>a new scenario, as the plan or as another one is now</source>
        <translation>新建方案，以现状或另一方案为起点</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>a sentence about it</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>the scenario that it begins as</source>
        <translation>以此方案为起点</translation>
    </message>
    <message>
        <source>so many of the plan&apos;s last edits, which leave the plan</source>
        <translation>移入规划最近的几步修改</translation>
    </message>
    <message>
        <source>The scenario “%1” is made.</source>
        <translation>方案“%1”已建立。</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioShelf</name>
    <message>
        <source>%1, as it was before undo</source>
        <translation>%1（撤销前）</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioText</name>
    <message>
        <source>Present state</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>新增 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>修改 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>删除 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>改动 %n 项设置</numerusform>
        </translation>
    </message>
    <message>
        <source>As the present state</source>
        <translation>与现状相同</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenariosPanel</name>
    <message>
        <source>Try out changes in a scenario: the present state stays as it is. A click on a plan shows it; what you edit belongs to the plan that is shown.</source>
        <translation>在方案中试作修改，现状保持不变。单击即切换显示，所作修改归入正在显示的方案。</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>A scenario of all that is shown now, to go on from there</source>
        <translation>以当前显示的内容新建方案，继续修改</translation>
    </message>
    <message>
        <source>Of what is shown now</source>
        <translation>基于当前显示的内容</translation>
    </message>
    <message>
        <source>Of the present state</source>
        <translation>基于现状</translation>
    </message>
    <message>
        <source>Of the last edits of the present state…</source>
        <translation>移入现状最近的修改…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>Two plans side by side: their maps, and what they differ in</source>
        <translation>两个方案并排：地图与差异</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note on the scenario</source>
        <translation>方案备注</translation>
    </message>
    <message>
        <source>Colour of the scenario</source>
        <translation>方案颜色</translation>
    </message>
    <message>
        <source>Merge into the present state…</source>
        <translation>并入现状…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
</context>
<context>
    <name>yimi::app::SchoolTool</name>
    <message>
        <source>School: click where it stands, then fill in stage and seats</source>
        <translation>学校：单击所在位置，再填写学段和学位数</translation>
    </message>
</context>
<context>
    <name>yimi::app::SeatStyle</name>
    <message>
        <source>School: seats missing</source>
        <translation>学校：学位不足</translation>
    </message>
    <message>
        <source>School: seats to spare</source>
        <translation>学校：学位有余</translation>
    </message>
    <message>
        <source>School of another stage, or unknown</source>
        <translation>其他学段的学校或未知</translation>
    </message>
    <message>
        <source>Over a quarter missing</source>
        <translation>缺四分之一以上</translation>
    </message>
    <message>
        <source>Seats missing</source>
        <translation>学位不足</translation>
    </message>
    <message>
        <source>Enough seats</source>
        <translation>学位够用</translation>
    </message>
    <message>
        <source>Over a quarter to spare</source>
        <translation>余四分之一以上</translation>
    </message>
    <message>
        <source>In no catchment</source>
        <translation>不在任何学区</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>yimi::app::SeatUnitsModel</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>Nine of ten children walk no more than %1 m; %2 walk too far.</source>
        <translation>九成儿童步行不超过 %1 米；%2 人步行过远。</translation>
    </message>
    <message>
        <source>%1 children have no way on foot.</source>
        <translation>%1 名儿童没有步行路径。</translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>%n 个地块的儿童数未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seats missing; below zero: to spare</source>
        <translation>缺少的学位；负数为富余</translation>
    </message>
    <message>
        <source>The children&apos;s mean walk to their school</source>
        <translation>儿童到校平均步行距离</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>学位</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>步行</translation>
    </message>
</context>
<context>
    <name>yimi::app::SeatsPanel</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message numerus="yes">
        <source>In %n year(s)</source>
        <translation>
            <numerusform>%n 年后</numerusform>
        </translation>
    </message>
    <message>
        <source>No catchments of this stage are drawn.</source>
        <translation>尚未划定该学段的学区。</translation>
    </message>
    <message>
        <source>Every block lies in one catchment, and nothing is over its limit.</source>
        <translation>每个地块都在唯一的学区内，各项均未超限。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right:</source>
        <translation>
            <numerusform>有 %n 处需要调整：</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 children, %2 seats</source>
        <translation>儿童 %1 人，学位 %2 个</translation>
    </message>
    <message>
        <source>%1 of the children are estimated from the population.</source>
        <translation>其中 %1 名儿童按人口估算。</translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>%n 个地块的儿童数未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of migrant children is unknown.</source>
        <translation>
            <numerusform>%n 个地块的随迁子女数未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n school(s) the number of seats is unknown.</source>
        <translation>
            <numerusform>%n 所学校的学位数未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>No block changes its school.</source>
        <translation>没有地块改变学校。</translation>
    </message>
    <message>
        <source>%1 children change their school. Mean walk: %2 → %3 m. Main roads crossed: %4 → %5. Hazards met: %6 → %7.</source>
        <translation>%1 名儿童改变学校。平均步行 %2 → %3 米，穿越主干路 %4 → %5 次，途经隐患 %6 → %7 处。</translation>
    </message>
    <message>
        <source>Here the children of each stage are set against the seats of its schools, now and in the coming years.</source>
        <translation>这里对照各学段的儿童数与学校学位数，包括现在和今后几年。</translation>
    </message>
    <message>
        <source>By school</source>
        <translation>按学校</translation>
    </message>
    <message>
        <source>By catchment</source>
        <translation>按学区</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>按区县</translation>
    </message>
    <message>
        <source>With migrant children</source>
        <translation>含随迁子女</translation>
    </message>
    <message>
        <source>Computed for the plan before your edit.</source>
        <translation>按修改前的规划计算。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>学段</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Years from now</source>
        <translation>从现在起的年数</translation>
    </message>
    <message>
        <source>Seats and children</source>
        <translation>学位与儿童</translation>
    </message>
    <message>
        <source>What is wrong with the catchments</source>
        <translation>学区存在的问题</translation>
    </message>
    <message>
        <source>%1 children, %2 seats: %3 missing</source>
        <translation>儿童 %1 人，学位 %2 个：缺 %3 个</translation>
    </message>
    <message>
        <source>%1 children, %2 seats: %3 to spare</source>
        <translation>儿童 %1 人，学位 %2 个：余 %3 个</translation>
    </message>
    <message>
        <source>Proposed: all together walk least within the seats.</source>
        <translation>建议方案：在学位容量内，全体儿童步行总距离最短。</translation>
    </message>
    <message>
        <source>All children: mean walk %1 → %2 m, walking too far %3 → %4.</source>
        <translation>全体儿童：平均步行 %1 → %2 米，步行过远 %3 → %4 人。</translation>
    </message>
    <message>
        <source>%1 children find no seat anywhere; they go to the nearest school.</source>
        <translation>%1 名儿童没有学位，就近安排。</translation>
    </message>
    <message numerus="yes">
        <source>%n school(s) of unknown seats keep what they have.</source>
        <translation>
            <numerusform>%n 所学位数未知的学校保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Propose catchments</source>
        <translation>建议学区</translation>
    </message>
    <message>
        <source>Shares the blocks out so that all children together walk least and no school is overfull</source>
        <translation>重新划分地块，使全体儿童步行总距离最短且学校不超员</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>To put right</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Problems and balance</source>
        <translation>问题与均衡</translation>
    </message>
</context>
<context>
    <name>yimi::app::SelectTool</name>
    <message>
        <source>Click a feature; Ctrl + click adds one, Ctrl + drag takes all in a frame</source>
        <translation>单击选择要素；Ctrl + 单击加选，Ctrl + 拖动框选</translation>
    </message>
    <message>
        <source>Drag what is selected, or push it with the arrow keys; Ctrl + click adds one</source>
        <translation>拖动所选要素，或按方向键推移；Ctrl + 单击添加一个</translation>
    </message>
</context>
<context>
    <name>yimi::app::SelectWhereDialog</name>
    <message>
        <source>Type a condition, or choose an example below.</source>
        <translation>请输入条件，或选择下面的示例。</translation>
    </message>
    <message>
        <source>It is true of %1 of %2 rows.</source>
        <translation>共 %2 行，符合条件的 %1 行。</translation>
    </message>
    <message>
        <source>Examples: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>Select by a condition</source>
        <translation>按条件选择</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Fields (double click puts one in)</source>
        <translation>字段（双击填入）</translation>
    </message>
    <message>
        <source>What it may be</source>
        <translation>可取的值</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add to the selection</source>
        <translation>加入选择(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Take away from it</source>
        <translation>从选择中减去(&amp;T)</translation>
    </message>
</context>
<context>
    <name>yimi::app::SelectedShapes</name>
    <message>
        <source>No more than %1 features can be changed by hand at once. Select fewer.</source>
        <translation>一次最多手动修改 %1 个要素。请少选一些。</translation>
    </message>
</context>
<context>
    <name>yimi::app::Selecting</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>已选 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Selected: %1 in %2 layers</source>
        <translation>已选 %2 个图层的 %1 个要素</translation>
    </message>
    <message>
        <source>Mark a layer at the left first: of that one all is selected.</source>
        <translation>请先在左侧选中一个图层，再全选其要素。</translation>
    </message>
</context>
<context>
    <name>yimi::app::SetFieldDialog</name>
    <message numerus="yes">
        <source>Set a field in %n row(s)</source>
        <translation>
            <numerusform>设置 %n 行的字段</numerusform>
        </translation>
    </message>
    <message>
        <source>Every selected row gets this value; one that is left empty becomes unknown. It is one step that undo takes back.</source>
        <translation>所选各行都将取此值；留空则变为未知。一步即可撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Set in %n row(s)</source>
        <translation>
            <numerusform>设置 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ShadeBars</name>
    <message>
        <source>%1:00: %2 shaded, of %3 it is unknown</source>
        <translation>%1 时：%2 处于阴影中，%3 未知</translation>
    </message>
    <message>
        <source>%1:00: the sun is down</source>
        <translation>%1 时：太阳在地平线下</translation>
    </message>
</context>
<context>
    <name>yimi::app::SidePanels</name>
    <message>
        <source>Feature</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>学位</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>路网</translation>
    </message>
    <message>
        <source>Siting</source>
        <translation>选址</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>步行</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>停车</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>yimi::app::SightCommand</name>
    <message>
        <source>what a child sees from a place or along a route</source>
        <translation>计算儿童在某处或沿路线所见</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>a route of the plan</source>
        <translation>规划中的路线</translation>
    </message>
    <message>
        <source>how far to look, m (50)</source>
        <translation>视距，m（50）</translation>
    </message>
    <message>
        <source>An eye at %1 m sees %2 m² within %3 m: %4 of the disc. An adult (1.6 m) sees %5 m².</source>
        <translation>眼高 %1 m 时，%3 m 范围内可见 %2 m²，占圆面积的 %4。成人（1.6 m）可见 %5 m²。</translation>
    </message>
    <message>
        <source>The place lies inside something; nothing is seen from there.</source>
        <translation>该位置处于实体内部，什么也看不见。</translation>
    </message>
    <message>
        <source>Something of unknown height borders the view; it counts as tall.</source>
        <translation>视野边缘有高度未知的物体，按高物计算。</translation>
    </message>
    <message>
        <source>time of day: what is not there then hides nothing (without it all may be there)</source>
        <translation>时刻：此时不在场的物体不遮挡（不给则一律按在场计）</translation>
    </message>
    <message>
        <source>an eye that looks at one place</source>
        <translation>看向某一点的眼睛所在位置</translation>
    </message>
    <message>
        <source>the place it looks at</source>
        <translation>所看的位置</translation>
    </message>
    <message>
        <source>height of what it looks at, m (1.2: a driver&apos;s eye)</source>
        <translation>所看目标的高度，米（1.2：驾驶员眼高）</translation>
    </message>
    <message>
        <source>“%1” rises %2 m above the line, %3 m from the eye; cut to %4 m it would let it pass.</source>
        <translation>“%1”高出视线 %2 m，距眼睛 %3 m；降到 %4 m 即不再遮挡。</translation>
    </message>
    <message>
        <source>An eye at %1 m would see the target.</source>
        <translation>眼睛升到 %1 m 即可看见目标。</translation>
    </message>
    <message>
        <source>It is hidden in %1 of cases.</source>
        <translation>目标有 %1 的可能被遮挡。</translation>
    </message>
    <message>
        <source>That hangs on something of unknown height, which counts as tall.</source>
        <translation>这一结论取决于高度未知的物体，它按高大计。</translation>
    </message>
    <message>
        <source>An eye at %1 m sees a target at %2 m, %3 m away.</source>
        <translation>%1 m 高的眼睛能看见 %3 m 外 %2 m 高的目标。</translation>
    </message>
    <message>
        <source>An eye at %1 m does not see a target at %2 m, %3 m away.</source>
        <translation>%1 m 高的眼睛看不见 %3 m 外 %2 m 高的目标。</translation>
    </message>
    <message>
        <source>with --at and --json: what is seen, as polygons</source>
        <translation>与 --at、--json 合用：附上可见范围多边形</translation>
    </message>
    <message>
        <source>Only the adult sees %1 m², only the eye at %2 m sees %3 m².</source>
        <translation>仅成人可见 %1 m²，仅 %2 m 高的眼睛可见 %3 m²。</translation>
    </message>
    <message>
        <source>Perimeter %1 m, of it occlusivity %2 m; compactness %3; drift %4 m towards %5°; sky view factor %6.</source>
        <translation>周长 %1 m，其中遮挡边 %2 m；紧凑度 %3；漂移 %4 m，方位角 %5°；天空可视因子 %6。</translation>
    </message>
    <message>
        <source>a playground: who watches it from benches</source>
        <translation>一处活动场地：从座椅能看护到多少</translation>
    </message>
    <message>
        <source>with --playground: how many benches to place where they see most</source>
        <translation>与 --playground 合用：在看得最全处布置几张座椅</translation>
    </message>
    <message>
        <source>From the bench at %1, %2 an adult sees %3 of the playground.</source>
        <translation>坐在 %1, %2 处座椅上的成人能看见场地的 %3。</translation>
    </message>
    <message>
        <source>No bench sees %1 of it.</source>
        <translation>场地的 %1 从任何座椅都看不见。</translation>
    </message>
    <message>
        <source>A bench would see most at %1, %2.</source>
        <translation>座椅设在 %1, %2 处看得最全。</translation>
    </message>
    <message>
        <source>Together they would see %1; no choice of as many would see more than %2.</source>
        <translation>合计可看见 %1；同样数量的座椅最多不超过 %2。</translation>
    </message>
    <message>
        <source>The ground rises %1 m above the line, %2 m from the eye.</source>
        <translation>地面高出视线 %1 m，距眼睛 %2 m。</translation>
    </message>
    <message>
        <source>From the streets within 50 m one sees %1 of it.</source>
        <translation>从 50 m 以内的街道上能看见场地的 %1。</translation>
    </message>
    <message>
        <source>with --playground or --route: where a guardian sits on a bench (may be repeated)</source>
        <translation>与 --playground 或 --route 合用：看护人所坐座椅的位置（可重复给出）</translation>
    </message>
    <message>
        <source>a gate out of which a child runs: can drivers stop</source>
        <translation>儿童从中跑出的大门：驾驶人能否刹停</translation>
    </message>
</context>
<context>
    <name>yimi::app::SightLine</name>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message numerus="yes">
        <source>Visible to an adult, not to a child: %1, %n place(s)</source>
        <translation>
            <numerusform>成人可见、儿童不可见：%1，%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Visible to neither child nor adult: %1</source>
        <translation>成人、儿童均不可见：%1</translation>
    </message>
    <message>
        <source>A child sees all that an adult sees, along %1</source>
        <translation>沿途 %1，儿童所见与成人相同</translation>
    </message>
    <message numerus="yes">
        <source>a child is hidden from drivers at %n crossing(s)</source>
        <translation>
            <numerusform>%n 处过街驾驶人看不见儿童</numerusform>
        </translation>
    </message>
    <message>
        <source>At adult height: %1 of %2 cannot be seen</source>
        <translation>成人高度：%2中有 %1不可见</translation>
    </message>
    <message>
        <source>At adult height: all of %1 can be seen</source>
        <translation>成人高度：%1全程可见</translation>
    </message>
    <message numerus="yes">
        <source>an adult is hidden from drivers at %n crossing(s)</source>
        <translation>
            <numerusform>%n 处过街驾驶人看不见成人</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown: %1 behind things without a height</source>
        <translation>未知：%1被高度不明的物体遮挡</translation>
    </message>
    <message numerus="yes">
        <source>unknown: %n crossing(s) without the data it takes</source>
        <translation>
            <numerusform>未知：%n 处过街缺少所需数据</numerusform>
        </translation>
    </message>
    <message>
        <source>This line: %1</source>
        <translation>当前路线：%1</translation>
    </message>
    <message>
        <source>Draw a way to school (R) to see what a child cannot see.</source>
        <translation>绘制上学路（R），查看儿童的盲段。</translation>
    </message>
    <message>
        <source>Being computed anew.</source>
        <translation>正在重新计算。</translation>
    </message>
    <message>
        <source>to neither child nor adult: %1</source>
        <translation>成人、儿童均不可见：%1</translation>
    </message>
</context>
<context>
    <name>yimi::app::SightText</name>
    <message>
        <source>Not seen: several things in between take the sight together.</source>
        <translation>看不见：中间几样东西合起来挡住了视线。</translation>
    </message>
    <message>
        <source>Unknown: %1, %2 m from the eye, has no known height; taken as %3 m high it hides the place.</source>
        <translation>未知：距眼 %2 米的%1高度未知；按 %3 米计，该处被遮挡。</translation>
    </message>
    <message>
        <source>Hidden by %1 (%2 m high), %3 m from the eye: it rises %4 m above the line.</source>
        <translation>被%1（高 %2 米）遮挡，距眼 %3 米，高出视线 %4 米。</translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s) stand(s) in the line too.</source>
        <translation>
            <numerusform>视线上还有另外 %n 样东西。</numerusform>
        </translation>
    </message>
    <message>
        <source>building %1</source>
        <translation>建筑 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Seen, %1 m away.</source>
        <translation>可见，距离 %1 米。</translation>
    </message>
    <message>
        <source>The line passes %1 m above what stands in between.</source>
        <translation>视线从中间物体上方 %1 米处越过。</translation>
    </message>
    <message>
        <source>Cut to %1 m it would not hide it.</source>
        <translation>降到 %1 米即不再遮挡。</translation>
    </message>
    <message>
        <source>Hidden by the ground: it rises %1 m above the line, %2 m from the eye.</source>
        <translation>被地形遮挡：距眼睛 %2 m 处地面高出视线 %1 m。</translation>
    </message>
    <message>
        <source>the ground</source>
        <translation>地面</translation>
    </message>
</context>
<context>
    <name>yimi::app::SiteSearch</name>
    <message>
        <source>Siting by Yimi: %1 m on foot (%2), %3 candidates</source>
        <translation>Yimi 选址：步行 %1 米（%2），候选 %3 处</translation>
    </message>
    <message numerus="yes">
        <source>%n planned place(s) added; undo takes it back.</source>
        <translation>
            <numerusform>已加入 %n 处拟建场所，可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Siting</source>
        <translation>选址</translation>
    </message>
</context>
<context>
    <name>yimi::app::SitingCommand</name>
    <message>
        <source>where the next playgrounds or schools help most</source>
        <translation>新增游乐场地或学校放在哪里最有用</translation>
    </message>
    <message>
        <source>the places: playgrounds, parks, primary_schools, …</source>
        <translation>设施：playgrounds、parks、primary_schools 等</translation>
    </message>
    <message>
        <source>how many new ones (1)</source>
        <translation>新增数量（1）</translation>
    </message>
    <message>
        <source>coverage: most children within reach; median: fewest metres walked by all (coverage)</source>
        <translation>coverage：覆盖儿童最多；median：全体步行距离最短（coverage）</translation>
    </message>
    <message>
        <source>reach on foot, m (300)</source>
        <translation>步行可达距离，米（300）</translation>
    </message>
    <message>
        <source>a parcel that is to be one; may be given several times</source>
        <translation>必须选中的地块；可多次给出</translation>
    </message>
    <message>
        <source>a parcel that must be none; may be given several times</source>
        <translation>不得选中的地块；可多次给出</translation>
    </message>
    <message>
        <source>Children within %1 m on foot: %2 → %3; no choice reaches more than %4.</source>
        <translation>步行 %1 米内可达的儿童：%2 → %3 人；任何选址都不会超过 %4 人。</translation>
    </message>
    <message>
        <source>Metres walked by all children together: %1 → %2; no choice needs less than %3.</source>
        <translation>全体儿童步行总距离：%1 → %2 米；任何选址都不会少于 %3 米。</translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>%n 个地块的儿童数未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>table of the parcels to choose from (blocks), or grid: points in the blocks</source>
        <translation>候选地块所在的表（blocks），或 grid：地块内的网格点</translation>
    </message>
    <message>
        <source>of the grid, m (100)</source>
        <translation>网格间距，米（100）</translation>
    </message>
    <message>
        <source>a point to choose from, in place of parcels; may be given several times</source>
        <translation>用作候选的点，代替地块；可多次给出</translation>
    </message>
    <message>
        <source>who walks (anyone, anywhere)</source>
        <translation>步行者（不限，可走任何道路）</translation>
    </message>
</context>
<context>
    <name>yimi::app::SitingForm</name>
    <message>
        <source>Every</source>
        <translation>间距</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) picked</source>
        <translation>
            <numerusform>已选 %n 个点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) selected</source>
        <translation>
            <numerusform>已选 %n 个要素</numerusform>
        </translation>
    </message>
    <message>
        <source>Most children within reach</source>
        <translation>覆盖儿童最多</translation>
    </message>
    <message>
        <source>Shortest walks for all</source>
        <translation>总步行距离最短</translation>
    </message>
    <message>
        <source>A grid in the blocks</source>
        <translation>地块内的网格点</translation>
    </message>
    <message>
        <source>Points that I pick</source>
        <translation>在图上点选的点</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>当前所选要素</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>图层：%1</translation>
    </message>
    <message>
        <source>New places</source>
        <translation>新建场所</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>步行范围</translation>
    </message>
    <message>
        <source>Who walks</source>
        <translation>步行者</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选位置</translation>
    </message>
    <message>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <source>Spacing of the grid</source>
        <translation>网格间距</translation>
    </message>
    <message>
        <source>Pick on the map</source>
        <translation>在图上点选</translation>
    </message>
    <message>
        <source>Click places on the map; a click on a picked one takes it away. Esc ends.</source>
        <translation>在地图上单击加点；再次单击已选的点即取消。按 Esc 结束。</translation>
    </message>
</context>
<context>
    <name>yimi::app::SitingPanel</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Find the sites</source>
        <translation>开始选址</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (fixed)</source>
        <translation>%1（已固定）</translation>
    </message>
    <message>
        <source>Children who gain by this site, beside the others; kilometres that they walk less, one way, all together.</source>
        <translation>在其他位置之外因此处受益的儿童数；他们单程合计少走的公里数。</translation>
    </message>
    <message>
        <source>%1 (ruled out)</source>
        <translation>%1（已排除）</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>km less</source>
        <translation>少走公里</translation>
    </message>
    <message>
        <source>Fix no more</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Allow again</source>
        <translation>重新允许</translation>
    </message>
    <message>
        <source>Rule out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Finds the sites where new places help most children, on foot through the streets, beside the places that are there already.</source>
        <translation>在现有场所之外，按沿路步行距离找出新建场所受益儿童最多的位置。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Adds the sites to the plan as proposed places, in one step that can be undone</source>
        <translation>将这些位置作为拟建场所一次加入规划，可撤销</translation>
    </message>
    <message>
        <source>A fixed site is taken whatever it brings</source>
        <translation>固定的位置无论效果如何都会入选</translation>
    </message>
    <message>
        <source>A site that is ruled out is never taken</source>
        <translation>排除的位置不会入选</translation>
    </message>
    <message>
        <source>Computed for the plan before your edit.</source>
        <translation>按修改前的规划计算。</translation>
    </message>
    <message>
        <source>Sites, most gained first</source>
        <translation>选址结果，受益多的在前</translation>
    </message>
    <message>
        <source>As a scenario</source>
        <translation>存为方案</translation>
    </message>
    <message>
        <source>Leaves the plan as it is, and adds the sites to a new scenario</source>
        <translation>现有规划不变，在新方案中加入这些位置</translation>
    </message>
</context>
<context>
    <name>yimi::app::SitingText</name>
    <message>
        <source>No other choice among the %1 candidates does better.</source>
        <translation>在 %1 个候选位置中，没有更好的选择。</translation>
    </message>
    <message>
        <source>All choices were tried: the best would bring %1 children within reach.</source>
        <translation>已比较全部组合：最好的选择可覆盖 %1 名儿童。</translation>
    </message>
    <message>
        <source>All choices were tried: with the best the mean walk would be %1 m.</source>
        <translation>已比较全部组合：最好的选择平均步行 %1 米。</translation>
    </message>
    <message>
        <source>Found step by step and by exchange. No choice can bring more than %1 children within reach, and this one gains at least 63 % of what the best gains.</source>
        <translation>由逐步选取并交换改进得出。任何选择覆盖的儿童都不会超过 %1 名，本方案的增量至少为最优增量的 63 %。</translation>
    </message>
    <message>
        <source>Found step by step and by exchange. With no choice the mean walk can be below %1 m.</source>
        <translation>由逐步选取并交换改进得出。任何选择的平均步行距离都不会低于 %1 米。</translation>
    </message>
    <message>
        <source>No children are known in the blocks, so no site helps anybody.</source>
        <translation>地块中没有已知的儿童数，无法判断哪里受益。</translation>
    </message>
    <message>
        <source>Of %1 children %2 are within %3 m on foot now, %4 with these sites: %5 more.</source>
        <translation>共 %1 名儿童：现有 %2 人在步行 %3 米以内，设于这些位置后为 %4 人，增加 %5 人。</translation>
    </message>
    <message>
        <source>The mean walk of %1 children is %2 m now, %3 m with these sites. Where there is no way, 10 km are counted.</source>
        <translation>%1 名儿童平均步行现为 %2 米，设于这些位置后为 %3 米。无路可达的按 10 公里计。</translation>
    </message>
    <message>
        <source>The plan has no streets: nobody knows what can be walked.</source>
        <translation>规划中没有道路，无法得知哪里可以步行。</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) with children join no street; no site reaches them.</source>
        <translation>
            <numerusform>%n 个有儿童的地块不与任何道路相接，任何位置都无法到达。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The number of children of %n block(s) is unknown; they are not counted.</source>
        <translation>
            <numerusform>%n 个地块的儿童数未知，未计入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::Sketch</name>
    <message>
        <source>Drawn in Yimi</source>
        <translation>在“一米”中绘制</translation>
    </message>
</context>
<context>
    <name>yimi::app::SketchGuides</name>
    <message>
        <source>Parallel</source>
        <translation>平行</translation>
    </message>
    <message>
        <source>Straight on</source>
        <translation>直行延续</translation>
    </message>
    <message>
        <source>Perpendicular</source>
        <translation>垂直</translation>
    </message>
    <message>
        <source>Right angle</source>
        <translation>直角</translation>
    </message>
</context>
<context>
    <name>yimi::app::SketchMemory</name>
    <message numerus="yes">
        <source>What was not drawn to its end is in the hand again: %n click(s). Enter ends it, Esc gives it up.</source>
        <translation>
            <numerusform>上次未画完的图形已恢复到手中（%n 次点击）。按 Enter 完成，按 Esc 放弃。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SketchTool</name>
    <message>
        <source>The drawing is given up. Ctrl+Shift+Z brings it back.</source>
        <translation>已放弃绘制。按 Ctrl+Shift+Z 可以恢复。</translation>
    </message>
    <message>
        <source>This piece: %1, direction %2°</source>
        <translation>本段：%1，方向 %2°</translation>
    </message>
    <message>
        <source>This piece: %1</source>
        <translation>本段：%1</translation>
    </message>
</context>
<context>
    <name>yimi::app::Snapping</name>
    <message>
        <source>Vertex</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Intersection</source>
        <translation>交点</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>边</translation>
    </message>
    <message>
        <source>Perpendicular</source>
        <translation>垂足</translation>
    </message>
    <message>
        <source>Midpoint</source>
        <translation>中点</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延长线</translation>
    </message>
</context>
<context>
    <name>yimi::app::SplitEdit</name>
    <message>
        <source>The line parts nothing. Draw it across a line, or from edge to edge of an area.</source>
        <translation>这条线没有分开任何要素。请横穿一条线，或从面的一边画到另一边。</translation>
    </message>
</context>
<context>
    <name>yimi::app::SplitTool</name>
    <message>
        <source>Click goes on across it, Enter splits, Backspace takes the last point back</source>
        <translation>单击继续横穿，回车分割，退格撤回上一点</translation>
    </message>
    <message>
        <source>Draw a line across what is selected: all that it crosses is split</source>
        <translation>横穿所选要素画一条线：凡被横穿的都会分开</translation>
    </message>
    <message>
        <source>Draw a line across the line or area that you want to split</source>
        <translation>横穿要分割的线或面画一条线</translation>
    </message>
    <message>
        <source>A line needs two points at least.</source>
        <translation>线至少需要两个点。</translation>
    </message>
</context>
<context>
    <name>yimi::app::StatusBar</name>
    <message>
        <source>Eye %1 m</source>
        <translation>眼高 %1 m</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>A bulk change is being written to the project file.</source>
        <translation>正在将批量修改写入项目文件。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Another Yimi has this project open, or the file cannot be written. Nothing can be changed here.</source>
        <translation>项目已在另一个“一米”窗口中打开，或文件不可写入。此处不能修改。</translation>
    </message>
    <message>
        <source>Saved ✓</source>
        <translation>已保存 ✓</translation>
    </message>
    <message>
        <source>Everything is in the project file on disk.</source>
        <translation>全部内容均已写入磁盘上的项目文件。</translation>
    </message>
    <message>
        <source>Pointer, longitude and latitude (CGCS2000)</source>
        <translation>指针位置：经纬度（CGCS2000）</translation>
    </message>
    <message>
        <source>From this height the map, the audit and the child view look</source>
        <translation>地图、审查和儿童视角均采用此眼高</translation>
    </message>
    <message>
        <source>Ground %1 m</source>
        <translation>地面 %1 米</translation>
    </message>
    <message>
        <source>Ground under the pointer, metres above sea level, from the imported terrain</source>
        <translation>指针处的地面高程（米），来自已导入的地形</translation>
    </message>
    <message>
        <source>Pointer, east and north in the project&apos;s coordinate system, metres. Type a coordinate to go there, in metres or degrees.</source>
        <translation>指针位置：项目坐标系的东、北坐标，单位米。输入坐标（米或度）可前往该处。</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>前往坐标…</translation>
    </message>
    <message>
        <source>Coordinate of the pointer; type one to go there</source>
        <translation>指针坐标；输入坐标可前往该处</translation>
    </message>
    <message>
        <source>Scale on a screen of 96 dots per inch. Type another, such as 1:2000.</source>
        <translation>屏幕比例尺（96 点/英寸）。可输入其他比例尺，如 1:2000。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>The project file cannot be written at the moment. What was changed is kept in this window.</source>
        <translation>项目文件目前无法写入，更改保留在窗口中。</translation>
    </message>
    <message>
        <source>Typing…</source>
        <translation>正在输入…</translation>
    </message>
    <message>
        <source>What is typed is saved by Enter, or when the field is left.</source>
        <translation>按 Enter 或离开输入框后保存。</translation>
    </message>
</context>
<context>
    <name>yimi::app::StripDock</name>
    <message>
        <source>Along the route</source>
        <translation>沿路剖面</translation>
    </message>
</context>
<context>
    <name>yimi::app::StripPanel</name>
    <message>
        <source>Beside its pair</source>
        <translation>与对应路线并列</translation>
    </message>
    <message>
        <source>Way to school and way home side by side</source>
        <translation>上学路与回家路并列显示</translation>
    </message>
    <message>
        <source>Computed for the plan before your edit</source>
        <translation>按修改前的规划计算</translation>
    </message>
    <message>
        <source>Looking along the way…</source>
        <translation>正在沿路计算…</translation>
    </message>
    <message>
        <source>Select one way to school or home: here stands what its child meets, metre by metre.</source>
        <translation>选中一条上学路或回家路，这里逐米显示孩子遇到的情况。</translation>
    </message>
    <message>
        <source>Move along the strip: what is there is read out, and marked on the map.</source>
        <translation>沿图移动：显示该处数值，并在地图上标出位置。</translation>
    </message>
    <message>
        <source> · %1: %2</source>
        <translation> · %1：%2</translation>
    </message>
    <message>
        <source>Findings of an audit before your edit</source>
        <translation>问题来自修改前的审查</translation>
    </message>
</context>
<context>
    <name>yimi::app::StripView</name>
    <message>
        <source>What a child meets along the route, metre by metre</source>
        <translation>孩子沿路逐米遇到的情况</translation>
    </message>
</context>
<context>
    <name>yimi::app::StripWords</name>
    <message>
        <source>vehicles/h</source>
        <translation>辆/小时</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>child %1 m² (%2), adult %3 m²</source>
        <translation>儿童 %1 m²（%2），成人 %3 m²</translation>
    </message>
    <message>
        <source>perhaps, height unknown: %1</source>
        <translation>可能，高度未知：%1</translation>
    </message>
    <message>
        <source>behind %1, there %2 of the time</source>
        <translation>被%1遮挡，%2的时间在场</translation>
    </message>
    <message>
        <source>behind %1</source>
        <translation>被%1遮挡</translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <translation>%1：未知</translation>
    </message>
    <message>
        <source>%1: seen in time</source>
        <translation>%1：能及时看见</translation>
    </message>
    <message>
        <source>%1: hidden for %2 m by %3</source>
        <translation>%1：%2 m 内被%3遮挡</translation>
    </message>
    <message>
        <source>unknown when</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>lamps unknown</source>
        <translation>有无路灯未知</translation>
    </message>
    <message>
        <source>with lamps</source>
        <translation>有路灯</translation>
    </message>
    <message>
        <source>without lamps</source>
        <translation>无路灯</translation>
    </message>
    <message>
        <source>by day, %1</source>
        <translation>白天，%1</translation>
    </message>
    <message>
        <source>dusk, %1</source>
        <translation>晨昏，%1</translation>
    </message>
    <message>
        <source>dark, %1</source>
        <translation>天黑，%1</translation>
    </message>
    <message>
        <source>in the sun</source>
        <translation>日晒</translation>
    </message>
    <message>
        <source>in the shade</source>
        <translation>阴影</translation>
    </message>
    <message>
        <source>perhaps in the shade</source>
        <translation>可能在阴影中</translation>
    </message>
    <message>
        <source>no sun</source>
        <translation>无日照</translation>
    </message>
    <message>
        <source>not audited</source>
        <translation>尚未审查</translation>
    </message>
    <message>
        <source>Area in view</source>
        <translation>可见面积</translation>
    </message>
    <message>
        <source>Child and driver hidden</source>
        <translation>人车不互见</translation>
    </message>
    <message>
        <source>Adult hidden too</source>
        <translation>成人亦不见</translation>
    </message>
    <message>
        <source>Driver at crossings</source>
        <translation>过街处驾驶人</translation>
    </message>
    <message>
        <source>Findings, hazards</source>
        <translation>问题、隐患</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>限速</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>车流</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>照明</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日照</translation>
    </message>
    <message>
        <source>Usable width</source>
        <translation>有效宽度</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>坡度</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>Not seen in time</source>
        <translation>驾驶人未及看见</translation>
    </message>
    <message>
        <source>Next crossing hidden</source>
        <translation>看不见下一过街处</translation>
    </message>
</context>
<context>
    <name>yimi::app::SymbolDialog</name>
    <message>
        <source>Solid</source>
        <translation>实线</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>虚线</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>点线</translation>
    </message>
    <message>
        <source>Dash and dot</source>
        <translation>点划线</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Symbol: %1</source>
        <translation>符号：%1</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>As the theme draws it</source>
        <translation>主题默认</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>填充(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>线条(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>线宽(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>线型(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>yimi::app::TableDock</name>
    <message>
        <source>Attribute table</source>
        <translation>属性表</translation>
    </message>
</context>
<context>
    <name>yimi::app::TableEdits</name>
    <message>
        <source>Select the rows first.</source>
        <translation>请先选中行。</translation>
    </message>
    <message>
        <source>Select the row with the value and those below it that are to get it as well.</source>
        <translation>请选中含有该值的行以及其下要填充的各行。</translation>
    </message>
    <message>
        <source>This field cannot be changed by hand.</source>
        <translation>该字段不能手工修改。</translation>
    </message>
    <message>
        <source>There are no cells on the clipboard.</source>
        <translation>剪贴板上没有单元格内容。</translation>
    </message>
    <message>
        <source>Nothing can be changed in this project just now.</source>
        <translation>此项目目前不能更改。</translation>
    </message>
    <message>
        <source>Click the cell first that is to be copied.</source>
        <translation>请先点选要复制的单元格。</translation>
    </message>
    <message>
        <source>These rows are computed: they cannot be deleted by hand.</source>
        <translation>这些行由计算得出，不能手动删除。</translation>
    </message>
    <message>
        <source>Select the rows first that are to be deleted.</source>
        <translation>请先选中要删除的行。</translation>
    </message>
    <message>
        <source>Deleted: %1. Ctrl+Z brings them back.</source>
        <translation>已删除%1。按 Ctrl+Z 可以恢复。</translation>
    </message>
</context>
<context>
    <name>yimi::app::TaskCommand</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>yimi::app::ToolController</name>
    <message>
        <source>This way to school has a way home already.</source>
        <translation>此上学路已有对应的回家路。</translation>
    </message>
    <message>
        <source>A finding goes away when what it is about is mended and the audit run again.</source>
        <translation>审查结果不能直接删除：完成整改并重新审查后自行消除。</translation>
    </message>
    <message>
        <source>%1 · snaps: %2</source>
        <translation>%1 · 捕捉：%2</translation>
    </message>
    <message>
        <source>First finish (Enter) or give up (Esc) what you are drawing.</source>
        <translation>先完成（Enter）或取消（Esc）当前绘制。</translation>
    </message>
</context>
<context>
    <name>yimi::app::Tools</name>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Way to school</source>
        <translation>上学路</translation>
    </message>
    <message>
        <source>Way home</source>
        <translation>回家路</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>过街</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>Edit vertices</source>
        <translation>编辑节点</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>改线形</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>挖洞</translation>
    </message>
    <message>
        <source>Parallel line</source>
        <translation>平行线</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>框选</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>圈选</translation>
    </message>
    <message>
        <source>Turn and scale</source>
        <translation>旋转与缩放</translation>
    </message>
    <message>
        <source>Draw in the layer</source>
        <translation>在图层中绘制</translation>
    </message>
    <message>
        <source>Click features to select them; drag to move them.</source>
        <translation>单击选择要素，拖动可移动。</translation>
    </message>
    <message>
        <source>Selects the features within a frame.</source>
        <translation>选择矩形框内的要素。</translation>
    </message>
    <message>
        <source>Selects the features within a shape drawn by hand.</source>
        <translation>徒手圈出范围，选择其中的要素。</translation>
    </message>
    <message>
        <source>Draws a child&apos;s way to school along the streets and shows where drivers do not see the child.</source>
        <translation>沿道路绘制上学路，并显示驾驶人看不见儿童的路段。</translation>
    </message>
    <message>
        <source>Draws a child&apos;s way home along the streets and shows where drivers do not see the child.</source>
        <translation>沿道路绘制回家路，并显示驾驶人看不见儿童的路段。</translation>
    </message>
    <message>
        <source>Draws the outline of a place to play.</source>
        <translation>绘制儿童活动场地的边界。</translation>
    </message>
    <message>
        <source>Places a school.</source>
        <translation>放置学校。</translation>
    </message>
    <message>
        <source>Places a crossing on a street.</source>
        <translation>在道路上设置过街设施。</translation>
    </message>
    <message>
        <source>Draws a hedge, a wall or anything else that hides children from drivers.</source>
        <translation>绘制绿篱、围墙等使驾驶人看不见儿童的遮挡物。</translation>
    </message>
    <message>
        <source>Draws features in the layer that is chosen on the left.</source>
        <translation>在左侧选中的图层中绘制要素。</translation>
    </message>
    <message>
        <source>Moves, adds and removes the vertices of what is selected.</source>
        <translation>移动、添加或删除所选要素的节点。</translation>
    </message>
    <message>
        <source>Turns and scales what is selected.</source>
        <translation>旋转和缩放所选要素。</translation>
    </message>
    <message>
        <source>Cuts what is selected along a line.</source>
        <translation>沿画出的线分割所选要素。</translation>
    </message>
    <message>
        <source>Draws a part of a line or an outline anew.</source>
        <translation>重画线或边界的一段。</translation>
    </message>
    <message>
        <source>Cuts a hole into an area.</source>
        <translation>在面内挖洞。</translation>
    </message>
    <message>
        <source>Draws a line at a fixed distance from another, such as a wall along a street.</source>
        <translation>按固定距离绘制平行线，例如沿道路的围墙。</translation>
    </message>
    <message>
        <source>Measures lengths and areas, and how long a child walks.</source>
        <translation>测量长度和面积，并给出儿童步行时间。</translation>
    </message>
    <message>
        <source>Reroute</source>
        <translation>改线</translation>
    </message>
    <message>
        <source>Leads a route along other streets: drag it to where it should pass.</source>
        <translation>让路线改走别的道路：把路线拖到应当经过的地方。</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>环视</translation>
    </message>
    <message>
        <source>Shows what a child sees from a place, and what only adults see.</source>
        <translation>显示儿童从某处看得见什么，以及只有成人看得见什么。</translation>
    </message>
</context>
<context>
    <name>yimi::app::TopologyCommand</name>
    <message>
        <source>what breaks the network of streets, and mends it</source>
        <translation>检查并修复路网的断开之处</translation>
    </message>
    <message>
        <source>mends all that can be mended, or one kind: near_miss, crosses_without_node, overlap, no_length; the report is of the plan after that</source>
        <translation>修复全部可修复的问题，或只修复一类：near_miss、crosses_without_node、overlap、no_length；报告的是修复之后的规划</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) mended.</source>
        <translation>
            <numerusform>已修复 %n 处问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) where streets cross count as bridges or underpasses.</source>
        <translation>
            <numerusform>%n 处道路相交按桥梁或下穿计，不算问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing breaks the network.</source>
        <translation>路网没有断开之处。</translation>
    </message>
</context>
<context>
    <name>yimi::app::TopologyText</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 ends on %2, which has no node there.</source>
        <translation>%1的端点落在%2上，而后者在此没有节点。</translation>
    </message>
    <message>
        <source>%1 ends %2 m from %3 without joining it.</source>
        <translation>%1的端点距%3仅 %2 米，却没有相接。</translation>
    </message>
    <message>
        <source>%1 ends where it begins.</source>
        <translation>%1的起点和终点是同一点，没有长度。</translation>
    </message>
    <message>
        <source>%1 runs along %2 for %3 m.</source>
        <translation>%1与%2重叠 %3 米。</translation>
    </message>
    <message numerus="yes">
        <source>%n street(s), %1 m in all, do not join the rest.</source>
        <translation>
            <numerusform>%n 条道路（共 %1 米）与其余路网不相连。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 meet without a node: nobody can turn from one into the other. Where one is a bridge or an underpass, put a crossing of that kind there.</source>
        <translation>%1与%2相交却没有节点：无法从一条走到另一条。如果其中一条是桥梁或下穿，请在此放置天桥或地道类的过街设施。</translation>
    </message>
    <message>
        <source>Without a readable place</source>
        <translation>位置无法读取</translation>
    </message>
    <message>
        <source>Streets without length</source>
        <translation>没有长度的道路</translation>
    </message>
    <message>
        <source>Street ends that just miss</source>
        <translation>差一点没接上的道路端点</translation>
    </message>
    <message>
        <source>Streets that meet without a node</source>
        <translation>相交处没有节点的道路</translation>
    </message>
    <message>
        <source>Streets drawn twice</source>
        <translation>重复绘制的道路</translation>
    </message>
    <message>
        <source>Pieces that do not join the rest</source>
        <translation>与其余路网不相连的部分</translation>
    </message>
    <message>
        <source>Crossings that belong to no street</source>
        <translation>不属于任何道路的过街设施</translation>
    </message>
    <message>
        <source>School gates far from every street</source>
        <translation>远离道路的校门</translation>
    </message>
    <message>
        <source>Playgrounds far from every street</source>
        <translation>远离道路的活动场地</translation>
    </message>
    <message>
        <source>Schools without a gate</source>
        <translation>没有校门的学校</translation>
    </message>
    <message>
        <source>No crossings</source>
        <translation>没有过街设施</translation>
    </message>
    <message>
        <source>%1 (%2) has no place that can be read: delete it and draw it anew.</source>
        <translation>%1（%2）的位置无法读取：请删除后重新绘制。</translation>
    </message>
    <message>
        <source>%1 is %2 m from the nearest street; only within %3 m does it belong to one.</source>
        <translation>%1距最近的道路 %2 米；%3 米以内才属于该道路。</translation>
    </message>
    <message>
        <source>%1 is %2 m from the nearest street; beyond %3 m it is not reached.</source>
        <translation>%1距最近的道路 %2 米；超过 %3 米即不可达。</translation>
    </message>
    <message>
        <source>%1 has no gate: ways to it end in its middle.</source>
        <translation>%1没有校门：去往它的路线只能算到校园中央。</translation>
    </message>
    <message>
        <source>Where children cross, and how long they wait, is unknown.</source>
        <translation>孩子在哪里过街、要等多久，都未知。</translation>
    </message>
    <message>
        <source>The plan has no streets: nothing is known of its network.</source>
        <translation>规划中没有道路：路网情况未知。</translation>
    </message>
    <message>
        <source>All streets hang together.</source>
        <translation>全部道路连成一体。</translation>
    </message>
    <message numerus="yes">
        <source>The streets fall into %n part(s) that do not join; %1 of their length hangs together.</source>
        <translation>
            <numerusform>路网分成互不相连的 %n 部分；连成一体的最大部分占总长度的 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::TourSteps</name>
    <message>
        <source>What the map shows</source>
        <translation>地图上有什么</translation>
    </message>
    <message>
        <source>The layers of the plan. Click an eye to hide or show one; drag to change what lies on top.</source>
        <translation>这里是规划的图层。单击眼睛图标可隐藏或显示图层，拖动可调整上下顺序。</translation>
    </message>
    <message>
        <source>Draw a way to school</source>
        <translation>画一条上学路</translation>
    </message>
    <message>
        <source>Press R, click along the streets from a home to a school gate, and end with Enter. Where a child is blind, the line turns red while you draw.</source>
        <translation>按 R，从居住地块沿道路逐点单击到校门，回车结束。绘制时，儿童看不见的路段随即变红。</translation>
    </message>
    <message>
        <source>See with a child&apos;s eyes</source>
        <translation>用孩子的眼睛看</translation>
    </message>
    <message>
        <source>Turn the eye height from 1.0 m to 1.6 m: what was red only for a child vanishes. The line below the map says how many metres.</source>
        <translation>把眼高从 1.0 米调到 1.6 米，只有儿童看不见的红色路段就会消失。地图下方写明共多少米。</translation>
    </message>
    <message>
        <source>Let the plan be checked</source>
        <translation>审查规划</translation>
    </message>
    <message>
        <source>F5 checks the plan against the rules of a child-friendly city. What is unknown is never counted as passed.</source>
        <translation>按 F5，按儿童友好城市的规则逐条审查规划。数据缺失的一律不算通过。</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>Each finding names its rule, the measured value, the limit and the source. A click goes to the place.</source>
        <translation>每条审查结果都写明规则、实测值、限值和依据。单击即可定位。</translation>
    </message>
    <message>
        <source>Find anything, lose nothing</source>
        <translation>随时查找，不怕改错</translation>
    </message>
    <message>
        <source>Ctrl+F finds places, by pinyin initials too; Ctrl+K finds what can be done. Every change is saved at once, and Ctrl+Z takes it back. Help › Tour shows all this again.</source>
        <translation>Ctrl+F 查找地点，也可用拼音首字母；Ctrl+K 查找命令。每次修改立即保存，Ctrl+Z 可撤销。从“帮助 › 导览”可再看一遍。</translation>
    </message>
</context>
<context>
    <name>yimi::app::TransformTool</name>
    <message>
        <source>Click what you want to turn or to scale; a single point has neither</source>
        <translation>单击要旋转或缩放的要素；单个点无从旋转或缩放</translation>
    </message>
    <message>
        <source>Drag the round handle to turn, a square one to scale; Shift: 15° steps, proportions; or type 30 or 150%</source>
        <translation>拖圆柄旋转，拖方柄缩放；Shift：每 15°、保持比例；也可键入 30 或 150%</translation>
    </message>
    <message>
        <source>30 turns by 30° clockwise, 150% scales, 150%, 80% scales each way</source>
        <translation>30 为顺时针旋转 30°，150% 为缩放，“150%, 80%”为两个方向分别缩放</translation>
    </message>
    <message>
        <source>Turned by %1° clockwise</source>
        <translation>顺时针旋转 %1°</translation>
    </message>
    <message>
        <source>Scaled to %1</source>
        <translation>缩放到 %1</translation>
    </message>
    <message>
        <source>Scaled to %1 east–west, %2 north–south</source>
        <translation>东西向缩放到 %1，南北向 %2</translation>
    </message>
</context>
<context>
    <name>yimi::app::TypedPoint</name>
    <message>
        <source>There is no point yet to measure from. Click the first one, or type its coordinates.</source>
        <translation>还没有可作起算的点。请单击第一个点，或键入它的坐标。</translation>
    </message>
    <message>
        <source>A length is more than 0 metres.</source>
        <translation>长度应大于 0 米。</translation>
    </message>
    <message>
        <source>That is farther than 100 km. Type a shorter length.</source>
        <translation>距离超过 100 公里。请键入较短的长度。</translation>
    </message>
    <message>
        <source>Move the pointer into the direction, or type it too: 12.5&lt;45.</source>
        <translation>请把指针移向所需方向，或一并键入方向：12.5&lt;45。</translation>
    </message>
    <message>
        <source>After &lt; comes the direction in degrees, clockwise from north: 12.5&lt;45.</source>
        <translation>&lt; 后面是方向的度数，自正北顺时针：12.5&lt;45。</translation>
    </message>
    <message>
        <source>Direction %1, clockwise from north; a click says how far</source>
        <translation>方向 %1（自正北顺时针）；单击确定距离</translation>
    </message>
    <message>
        <source>Before &lt; comes the length in metres: 12.5&lt;45.</source>
        <translation>&lt; 前面是以米计的长度：12.5&lt;45。</translation>
    </message>
    <message>
        <source>%1 in direction %2, clockwise from north</source>
        <translation>%1，方向 %2（自正北顺时针）</translation>
    </message>
    <message>
        <source>After @ come the metres east and north of the last point: @3,-4.</source>
        <translation>@ 后面是相对上一点向东、向北的米数：@3,-4。</translation>
    </message>
    <message>
        <source>That is the last point itself.</source>
        <translation>这就是上一点本身。</translation>
    </message>
    <message>
        <source>%1 m east, %2 m north of the last point</source>
        <translation>自上一点向东 %1 米、向北 %2 米</translation>
    </message>
    <message>
        <source>East and north in the plan&apos;s system</source>
        <translation>本规划坐标系中的东坐标与北坐标</translation>
    </message>
    <message>
        <source>East and north in %1</source>
        <translation>%1 中的东坐标与北坐标</translation>
    </message>
    <message>
        <source>Longitude and latitude</source>
        <translation>经度与纬度</translation>
    </message>
    <message>
        <source>“%1” is no point. Type a length (12.5), a length and direction (12.5&lt;45), metres east and north (@3,-4) or coordinates.</source>
        <translation>“%1”不是一个点。请键入长度（12.5）、长度与方向（12.5&lt;45）、向东和向北的米数（@3,-4）或坐标。</translation>
    </message>
    <message>
        <source>“%1” lies more than 100 km outside of this plan. For metres from the last point, begin with @.</source>
        <translation>“%1”在本规划范围之外 100 公里以上。若指相对上一点的米数，请以 @ 开头。</translation>
    </message>
    <message>
        <source>Metres: 12.5 · with direction, clockwise from north: 12.5&lt;45 · east and north: @3,-4 · coordinates</source>
        <translation>米数：12.5 · 加方向（自正北顺时针）：12.5&lt;45 · 向东、向北：@3,-4 · 坐标</translation>
    </message>
    <message>
        <source>%1 towards the pointer · Tab: type the direction</source>
        <translation>朝光标方向 %1 · 按 Tab 键入方向</translation>
    </message>
</context>
<context>
    <name>yimi::app::VertexTool</name>
    <message>
        <source>Click the feature whose vertices you want to change</source>
        <translation>单击要编辑节点的要素</translation>
    </message>
    <message>
        <source>A point has nothing to take away. Delete the feature instead.</source>
        <translation>点要素没有可删除的节点。请直接删除该要素。</translation>
    </message>
    <message>
        <source>It needs the vertices that are left. Delete the feature instead.</source>
        <translation>余下的节点不能再少。请直接删除该要素。</translation>
    </message>
    <message>
        <source>Drag one and all marked vertices follow; Delete removes them; Shift + click adds or takes out</source>
        <translation>拖动其一，所有标记的节点随之移动；Delete 删除；Shift + 单击增减标记</translation>
    </message>
    <message>
        <source>Drag a vertex, or the middle of an edge for a new one; Shift + drag marks several in a frame</source>
        <translation>拖动节点，或拖动边的中点添加节点；Shift + 拖框标记多个节点</translation>
    </message>
</context>
<context>
    <name>yimi::app::WayReport</name>
    <message>
        <source>    %1: %2 s</source>
        <translation>    %1：%2 秒</translation>
    </message>
    <message numerus="yes">
        <source>%1 m in %2 min, with %n crossing(s).</source>
        <translation>
            <numerusform>%1 米，%2 分钟，过街 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sets out at %1, arrives at %2.</source>
        <translation>%1 出发，%2 到达。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 m in %3 min, with %n crossing(s)</source>
        <translation>
            <numerusform>%1：%2 米，%3 分钟，过街 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them where the street has no crossing.</source>
        <translation>
            <numerusform>其中 %n 处为未设过街处横穿。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::WayText</name>
    <message>
        <source>Walking</source>
        <translation>步行</translation>
    </message>
    <message>
        <source>Uphill</source>
        <translation>上坡</translation>
    </message>
    <message>
        <source>Waiting at crossings</source>
        <translation>过街等候</translation>
    </message>
    <message>
        <source>Fast street without sidewalk</source>
        <translation>快速路段无人行道</translation>
    </message>
    <message>
        <source>Heavy traffic alongside</source>
        <translation>紧邻大流量车流</translation>
    </message>
    <message>
        <source>Unlit</source>
        <translation>无照明</translation>
    </message>
    <message>
        <source>Narrow sidewalk</source>
        <translation>人行道过窄</translation>
    </message>
    <message>
        <source>Crossing between cars</source>
        <translation>与机动车平面交叉</translation>
    </message>
    <message>
        <source>Long or fast crossing without signal</source>
        <translation>过长或车速过快的无信号过街</translation>
    </message>
    <message>
        <source>Much traffic alongside</source>
        <translation>紧邻较多车流</translation>
    </message>
    <message>
        <source>Steep</source>
        <translation>坡陡</translation>
    </message>
    <message>
        <source>Stairs</source>
        <translation>台阶</translation>
    </message>
    <message>
        <source>Quickest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>Safest</source>
        <translation>最安全</translation>
    </message>
    <message>
        <source>Most pleasant</source>
        <translation>最舒适</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Best in every way</source>
        <translation>各项均最佳</translation>
    </message>
</context>
<context>
    <name>yimi::app::WelcomePage</name>
    <message>
        <source>Yimi</source>
        <translation>一米</translation>
    </message>
    <message>
        <source>See the city from one metre above the ground, and mend what a child cannot see or reach.</source>
        <translation>从一米高度看城市，整改儿童看不见、到不了的地方。</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A made-up neighbourhood with known defects, to try everything on</source>
        <translation>虚构的示范片区，含已知缺陷，可供试用全部功能</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Or drop map data (shapefiles, DXF, Excel, KML …), a folder or a project here.</source>
        <translation>或将地图数据（Shapefile、DXF、Excel、KML 等）、文件夹或项目拖放到此处。</translation>
    </message>
</context>
<context>
    <name>yimi::app::WhyCommand</name>
    <message>
        <source>why a place is not reached on foot, and what is missing</source>
        <translation>说明步行为何到不了某处，缺的是什么</translation>
    </message>
    <message>
        <source>where the child lives: a place, or the uid of a block</source>
        <translation>孩子住在哪里：一个位置，或居住地块的 uid</translation>
    </message>
    <message>
        <source>how far is within reach, m (no limit)</source>
        <translation>多远算可达，米（不限）</translation>
    </message>
    <message>
        <source>who walks: accompanied, alone_9, alone_12, pushchair, adult (accompanied)</source>
        <translation>步行者：accompanied、alone_9、alone_12、pushchair、adult（默认 accompanied）</translation>
    </message>
    <message>
        <source>farther from the streets than this is not reached, m (no limit)</source>
        <translation>离道路超过此距离即不可达，米（不限）</translation>
    </message>
    <message>
        <source>the places: playgrounds, parks, schools, primary_schools, junior_schools, kindergartens, nurseries, or any table</source>
        <translation>地点：playgrounds、parks、schools、primary_schools、junior_schools、kindergartens、nurseries，或任一表</translation>
    </message>
</context>
<context>
    <name>yimi::app::WhyNote</name>
    <message>
        <source>Show what is missing</source>
        <translation>显示缺失之处</translation>
    </message>
    <message>
        <source>Draw the missing way</source>
        <translation>补画缺失的路</translation>
    </message>
    <message>
        <source>%1, a child alone. %2</source>
        <translation>%1（孩子独自）：%2</translation>
    </message>
    <message>
        <source>%1, with an adult. %2</source>
        <translation>%1（成人陪同）：%2</translation>
    </message>
</context>
<context>
    <name>yimi::app::WhyOff</name>
    <message>
        <source>Open a project first.</source>
        <translation>请先打开项目。</translation>
    </message>
    <message>
        <source>There is no earlier view.</source>
        <translation>没有上一视图。</translation>
    </message>
    <message>
        <source>There is no later view.</source>
        <translation>没有下一视图。</translation>
    </message>
    <message>
        <source>Select something first.</source>
        <translation>请先选择要素。</translation>
    </message>
    <message>
        <source>The audit is running.</source>
        <translation>正在审查。</translation>
    </message>
    <message>
        <source>A bulk change is being written. Wait until it is done.</source>
        <translation>正在写入批量修改，请稍候。</translation>
    </message>
    <message>
        <source>The project is open for looking only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Select a way to school that has no way home.</source>
        <translation>请选择一条尚无回家路的上学路。</translation>
    </message>
    <message>
        <source>Not possible just now.</source>
        <translation>现在无法执行。</translation>
    </message>
    <message>
        <source>Select two or more of the same layer.</source>
        <translation>请选择同一图层的两个或更多要素。</translation>
    </message>
</context>
</TS>
