<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ActWords</name>
    <message numerus="yes">
        <source>%n message(s) exported</source>
        <translation>
            <numerusform>%n message exported</numerusform>
            <numerusform>%n messages exported</numerusform>
        </translation>
    </message>
</context>
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
    <name>AskPublish</name>
    <message numerus="yes">
        <source>%n change(s) go to visitors. Any release can be put back at any time.</source>
        <translation>
            <numerusform>%n change goes to visitors. Any release can be put back at any time.</numerusform>
            <numerusform>%n changes go to visitors. Any release can be put back at any time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message numerus="yes">
        <source>The backup is made, but %n file(s) on this PC are damaged, and so in the backup. Please tell IT: kiosk releases verify.</source>
        <translation>
            <numerusform>The backup is made, but %n file on this PC is damaged, and so in the backup. Please tell IT: kiosk releases verify.</numerusform>
            <numerusform>The backup is made, but %n files on this PC are damaged, and so in the backup. Please tell IT: kiosk releases verify.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptionsPanel</name>
    <message numerus="yes">
        <source>%n caption(s)</source>
        <translation>
            <numerusform>%n caption</numerusform>
            <numerusform>%n captions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%n corner(s)</source>
        <translation>
            <numerusform>%n corner</numerusform>
            <numerusform>%n corners</numerusform>
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
    <name>ContentPage</name>
    <message numerus="yes">
        <source>%n unfinished</source>
        <translation>
            <numerusform>%n unfinished</numerusform>
            <numerusform>%n unfinished</numerusform>
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
    <name>FormAside</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallActs</name>
    <message numerus="yes">
        <source>Publish %n change(s)</source>
        <translation>
            <numerusform>Publish %n change</numerusform>
            <numerusform>Publish %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>Added: “%1” and %n more</source>
        <translation>
            <numerusform>Added: “%1” and %n more</numerusform>
            <numerusform>Added: “%1” and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into the bin: “%1” and %n more</source>
        <translation>
            <numerusform>Into the bin: “%1” and %n more</numerusform>
            <numerusform>Into the bin: “%1” and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Out of the bin: “%1” and %n more</source>
        <translation>
            <numerusform>Out of the bin: “%1” and %n more</numerusform>
            <numerusform>Out of the bin: “%1” and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New order: “%1” and %n more</source>
        <translation>
            <numerusform>New order: “%1” and %n more</numerusform>
            <numerusform>New order: “%1” and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text replaced: “%1” and %n more</source>
        <translation>
            <numerusform>Text replaced: “%1” and %n more</numerusform>
            <numerusform>Text replaced: “%1” and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: “%1” and %n more</source>
        <translation>
            <numerusform>Undone: “%1” and %n more</numerusform>
            <numerusform>Undone: “%1” and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From a workbook: “%1” and %n more</source>
        <translation>
            <numerusform>From a workbook: “%1” and %n more</numerusform>
            <numerusform>From a workbook: “%1” and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed: “%1” and %n more</source>
        <translation>
            <numerusform>Changed: “%1” and %n more</numerusform>
            <numerusform>Changed: “%1” and %n more</numerusform>
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
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n refused row(s)</source>
        <translation>
            <numerusform>Save the refused row</numerusform>
            <numerusform>Save %n refused rows</numerusform>
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
    <name>KeptBackups</name>
    <message numerus="yes">
        <source>%1 · %n file(s) · %2 · program %3</source>
        <translation>
            <numerusform>%1 · %n file · %2 · program %3</numerusform>
            <numerusform>%1 · %n files · %2 · program %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoopGapCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
        <source>%n were there already</source>
        <translation>
            <numerusform>%n was there already</numerusform>
            <numerusform>%n were there already</numerusform>
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
    <name>MessageWords</name>
    <message numerus="yes">
        <source>%n message(s) written: %1</source>
        <translation>
            <numerusform>%n message written: %1</numerusform>
            <numerusform>%n messages written: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenedMessage</name>
    <message numerus="yes">
        <source>%n more character(s); an export has all of it.</source>
        <translation>
            <numerusform>%n more character; an export has all of it.</numerusform>
            <numerusform>%n more characters; an export has all of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenedStation</name>
    <message numerus="yes">
        <source>%1 · restarted %n time(s) by itself</source>
        <translation>
            <numerusform>%1 · restarted %n time by itself</numerusform>
            <numerusform>%1 · restarted %n times by itself</numerusform>
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
    <name>PlanFaultsCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
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
    <name>PublishPage</name>
    <message numerus="yes">
        <source>%n thing(s) marked red have to be mended first.</source>
        <translation>
            <numerusform>%n thing marked red has to be mended first.</numerusform>
            <numerusform>%n things marked red have to be mended first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ from release %1, which visitors see</source>
        <translation>
            <numerusform>%n thing differs from release %1, which visitors see</numerusform>
            <numerusform>%n things differ from release %1, which visitors see</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) cannot be shown as they are</source>
        <translation>
            <numerusform>%n entry cannot be shown as it is</numerusform>
            <numerusform>%n entries cannot be shown as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) lead nowhere</source>
        <translation>
            <numerusform>%n link leads nowhere</numerusform>
            <numerusform>%n links lead nowhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are missing</source>
        <translation>
            <numerusform>%n file is missing</numerusform>
            <numerusform>%n files are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) cannot be played: the file is damaged</source>
        <translation>
            <numerusform>%n film cannot be played: the file is damaged</numerusform>
            <numerusform>%n films cannot be played: the file is damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) are too heavy for this PC</source>
        <translation>
            <numerusform>%n film is too heavy for this PC</numerusform>
            <numerusform>%n films are too heavy for this PC</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The loop is empty %n time(s) while the hall is open</source>
        <translation>
            <numerusform>The loop is empty %n time while the hall is open</numerusform>
            <numerusform>The loop is empty %n times while the hall is open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) of the loop have a hidden film</source>
        <translation>
            <numerusform>%n slot of the loop has a hidden film</numerusform>
            <numerusform>%n slots of the loop have a hidden film</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to what is hidden</source>
        <translation>
            <numerusform>%n link to what is hidden</numerusform>
            <numerusform>%n links to what is hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) go off the screen within 30 days</source>
        <translation>
            <numerusform>%n entry goes off the screen within 30 days</numerusform>
            <numerusform>%n entries go off the screen within 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are shown only later</source>
        <translation>
            <numerusform>%n entry is shown only later</numerusform>
            <numerusform>%n entries are shown only later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missing in %n entry(ies)</source>
        <translation>
            <numerusform>%1 missing in %n entry</numerusform>
            <numerusform>%1 missing in %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 out of date in %n place(s)</source>
        <translation>
            <numerusform>%1 out of date in %n place</numerusform>
            <numerusform>%1 out of date in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) without a description in %1</source>
        <translation>
            <numerusform>%n picture without a description in %1</numerusform>
            <numerusform>%n pictures without a description in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) still on the screen</source>
        <translation>
            <numerusform>%n sample still on the screen</numerusform>
            <numerusform>%n samples still on the screen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) used twice</source>
        <translation>
            <numerusform>%n title is used twice</numerusform>
            <numerusform>%n titles are used twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guided tour(s) without steps</source>
        <translation>
            <numerusform>%n guided tour without steps</numerusform>
            <numerusform>%n guided tours without steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) without a poster</source>
        <translation>
            <numerusform>%n film without a poster</numerusform>
            <numerusform>%n films without a poster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) without captions</source>
        <translation>
            <numerusform>%n film without captions</numerusform>
            <numerusform>%n films without captions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) without text</source>
        <translation>
            <numerusform>%n entry without text</numerusform>
            <numerusform>%n entries without text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) without a value</source>
        <translation>
            <numerusform>%n indicator without a value</numerusform>
            <numerusform>%n indicators without a value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) are not on the floor plan</source>
        <translation>
            <numerusform>%n room is not on the floor plan</numerusform>
            <numerusform>%n rooms are not on the floor plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are too small to be sharp</source>
        <translation>
            <numerusform>%n picture is too small to be sharp</numerusform>
            <numerusform>%n pictures are too small to be sharp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) without a picture</source>
        <translation>
            <numerusform>%n entry without a picture</numerusform>
            <numerusform>%n entries without a picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) are not confirmed</source>
        <translation>
            <numerusform>%n region is not confirmed</numerusform>
            <numerusform>%n regions are not confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) in pinyin do not fit the title</source>
        <translation>
            <numerusform>%n reading in pinyin does not fit the title</numerusform>
            <numerusform>%n readings in pinyin do not fit the title</numerusform>
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
    <name>RefusedReports</name>
    <message numerus="yes">
        <source>%n file(s) were refused and changed nothing. For IT:</source>
        <translation>
            <numerusform>%n file was refused and changed nothing. For IT:</numerusform>
            <numerusform>%n files were refused and changed nothing. For IT:</numerusform>
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
    <name>SamplesSheet</name>
    <message numerus="yes">
        <source>%n thing(s) are in the bin</source>
        <translation>
            <numerusform>%n thing is in the bin</numerusform>
            <numerusform>%n things are in the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove all %n sample(s)?</source>
        <translation>
            <numerusform>Remove the only sample?</numerusform>
            <numerusform>Remove all %n samples?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) saved.</source>
        <translation>
            <numerusform>%n setting saved.</numerusform>
            <numerusform>%n settings saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShowsSheet</name>
    <message numerus="yes">
        <source>Guided tour, %n step(s)</source>
        <translation>
            <numerusform>Guided tour, %n step</numerusform>
            <numerusform>Guided tour, %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpreadsheetWords</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pictures are being looked at, %n left …</source>
        <translation>
            <numerusform>The pictures are being looked at, %n left …</numerusform>
            <numerusform>The pictures are being looked at, %n left …</numerusform>
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
    <message numerus="yes">
        <source>The last backup was made %n day(s) ago. Is its stick or disk plugged in? A technician backs up in “Settings”, “Backup”</source>
        <translation>
            <numerusform>The last backup was made %n day ago. Is its stick or disk plugged in? A technician backs up in “Settings”, “Backup”</numerusform>
            <numerusform>The last backup was made %n days ago. Is its stick or disk plugged in? A technician backs up in “Settings”, “Backup”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is shown for %n more day(s)</source>
        <translation>
            <numerusform>“%1” is shown for %n more day</numerusform>
            <numerusform>“%1” is shown for %n more days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n fault(s)</source>
        <translation>
            <numerusform>%1 · %n fault</numerusform>
            <numerusform>%1 · %n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n thing(s) to see to</source>
        <translation>
            <numerusform>%1 · %n thing to see to</numerusform>
            <numerusform>%1 · %n things to see to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationRow</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) to be delivered</source>
        <translation>
            <numerusform>%n message to be delivered</numerusform>
            <numerusform>%n messages to be delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing heard for %n day(s)</source>
        <translation>
            <numerusform>Nothing heard for %n day</numerusform>
            <numerusform>Nothing heard for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The self-test found %n fault(s)</source>
        <translation>
            <numerusform>The self-test found %n fault</numerusform>
            <numerusform>The self-test found %n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program failed in %n way(s) within a week</source>
        <translation>
            <numerusform>The program failed in %n way within a week</numerusform>
            <numerusform>The program failed in %n ways within a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The self-test found %n thing(s) to see to</source>
        <translation>
            <numerusform>The self-test found %n thing to see to</numerusform>
            <numerusform>The self-test found %n things to see to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This station looks into the channel every %n minute(s) and finds it then. It does it once.</source>
        <translation>
            <numerusform>This station looks into the channel every minute and finds it then. It does it once.</numerusform>
            <numerusform>This station looks into the channel every %n minutes and finds it then. It does it once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) from the stations</source>
        <translation>
            <numerusform>%n new file from the stations</numerusform>
            <numerusform>%n new files from the stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextsWords</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) missing</source>
        <translation>
            <numerusform>%n text missing</numerusform>
            <numerusform>%n texts missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) out of date</source>
        <translation>
            <numerusform>%n text out of date</numerusform>
            <numerusform>%n texts out of date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) unchecked</source>
        <translation>
            <numerusform>%n text unchecked</numerusform>
            <numerusform>%n texts unchecked</numerusform>
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
    <message numerus="yes">
        <source>%n message(s) that nobody has in hand</source>
        <translation>
            <numerusform>%n message that nobody has in hand</numerusform>
            <numerusform>%n messages that nobody has in hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) that end within a week</source>
        <translation>
            <numerusform>%n more thing that ends within a week</numerusform>
            <numerusform>%n more things that end within a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) without all translations</source>
        <translation>
            <numerusform>%n thing without all translations</numerusform>
            <numerusform>%n things without all translations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedSettings</name>
    <message numerus="yes">
        <source>%n setting(s) to correct before it can be saved.</source>
        <translation>
            <numerusform>%n setting to correct before it can be saved.</numerusform>
            <numerusform>%n settings to correct before they can be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed, not saved yet.</source>
        <translation>
            <numerusform>%n setting changed, not saved yet.</numerusform>
            <numerusform>%n settings changed, not saved yet.</numerusform>
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
    <message numerus="yes">
        <source>Most from %1:00 to %2:00: %n visit(s)</source>
        <translation>
            <numerusform>Most from %1:00 to %2:00: %n visit</numerusform>
            <numerusform>Most from %1:00 to %2:00: %n visits</numerusform>
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
