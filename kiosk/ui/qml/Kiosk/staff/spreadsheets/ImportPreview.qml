pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What a workbook would do, by what becomes of its rows; then the button that writes it.
FocusScope {
    id: root

    required property SpreadsheetViewModel spreadsheets
    required property real edge
    readonly property real room: width - 2 * edge
    readonly property bool ready: spreadsheets.busy === ""
    readonly property var counts: spreadsheets.counts

    Keys.onEscapePressed: spreadsheets.giveUp()

    Column {
        id: heading
        x: root.edge
        y: Theme.px(44)
        width: Theme.portrait ? root.room : acts.x - x - Theme.gutter
        Label {
            objectName: "previewTitle"
            width: parent.width
            text: qsTr("Import %1").arg(root.spreadsheets.fileName)
            font: Theme.type(42, Font.Bold)
            maximumLineCount: 1
            elide: Text.ElideMiddle
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            width: parent.width
            text: root.ready ? SpreadsheetWords.read(root.spreadsheets.rowCount, root.spreadsheets.seconds) : SpreadsheetWords.busy(root.spreadsheets.busy, root.spreadsheets.picturesLeft)
            font: Theme.secondary
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            objectName: "unknownHeadings"
            width: parent.width
            visible: root.spreadsheets.unknownHeadings.length > 0
            text: qsTr("Columns that are left out: %1").arg(root.spreadsheets.unknownHeadings.join(qsTr(", ")))
            font: Theme.secondary
            color: Theme.amberInk
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    Row {
        id: acts
        x: root.width - width - root.edge
        y: Theme.portrait ? heading.y + heading.height + Theme.px(20) : Theme.px(52)
        spacing: Theme.px(20)
        StaffButton {
            objectName: "giveUpImport"
            implicitHeight: Theme.px(76)
            enabled: root.ready || root.spreadsheets.busy === "pictures"
            text: qsTr("Cancel")
            onClicked: root.spreadsheets.giveUp()
        }
        PillButton {
            objectName: "importRows"
            implicitHeight: Theme.px(76)
            sides: Theme.px(64)
            iconName: "check"
            text: qsTr("Import %n row(s)", "", root.spreadsheets.importable)
            font: Theme.bodyBold
            colour: enabled ? Theme.amber : Theme.sand
            textColour: enabled ? Theme.ink : Theme.mossGrey
            enabled: root.ready && root.spreadsheets.importable > 0
            onClicked: root.spreadsheets.importRows()
        }
    }
    ChipStrip {
        id: tabs
        x: root.edge
        y: (Theme.portrait ? acts.y + acts.height : Math.max(heading.y + heading.height, acts.y + acts.height)) + Theme.px(16)
        width: save.visible && !Theme.portrait ? save.x - x - Theme.gutter : root.room
        spacing: Theme.px(14)
        model: ["added", "changed", "same", "asked", "refused", "pictures"].filter(one => root.counts[one] > 0 || !["asked", "pictures"].includes(one))
        delegate: PreviewTab {
            id: tab
            required property string modelData
            objectName: `previewTab-${modelData}`
            name: modelData
            number: root.counts[modelData]
            checked: root.spreadsheets.tab === modelData
            onClicked: root.spreadsheets.openTab(tab.modelData)
        }
    }
    StaffButton {
        id: save
        objectName: "saveRefused"
        x: root.width - width - root.edge
        y: Theme.portrait ? tabs.y + tabs.height : tabs.y + Math.round((tabs.height - height) / 2)
        visible: root.counts.refused > 0
        enabled: root.ready
        iconName: "table"
        text: qsTr("Save %n refused row(s)", "", root.counts.refused)
        onClicked: root.spreadsheets.saveRefused()
    }
    PreviewTable {
        x: root.edge
        y: (Theme.portrait && save.visible ? save.y + save.height : tabs.y + tabs.height) + Theme.px(16)
        width: root.room
        height: root.height - y
        focus: true
        spreadsheets: root.spreadsheets
    }
}
