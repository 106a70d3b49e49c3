<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AskMedia</name>
    <message numerus="yes">
        <source>%n place(s) are changed. Visitors see it after the next publishing; it can be undone.</source>
        <translation>
            <numerusform>%n place is changed. Visitors see it after the next publishing; it can be undone.</numerusform>
            <numerusform>%n places are changed. Visitors see it after the next publishing; it can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message numerus="yes">
        <source> For %n year(s) in between no figure is known.</source>
        <translation>
            <numerusform> For one year in between no figure is known.</numerusform>
            <numerusform> For %n years in between no figure is known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompaniesPage</name>
    <message numerus="yes">
        <source>%n company(ies) · touch a card for products, people and rooms</source>
        <translation>
            <numerusform>%n company · touch a card for products, people and rooms</numerusform>
            <numerusform>%n companies · touch a card for products, people and rooms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentWords</name>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n agreement</numerusform>
            <numerusform>%n agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of music</source>
        <translation>
            <numerusform>%n piece of music</numerusform>
            <numerusform>%n pieces of music</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n news item(s)</source>
        <translation>
            <numerusform>%n news item</numerusform>
            <numerusform>%n news items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%n room</numerusform>
            <numerusform>%n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileChooserPanel</name>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n of the first tenants</source>
        <translation>
            <numerusform>%n of the first tenants</numerusform>
            <numerusform>%n of the first tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InquiryConsent</name>
    <message numerus="yes">
        <source>After %n day(s) it is deleted here. You can have it deleted earlier: ask the staff.</source>
        <translation>
            <numerusform>After %n day it is deleted here. You can have it deleted earlier: ask the staff.</numerusform>
            <numerusform>After %n days it is deleted here. You can have it deleted earlier: ask the staff.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaPage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) · drag new ones here</source>
        <translation>
            <numerusform>%n file · drag new ones here</numerusform>
            <numerusform>%n files · drag new ones here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaTile</name>
    <message numerus="yes">
        <source>used in %n place(s)</source>
        <translation>
            <numerusform>used in %n place</numerusform>
            <numerusform>used in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaWords</name>
    <message numerus="yes">
        <source>Importing, %n file(s) left</source>
        <translation>
            <numerusform>Importing, %n file left</numerusform>
            <numerusform>Importing, %n files left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled; %n file(s) are not imported</source>
        <translation>
            <numerusform>Cancelled; %n file is not imported</numerusform>
            <numerusform>Cancelled; %n files are not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk is full. Make room, then go on; %n file(s) left</source>
        <translation>
            <numerusform>The disk is full. Make room, then go on; %n file left</numerusform>
            <numerusform>The disk is full. Make room, then go on; %n files left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing has stopped. Nothing is lost; go on with %n file(s)</source>
        <translation>
            <numerusform>Importing has stopped. Nothing is lost; go on with %n file</numerusform>
            <numerusform>Importing has stopped. Nothing is lost; go on with %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n was here already</numerusform>
            <numerusform>%n were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s).</source>
        <translation>
            <numerusform>Replaced in %n place.</numerusform>
            <numerusform>Replaced in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpportunitiesPage</name>
    <message numerus="yes">
        <source>%n opportunity(ies) · touch a card to learn more</source>
        <translation>
            <numerusform>%n opportunity · touch a card to learn more</numerusform>
            <numerusform>%n opportunities · touch a card to learn more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PadDots</name>
    <message numerus="yes">
        <source>PIN: %n digit(s)</source>
        <translation>
            <numerusform>PIN: %n digit</numerusform>
            <numerusform>PIN: %n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceFacts</name>
    <message numerus="yes">
        <source>%n project(s) here</source>
        <translation>
            <numerusform>%n project here</numerusform>
            <numerusform>%n projects here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message numerus="yes">
        <source>%n project(s) · touch a card to read its story</source>
        <translation>
            <numerusform>%n project · touch a card to read its story</numerusform>
            <numerusform>%n projects · touch a card to read its story</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>locks in %n minute(s)</source>
        <translation>
            <numerusform>locks in %n min</numerusform>
            <numerusform>locks in %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RouteBlock</name>
    <message numerus="yes">
        <source>%n metre(s) from here</source>
        <translation>
            <numerusform>%n metre from here</numerusform>
            <numerusform>%n metres from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %1 steps, about %n minute(s)</source>
        <translation>
            <numerusform>About %1 steps, about %n minute</numerusform>
            <numerusform>About %1 steps, about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message numerus="yes">
        <source>That is not the PIN. %n more try(s), then one has to wait.</source>
        <translation>
            <numerusform>That is not the PIN. %n more try, then you have to wait.</numerusform>
            <numerusform>That is not the PIN. %n more tries, then you have to wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This code is not valid. %n more try(s), then one has to wait.</source>
        <translation>
            <numerusform>This code is not valid. %n more try, then you have to wait.</numerusform>
            <numerusform>This code is not valid. %n more tries, then you have to wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToDoCard</name>
    <message numerus="yes">
        <source>%n change(s) that visitors do not see yet</source>
        <translation>
            <numerusform>%n change that visitors do not see yet</numerusform>
            <numerusform>%n changes that visitors do not see yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message numerus="yes">
        <source>visit(s)</source>
        <translation>
            <numerusform>visit</numerusform>
            <numerusform>visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Floor %1: %n metre(s) to the lift</source>
        <translation>
            <numerusform>Floor %1: %n metre to the lift</numerusform>
            <numerusform>Floor %1: %n metres to the lift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Floor %1: %n metre(s) to the stairs</source>
        <translation>
            <numerusform>Floor %1: %n metre to the stairs</numerusform>
            <numerusform>Floor %1: %n metres to the stairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Floor %1: another %n metre(s)</source>
        <translation>
            <numerusform>Floor %1: another %n metre</numerusform>
            <numerusform>Floor %1: another %n metres</numerusform>
        </translation>
    </message>
</context>
</TS>
