<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>yimi::app::AfterStep</name>
    <message numerus="yes">
        <source>The import of %Ln feature(s) is undone.</source>
        <translation>
            <numerusform>The import of %Ln feature is undone.</numerusform>
            <numerusform>The import of %Ln features is undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::AgeText</name>
    <message numerus="yes">
        <source>Of %n street(s) not all is known; the true age may be higher.</source>
        <translation>
            <numerusform>Of %n street not all is known; the true age may be higher.</numerusform>
            <numerusform>Of %n streets not all is known; the true age may be higher.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::AuditReport</name>
    <message numerus="yes">
        <source>The weakest of %n way(s) has %1 of 100 points.</source>
        <translation>
            <numerusform>The way has %1 of 100 points.</numerusform>
            <numerusform>The weakest of %n ways has %1 of 100 points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n crossing(s) too little is known to say.</source>
        <translation>
            <numerusform>Of %n crossing too little is known to say.</numerusform>
            <numerusform>Of %n crossings too little is known to say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>In %n block the number of children is unknown.</numerusform>
            <numerusform>In %n blocks the number of children is unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::BalanceCommand</name>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>In %n block the number of children is unknown.</numerusform>
            <numerusform>In %n blocks the number of children is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of migrant children is unknown.</source>
        <translation>
            <numerusform>In %n block the number of migrant children is unknown.</numerusform>
            <numerusform>In %n blocks the number of migrant children is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n school(s) the number of seats is unknown.</source>
        <translation>
            <numerusform>Of %n school the number of seats is unknown.</numerusform>
            <numerusform>Of %n schools the number of seats is unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::BalanceRows</name>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>In %n block the number of children is unknown.</numerusform>
            <numerusform>In %n blocks the number of children is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The number of children of %n block(s) is unknown; they are not counted.</source>
        <translation>
            <numerusform>The number of children of %n block is unknown; it is not counted.</numerusform>
            <numerusform>The number of children of %n blocks is unknown; they are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n place(s) it is not known what they offer; they count as reached, with nothing to share.</source>
        <translation>
            <numerusform>Of %n place it is not known what it offers; it counts as reached, with nothing to share.</numerusform>
            <numerusform>Of %n places it is not known what they offer; they count as reached, with nothing to share.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::Cases</name>
    <message numerus="yes">
        <source>%1 · %n day(s) overdue</source>
        <translation>
            <numerusform>%1 · %n day overdue</numerusform>
            <numerusform>%1 · %n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ChildViewWords</name>
    <message numerus="yes">
        <source>%n building(s) of unknown height nearby: hatched, taken as %1 m</source>
        <translation>
            <numerusform>%n building of unknown height nearby: hatched, taken as %1 m</numerusform>
            <numerusform>%n buildings of unknown height nearby: hatched, taken as %1 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s) of unknown height nearby: hatched, taken as %1 m</source>
        <translation>
            <numerusform>%n other thing of unknown height nearby: hatched, taken as %1 m</numerusform>
            <numerusform>%n other things of unknown height nearby: hatched, taken as %1 m</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::CompareTable</name>
    <message numerus="yes">
        <source>%1: %n place(s). Click to go there, N and P to go on.</source>
        <translation>
            <numerusform>%1: %n place. Click to go there, N and P to go on.</numerusform>
            <numerusform>%1: %n places. Click to go there, N and P to go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::CoverageCommand</name>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>In %n block the number of children is unknown.</numerusform>
            <numerusform>In %n blocks the number of children is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n street(s) something that the profile asks for is unknown; they count as usable.</source>
        <translation>
            <numerusform>Of %n street something that the profile asks for is unknown; it counts as usable.</numerusform>
            <numerusform>Of %n streets something that the profile asks for is unknown; they count as usable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) that do not say of which kind they are are not counted.</source>
        <translation>
            <numerusform>%n place that does not say of which kind it is is not counted.</numerusform>
            <numerusform>%n places that do not say of which kind they are are not counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::CoveragePanel</name>
    <message numerus="yes">
        <source>The number of children of %n block(s) is unknown; they are not counted.</source>
        <translation>
            <numerusform>The number of children of %n block is unknown; it is not counted.</numerusform>
            <numerusform>The number of children of %n blocks is unknown; they are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n street(s) it is not fully known whether one can walk there; they are taken as walkable.</source>
        <translation>
            <numerusform>Of %n street it is not fully known whether one can walk there; it is taken as walkable.</numerusform>
            <numerusform>Of %n streets it is not fully known whether one can walk there; they are taken as walkable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) that do not say of which kind they are are not counted.</source>
        <translation>
            <numerusform>%n place that does not say of which kind it is is not counted.</numerusform>
            <numerusform>%n places that do not say of which kind they are are not counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::CoverageRows</name>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>In %n block the number of children is unknown.</numerusform>
            <numerusform>In %n blocks the number of children is unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::Dropped</name>
    <message numerus="yes">
        <source>Drop here to look at %n file(s) before importing</source>
        <translation>
            <numerusform>Drop it here to look at it before importing</numerusform>
            <numerusform>Drop here to look at %n files before importing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::EditText</name>
    <message numerus="yes">
        <source>%n feature(s)</source>
        <translation>
            <numerusform>%n feature</numerusform>
            <numerusform>%n features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n district(s)</source>
        <translation>
            <numerusform>%n district</numerusform>
            <numerusform>%n districts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n street(s)</source>
        <translation>
            <numerusform>%n street</numerusform>
            <numerusform>%n streets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crossing(s)</source>
        <translation>
            <numerusform>%n crossing</numerusform>
            <numerusform>%n crossings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n obstacle(s)</source>
        <translation>
            <numerusform>%n obstacle</numerusform>
            <numerusform>%n obstacles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n building</numerusform>
            <numerusform>%n buildings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n school</numerusform>
            <numerusform>%n schools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n school gate(s)</source>
        <translation>
            <numerusform>%n school gate</numerusform>
            <numerusform>%n school gates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n playground(s)</source>
        <translation>
            <numerusform>%n playground</numerusform>
            <numerusform>%n playgrounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catchment(s)</source>
        <translation>
            <numerusform>%n catchment</numerusform>
            <numerusform>%n catchments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hazard(s)</source>
        <translation>
            <numerusform>%n hazard</numerusform>
            <numerusform>%n hazards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::FeaturePage</name>
    <message numerus="yes">
        <source>%Ln feature(s) selected</source>
        <translation>
            <numerusform>%Ln feature selected</numerusform>
            <numerusform>%Ln features selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::FillSlopes</name>
    <message numerus="yes">
        <source>The slope of %n street(s) was taken from the terrain.</source>
        <translation>
            <numerusform>The slope of %n street was taken from the terrain.</numerusform>
            <numerusform>The slopes of %n streets were taken from the terrain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n street(s) the terrain does not tell it: it stays unknown.</source>
        <translation>
            <numerusform>Of %n street the terrain does not tell it: it stays unknown.</numerusform>
            <numerusform>Of %n streets the terrain does not tell it: it stays unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::FindingDetails</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::FixCommand</name>
    <message numerus="yes">
        <source>Done: %1. %n row(s) changed.</source>
        <translation>
            <numerusform>Done: %1. %n row changed.</numerusform>
            <numerusform>Done: %1. %n rows changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::FixText</name>
    <message numerus="yes">
        <source>%n finding(s) gone (%1)</source>
        <translation>
            <numerusform>%n finding gone (%1)</numerusform>
            <numerusform>%n findings gone (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new (%1)</source>
        <translation>
            <numerusform>%n new (%1)</numerusform>
            <numerusform>%n new (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known any more</source>
        <translation>
            <numerusform>%n not known any more</numerusform>
            <numerusform>%n not known any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 km/h on all %n street(s) around the gate</source>
        <translation>
            <numerusform>%1 km/h on the %n street around the gate</numerusform>
            <numerusform>%1 km/h on all %n streets around the gate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n place(s) to park</source>
        <translation>
            <numerusform>Take away %n place to park</numerusform>
            <numerusform>Take away %n places to park</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut what hides to %1 m and take away %n place(s) to park</source>
        <translation>
            <numerusform>Cut what hides to %1 m and take away %n place to park</numerusform>
            <numerusform>Cut what hides to %1 m and take away %n places to park</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put up %n seat(s) for carers</source>
        <translation>
            <numerusform>Put up %n seat for carers</numerusform>
            <numerusform>Put up %n seats for carers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s) with another score, at best %1 → %2</source>
        <translation>
            <numerusform>%n route with another score, %1 → %2</numerusform>
            <numerusform>%n routes with another score, at best %1 → %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::FoundWalkReport</name>
    <message numerus="yes">
        <source>%n street(s) of the plan are refused by the profile.</source>
        <translation>
            <numerusform>%n street of the plan is refused by the profile.</numerusform>
            <numerusform>%n streets of the plan are refused by the profile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of streets whose sidewalks differ, the profile refuses %n side(s) or crossing(s).</source>
        <translation>
            <numerusform>Of streets whose sidewalks differ, the profile refuses %n side or crossing.</numerusform>
            <numerusform>Of streets whose sidewalks differ, the profile refuses %n sides or crossings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n street(s) something that the profile asks for is unknown; they count as usable.</source>
        <translation>
            <numerusform>Of %n street something that the profile asks for is unknown; it counts as usable.</numerusform>
            <numerusform>Of %n streets something that the profile asks for is unknown; they count as usable.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::HistoryModel</name>
    <message numerus="yes">
        <source>%1, %n feature(s)</source>
        <translation>
            <numerusform>%1, %n feature</numerusform>
            <numerusform>%1, %n features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::HistoryPanel</name>
    <message numerus="yes">
        <source>Take %n step(s) again that lie aside</source>
        <translation>
            <numerusform>Take %n step again that lies aside</numerusform>
            <numerusform>Take %n steps again that lie aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportChoice</name>
    <message numerus="yes">
        <source>%1 · %2 · %n feature(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n feature</numerusform>
            <numerusform>%1 · %2 · %n features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mended</source>
        <translation>
            <numerusform>%n mended</numerusform>
            <numerusform>%n mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown value(s)</source>
        <translation>
            <numerusform>%n unknown value</numerusform>
            <numerusform>%n unknown values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lies off the plan by %1, %2 (%n feature(s) compared), as %3 shifts.</source>
        <translation>
            <numerusform>It lies off the plan by %1, %2 (%n feature compared), as %3 shifts.</numerusform>
            <numerusform>It lies off the plan by %1, %2 (%n features compared), as %3 shifts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportCommand</name>
    <message numerus="yes">
        <source>  %n feature(s) left out, %1: %2</source>
        <translation>
            <numerusform>  %n feature left out, %1: %2</numerusform>
            <numerusform>  %n features left out, %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n shape(s) mended, %1: %2</source>
        <translation>
            <numerusform>  %n shape mended, %1: %2</numerusform>
            <numerusform>  %n shapes mended, %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n value(s) of “%1” have no meaning there and are unknown: %2</source>
        <translation>
            <numerusform>  %n value of “%1” has no meaning there and is unknown: %2</numerusform>
            <numerusform>  %n values of “%1” have no meaning there and are unknown: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n layer(s)</source>
        <translation>
            <numerusform>&amp;Import %n layer</numerusform>
            <numerusform>&amp;Import %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read; the others come in without them.</source>
        <translation>
            <numerusform>%n file cannot be read; the others come in without it.</numerusform>
            <numerusform>%n files cannot be read; the others come in without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) seem to be shifted: look at the marked ones.</source>
        <translation>
            <numerusform>%n layer seems to be shifted: look at the marked one.</numerusform>
            <numerusform>%n layers seem to be shifted: look at the marked ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) came in before: what is there is brought up to date, and your own changes stay.</source>
        <translation>
            <numerusform>%n layer came in before: what is there is brought up to date, and your own changes stay.</numerusform>
            <numerusform>%n layers came in before: what is there is brought up to date, and your own changes stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n file(s) can be read.</source>
        <translation>
            <numerusform>The file cannot be read.</numerusform>
            <numerusform>None of the %n files can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportPage</name>
    <message numerus="yes">
        <source>Compared with the plan: %n conflict(s)</source>
        <translation>
            <numerusform>Compared with the plan: %n conflict</numerusform>
            <numerusform>Compared with the plan: %n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ImportText</name>
    <message numerus="yes">
        <source>%n feature(s)</source>
        <translation>
            <numerusform>%n feature</numerusform>
            <numerusform>%n features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are not in UTF-8 as the others are; they were read as GB18030.</source>
        <translation>
            <numerusform>%n text is not in UTF-8 as the others are; it was read as GB18030.</numerusform>
            <numerusform>%n texts are not in UTF-8 as the others are; they were read as GB18030.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::InfoCommand</name>
    <message numerus="yes">
        <source>Layer “%1”: %n feature(s), %2, %3, text in %4</source>
        <translation>
            <numerusform>Layer “%1”: %n feature, %2, %3, text in %4</numerusform>
            <numerusform>Layer “%1”: %n features, %2, %3, text in %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::InspectionDialog</name>
    <message numerus="yes">
        <source>%n place(s), %1 km on foot</source>
        <translation>
            <numerusform>%n place, %1 km on foot</numerusform>
            <numerusform>%n places, %1 km on foot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To %n more no way on foot is known.</source>
        <translation>
            <numerusform>To %n more no way on foot is known.</numerusform>
            <numerusform>To %n more no way on foot is known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::InspectionPage</name>
    <message numerus="yes">
        <source>%n place(s), %1 km on foot</source>
        <translation>
            <numerusform>%n place, %1 km on foot</numerusform>
            <numerusform>%n places, %1 km on foot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::JobsLine</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::LayersModel</name>
    <message numerus="yes">
        <source>%1: %n feature(s). Drag to put it above or below others; double-click to see all of it.</source>
        <translation>
            <numerusform>%1: %n feature. Drag to put it above or below others; double-click to see all of it.</numerusform>
            <numerusform>%1: %n features. Drag to put it above or below others; double-click to see all of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerEntryText</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerExportTask</name>
    <message numerus="yes">
        <source>%n hazard(s) written to %1</source>
        <translation>
            <numerusform>%n hazard written to %1</numerusform>
            <numerusform>%n hazards written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerImportTask</name>
    <message numerus="yes">
        <source>%n step(s) taken, %1 rows refused, %2 unchanged</source>
        <translation>
            <numerusform>%n step taken, %1 rows refused, %2 unchanged</numerusform>
            <numerusform>%n steps taken, %1 rows refused, %2 unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerStatisticsTask</name>
    <message numerus="yes">
        <source>%n hazard(s), %1 open, %2 overdue, %3 closed</source>
        <translation>
            <numerusform>%n hazard, %1 open, %2 overdue, %3 closed</numerusform>
            <numerusform>%n hazards, %1 open, %2 overdue, %3 closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerTasks</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::LedgerVerifyTask</name>
    <message numerus="yes">
        <source>The ledger is whole: %n step(s) of %1 hazards, each as it was written.</source>
        <translation>
            <numerusform>The ledger is whole: %n step of %1 hazards, each as it was written.</numerusform>
            <numerusform>The ledger is whole: %n steps of %1 hazards, each as it was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::Locator</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::MainWindow</name>
    <message numerus="yes">
        <source>%n step(s) that were undone lie aside now.</source>
        <translation>
            <numerusform>%n step that was undone lies aside now.</numerusform>
            <numerusform>%n steps that were undone lie aside now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::NetworkCheck</name>
    <message numerus="yes">
        <source>%n fault(s) mended; undo takes it back.</source>
        <translation>
            <numerusform>%n fault mended; undo takes it back.</numerusform>
            <numerusform>%n faults mended; undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::NetworkPanel</name>
    <message numerus="yes">
        <source>%n place(s) where streets cross count as bridges or underpasses.</source>
        <translation>
            <numerusform>%n place where streets cross counts as a bridge or an underpass.</numerusform>
            <numerusform>%n places where streets cross count as bridges or underpasses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ParkingCommand</name>
    <message numerus="yes">
        <source>At %n crossing(s) other things are in the way too.</source>
        <translation>
            <numerusform>At %n crossing other things are in the way too.</numerusform>
            <numerusform>At %n crossings other things are in the way too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ParkingText</name>
    <message numerus="yes">
        <source>At %n crossing(s) other things are in the way too.</source>
        <translation>
            <numerusform>At %n crossing other things are in the way too.</numerusform>
            <numerusform>At %n crossings other things are in the way too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ParkingWatch</name>
    <message numerus="yes">
        <source>%n bay(s) changed; undo gives them back.</source>
        <translation>
            <numerusform>%n bay changed; undo gives it back.</numerusform>
            <numerusform>%n bays changed; undo gives them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::PasteDialog</name>
    <message numerus="yes">
        <source>Change %n cell(s)</source>
        <translation>
            <numerusform>Change %n cell</numerusform>
            <numerusform>Change %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) change, all at once; undo takes them back together.</source>
        <translation>
            <numerusform>%n cell changes; undo takes it back.</numerusform>
            <numerusform>%n cells change, all at once; undo takes them back together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cannot take what was copied and stay as they are.</source>
        <translation>
            <numerusform>%n cell cannot take what was copied and stays as it is.</numerusform>
            <numerusform>%n cells cannot take what was copied and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold it already.</source>
        <translation>
            <numerusform>%n cell holds it already.</numerusform>
            <numerusform>%n cells hold it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of what was copied lie below the last row here and are left out.</source>
        <translation>
            <numerusform>%n row of what was copied lies below the last row here and is left out.</numerusform>
            <numerusform>%n rows of what was copied lie below the last row here and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of what was copied lie right of the last field here and are left out.</source>
        <translation>
            <numerusform>%n column of what was copied lies right of the last field here and is left out.</numerusform>
            <numerusform>%n columns of what was copied lie right of the last field here and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::PlayPlaceView</name>
    <message numerus="yes">
        <source>Of %n home(s) the floors are unknown: the ground floor counts alone.</source>
        <translation>
            <numerusform>Of %n home the floors are unknown: the ground floor counts alone.</numerusform>
            <numerusform>Of %n homes the floors are unknown: the ground floor counts alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n building(s) nearby the use is unknown: they do not count as homes.</source>
        <translation>
            <numerusform>Of %n building nearby the use is unknown: it does not count as a home.</numerusform>
            <numerusform>Of %n buildings nearby the use is unknown: they do not count as homes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ReachCommand</name>
    <message numerus="yes">
        <source>From %n block(s) the child cannot set out at all.</source>
        <translation>
            <numerusform>From %n block the child cannot set out at all.</numerusform>
            <numerusform>From %n blocks the child cannot set out at all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::Rescue</name>
    <message numerus="yes">
        <source>%n change(s) are kept here and written as soon as that is possible.</source>
        <translation>
            <numerusform>%n change is kept here and written as soon as that is possible.</numerusform>
            <numerusform>%n changes are kept here and written as soon as that is possible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the disk yet.</source>
        <translation>
            <numerusform>%n change is not on the disk yet.</numerusform>
            <numerusform>%n changes are not on the disk yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::RouteRows</name>
    <message numerus="yes">
        <source>%1 · %2 · %n crossing(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n crossing</numerusform>
            <numerusform>%1 · %2 · %n crossings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::RouteSightReport</name>
    <message numerus="yes">
        <source>Of %n crossing(s) too little is known to say.</source>
        <translation>
            <numerusform>Of %n crossing too little is known to say.</numerusform>
            <numerusform>Of %n crossings too little is known to say.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::RowClipboard</name>
    <message numerus="yes">
        <source>%n shape(s) of the clipboard cannot be used here: another kind of shape, or a broken one.</source>
        <translation>
            <numerusform>%n shape of the clipboard cannot be used here: another kind of shape, or a broken one.</numerusform>
            <numerusform>%n shapes of the clipboard cannot be used here: another kind of shape, or broken ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioBand</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioConflicts</name>
    <message numerus="yes">
        <source>%n conflict(s) with the present state, which has changed since. Until you choose, the present state&apos;s is shown.</source>
        <translation>
            <numerusform>%n conflict with the present state, which has changed since. Until you choose, the present state&apos;s is shown.</numerusform>
            <numerusform>%n conflicts with the present state, which has changed since. Until you choose, the present state&apos;s is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioDesk</name>
    <message numerus="yes">
        <source>%n conflict(s) are open: there the present state stays as it is.</source>
        <translation>
            <numerusform>%n conflict is open: there the present state stays as it is.</numerusform>
            <numerusform>%n conflicts are open: there the present state stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioListTask</name>
    <message numerus="yes">
        <source>%1; %n open conflict(s)</source>
        <translation>
            <numerusform>%1; %n open conflict</numerusform>
            <numerusform>%1; %n open conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioMergeTask</name>
    <message numerus="yes">
        <source>%n conflict(s) were open: there the plan stays as it was.</source>
        <translation>
            <numerusform>%n conflict was open: there the plan stays as it was.</numerusform>
            <numerusform>%n conflicts were open: there the plan stays as it was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::ScenarioText</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>%n setting changed</numerusform>
            <numerusform>%n settings changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SeatUnitsModel</name>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>In %n block the number of children is unknown.</numerusform>
            <numerusform>In %n blocks the number of children is unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SeatsPanel</name>
    <message numerus="yes">
        <source>In %n year(s)</source>
        <translation>
            <numerusform>In %n year</numerusform>
            <numerusform>In %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right:</source>
        <translation>
            <numerusform>%n thing to put right:</numerusform>
            <numerusform>%n things to put right:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>In %n block the number of children is unknown.</numerusform>
            <numerusform>In %n blocks the number of children is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n block(s) the number of migrant children is unknown.</source>
        <translation>
            <numerusform>In %n block the number of migrant children is unknown.</numerusform>
            <numerusform>In %n blocks the number of migrant children is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n school(s) the number of seats is unknown.</source>
        <translation>
            <numerusform>Of %n school the number of seats is unknown.</numerusform>
            <numerusform>Of %n schools the number of seats is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n school(s) of unknown seats keep what they have.</source>
        <translation>
            <numerusform>%n school of unknown seats keeps what it has.</numerusform>
            <numerusform>%n schools of unknown seats keep what they have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SetFieldDialog</name>
    <message numerus="yes">
        <source>Set a field in %n row(s)</source>
        <translation>
            <numerusform>Set a field in %n row</numerusform>
            <numerusform>Set a field in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set in %n row(s)</source>
        <translation>
            <numerusform>Set in %n row</numerusform>
            <numerusform>Set in %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SightLine</name>
    <message numerus="yes">
        <source>Visible to an adult, not to a child: %1, %n place(s)</source>
        <translation>
            <numerusform>Visible to an adult, not to a child: %1, %n place</numerusform>
            <numerusform>Visible to an adult, not to a child: %1, %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a child is hidden from drivers at %n crossing(s)</source>
        <translation>
            <numerusform>a child is hidden from drivers at %n crossing</numerusform>
            <numerusform>a child is hidden from drivers at %n crossings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an adult is hidden from drivers at %n crossing(s)</source>
        <translation>
            <numerusform>an adult is hidden from drivers at %n crossing</numerusform>
            <numerusform>an adult is hidden from drivers at %n crossings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unknown: %n crossing(s) without the data it takes</source>
        <translation>
            <numerusform>unknown: %n crossing without the data it takes</numerusform>
            <numerusform>unknown: %n crossings without the data it takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SightText</name>
    <message numerus="yes">
        <source>%n other thing(s) stand(s) in the line too.</source>
        <translation>
            <numerusform>%n other thing stands in the line too.</numerusform>
            <numerusform>%n other things stand in the line too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SiteSearch</name>
    <message numerus="yes">
        <source>%n planned place(s) added; undo takes it back.</source>
        <translation>
            <numerusform>%n planned place added; undo takes it back.</numerusform>
            <numerusform>%n planned places added; undo takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SitingCommand</name>
    <message numerus="yes">
        <source>In %n block(s) the number of children is unknown.</source>
        <translation>
            <numerusform>In %n block the number of children is unknown.</numerusform>
            <numerusform>In %n blocks the number of children is unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SitingForm</name>
    <message numerus="yes">
        <source>%n point(s) picked</source>
        <translation>
            <numerusform>%n point picked</numerusform>
            <numerusform>%n points picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) selected</source>
        <translation>
            <numerusform>%n feature selected</numerusform>
            <numerusform>%n features selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SitingText</name>
    <message numerus="yes">
        <source>%n block(s) with children join no street; no site reaches them.</source>
        <translation>
            <numerusform>%n block with children joins no street; no site reaches it.</numerusform>
            <numerusform>%n blocks with children join no street; no site reaches them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The number of children of %n block(s) is unknown; they are not counted.</source>
        <translation>
            <numerusform>The number of children of %n block is unknown; it is not counted.</numerusform>
            <numerusform>The number of children of %n blocks is unknown; they are not counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::SketchMemory</name>
    <message numerus="yes">
        <source>What was not drawn to its end is in the hand again: %n click(s). Enter ends it, Esc gives it up.</source>
        <translation>
            <numerusform>What was not drawn to its end is in the hand again: %n click. Enter ends it, Esc gives it up.</numerusform>
            <numerusform>What was not drawn to its end is in the hand again: %n clicks. Enter ends it, Esc gives it up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::TopologyCommand</name>
    <message numerus="yes">
        <source>%n fault(s) mended.</source>
        <translation>
            <numerusform>%n fault mended.</numerusform>
            <numerusform>%n faults mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) where streets cross count as bridges or underpasses.</source>
        <translation>
            <numerusform>%n place where streets cross counts as a bridge or an underpass.</numerusform>
            <numerusform>%n places where streets cross count as bridges or underpasses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::TopologyText</name>
    <message numerus="yes">
        <source>%n street(s), %1 m in all, do not join the rest.</source>
        <translation>
            <numerusform>%n street, %1 m in all, does not join the rest.</numerusform>
            <numerusform>%n streets, %1 m in all, do not join the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The streets fall into %n part(s) that do not join; %1 of their length hangs together.</source>
        <translation>
            <numerusform>The streets fall into %n part that does not join; %1 of their length hangs together.</numerusform>
            <numerusform>The streets fall into %n parts that do not join; %1 of their length hangs together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yimi::app::WayReport</name>
    <message numerus="yes">
        <source>%1 m in %2 min, with %n crossing(s).</source>
        <translation>
            <numerusform>%1 m in %2 min, with %n crossing.</numerusform>
            <numerusform>%1 m in %2 min, with %n crossings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 m in %3 min, with %n crossing(s)</source>
        <translation>
            <numerusform>%1: %2 m in %3 min, with %n crossing</numerusform>
            <numerusform>%1: %2 m in %3 min, with %n crossings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them where the street has no crossing.</source>
        <translation>
            <numerusform>%n of them where the street has no crossing.</numerusform>
            <numerusform>%n of them where the street has no crossing.</numerusform>
        </translation>
    </message>
</context>
</TS>
