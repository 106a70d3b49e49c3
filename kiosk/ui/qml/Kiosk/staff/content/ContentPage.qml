pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Everything the library holds: a list for each kind.
FocusScope {
    id: root

    required property ContentViewModel content
    required property SamplesViewModel samples
    required property BegunViewModel begun
    required property BeginningViewModel beginning
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 48)
    property string sheet: ""
    objectName: "contentPage"

    function show(): void {
        content.show(visible);
        if (visible)
            begun.look();
    }
    function find(): void {
        field.take();
    }
    function close(): void {
        sheet = "";
        list.forceActiveFocus();
    }
    function take(act: string, key: string): void {
        close();
        switch (act) {
        case "filter": content.filterSector(key); break;
        case "sector": content.selection.setSector(key); break;
        case "tag": content.selection.addTag(key); break;
        default: content.selection.removeTag(key);
        }
    }

    onVisibleChanged: show()
    Component.onCompleted: show()

    Shortcut { sequences: [StandardKey.Find]; enabled: root.visible; onActivated: root.find() }
    Shortcut { sequences: [StandardKey.Undo]; enabled: root.visible && !field.activeFocus; onActivated: root.content.selection.undo() }
    Shortcut { sequences: [StandardKey.SelectAll]; enabled: root.visible && list.activeFocus; onActivated: root.content.selection.selectAll() }

    SectionRail {
        id: rail
        x: root.edge
        y: Theme.px(40)
        width: Theme.px(256)
        height: allTexts.y - y
        visible: !Theme.portrait
        content: root.content
    }
    Column { // what one does to the texts of all lists; on an upright screen in the header
        id: allTexts
        x: rail.x
        y: parent.height - height - Theme.px(24)
        width: rail.width
        visible: !Theme.portrait
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.sand
        }
        SectionButton {
            objectName: "findAndReplace"
            width: parent.width
            text: qsTr("Find and replace")
            onClicked: root.content.openArea("replacing")
        }
        SectionButton {
            objectName: "showLanguages"
            width: parent.width
            text: qsTr("Languages")
            onClicked: root.content.openArea("languages")
        }
    }
    SectionStrip {
        id: strip
        x: root.edge
        y: Theme.px(28)
        width: parent.width - 2 * x
        visible: Theme.portrait
        content: root.content
    }
    Item {
        id: body
        x: Theme.portrait ? root.edge : rail.x + rail.width + Theme.px(32)
        y: Theme.portrait ? strip.y + strip.height + Theme.px(8) : Theme.px(40)
        width: parent.width - x - root.edge
        height: parent.height - y

        Label {
            id: heading
            objectName: "contentHeading"
            width: Theme.portrait ? acts.x - Theme.gutter : Math.min(implicitWidth, parent.width * 0.32)
            height: acts.height
            verticalAlignment: Text.AlignVCenter
            text: ContentWords.section(root.content.section)
            font: Theme.type(42, Font.Bold)
            maximumLineCount: 1
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        SearchField {
            id: field
            x: Theme.portrait ? 0 : heading.width + Theme.gutter
            y: Theme.portrait ? heading.height + Theme.px(12) : 0
            width: Theme.portrait ? parent.width : acts.x - x - Theme.gutter
            implicitHeight: Theme.px(72)
            example: qsTr("Search by name or pinyin")
            onAsked: (before, composed, after) => root.content.search(before + composed + after)
            Connections {
                target: root.content
                function onWantedChanged(): void {
                    if (root.content.text === "" && field.written !== "")
                        field.write("");
                }
            }
            Keys.onDownPressed: list.forceActiveFocus()
            Keys.onEscapePressed: field.write("")
        }
        Row {
            id: acts
            x: parent.width - width
            spacing: Theme.px(12)
            StaffButton {
                objectName: "findAndReplace"
                implicitHeight: Theme.px(72)
                visible: Theme.portrait
                text: qsTr("Find and replace")
                onClicked: root.content.openArea("replacing")
            }
            StaffButton {
                objectName: "showLanguages"
                implicitHeight: Theme.px(72)
                visible: Theme.portrait
                text: qsTr("Languages")
                onClicked: root.content.openArea("languages")
            }
            StaffButton {
                objectName: "openSpreadsheets"
                implicitHeight: Theme.px(72)
                visible: !root.content.single
                iconName: Theme.portrait ? "" : "table"
                text: qsTr("Workbook")
                onClicked: root.content.openArea("spreadsheets")
            }
            StaffButton {
                objectName: "newItem"
                implicitHeight: Theme.px(72)
                visible: !root.content.single
                primary: true
                iconName: "plus"
                text: qsTr("New")
                onClicked: root.content.openNew()
            }
        }
        ContentFilters {
            id: filters
            y: field.y + field.height + Theme.px(4)
            width: (unfinished.visible ? unfinished.x : sorting.x) - Theme.px(12)
            content: root.content
            onSectorAsked: root.sheet = "filter"
        }
        TextLink {
            id: sorting
            objectName: "sort"
            x: parent.width - width
            anchors.verticalCenter: filters.verticalCenter
            visible: !root.content.single
            text: `${ContentWords.sort(root.content.sort)} ${root.content.sort === "position" ? "" : root.content.descending ? "↑" : "↓"}`
            Accessible.name: qsTr("Sort: %1").arg(ContentWords.sort(root.content.sort))
            onClicked: root.sheet = "sort"
        }
        TextLink {
            id: unfinished
            objectName: "begunAll"
            x: sorting.x - (sorting.visible ? width : width - sorting.width)
            anchors.verticalCenter: filters.verticalCenter
            visible: root.begun.count > 0
            colour: Theme.amberInk
            text: qsTr("%n unfinished", "", root.begun.count)
            onClicked: root.begun.showAll()
        }
        ContentList {
            id: list
            x: -inset
            y: filters.y + filters.height + Theme.px(8) - inset
            width: parent.width + 2 * inset
            height: parent.height - y
            bottomMargin: bars.height + Theme.px(24)
            focus: root.sheet === "" && !root.content.selection.deletingCount && !root.samples.shown
            content: root.content
        }
        ContentEmpty {
            y: list.y + Theme.px(110)
            width: parent.width
            content: root.content
        }
        Column {
            id: bars
            y: parent.height - height - Theme.px(20)
            width: parent.width
            spacing: Theme.px(12)
            NoticeBar {
                anchors.horizontalCenter: parent.horizontalCenter
                page: "content"
                notice: root.content.selection.notice
                text: ContentWords.notice(root.content.selection.notice.message, root.content.selection.notice.subject, root.content.selection.notice.number)
                busy: root.content.selection.busy
                onUndone: root.content.selection.undo()
            }
            SamplesBar {
                width: parent.width
                visible: root.content.filters.includes("sample") && root.content.selection.count === 0
                samples: root.samples
                beginning: root.beginning
            }
            SelectionBar {
                width: parent.width
                visible: root.content.selection.count > 0
                content: root.content
                onSectorAsked: root.sheet = "sector"
                onTagAsked: root.sheet = "tag"
                onValidityAsked: root.sheet = "validity"
            }
        }
    }
    SamplesSheet {
        anchors.fill: parent
        visible: root.samples.shown
        focus: visible
        samples: root.samples
    }
    ContentSheets {
        anchors.fill: parent
        focus: root.sheet !== "" || root.content.selection.deletingCount > 0
        content: root.content
        sheet: root.sheet
        onClosed: root.close()
        onTaken: (act, key) => root.take(act, key)
    }
}
