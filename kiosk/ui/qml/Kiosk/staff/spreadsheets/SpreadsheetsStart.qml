pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What can be done with the list that is open.
FocusScope {
    id: root

    required property SpreadsheetViewModel spreadsheets
    required property real edge
    readonly property bool ready: spreadsheets.busy === ""
    signal closed

    AreaHeader {
        id: header
        x: root.edge
        y: Theme.px(40)
        width: parent.width - 2 * x
        title: qsTr("Workbook: %1").arg(ContentWords.section(root.spreadsheets.section))
        hint: qsTr("Edit the whole list in Excel or WPS, and bring it back, with pictures beside it or in a zip.")
        onClosed: root.closed()
    }
    Grid {
        id: cards
        readonly property real breadth: Theme.portrait ? root.width - 2 * root.edge : Math.floor((root.width - 2 * root.edge - 2 * spacing) / 3)
        x: root.edge
        y: header.y + header.height + Theme.px(40)
        columns: Theme.portrait ? 1 : 3
        spacing: Theme.gutter
        SpreadsheetCard {
            width: cards.breadth
            title: qsTr("Export")
            hint: root.spreadsheets.narrowed ? qsTr("Only what the list shows now, as it is filtered. What you change in the workbook can be imported again.")
                                             : qsTr("Everything in this list, as a workbook. What you change in it can be imported again.")
            icon: "table"
            action: qsTr("Export list")
            actionName: "exportList"
            further: qsTr("With pictures")
            furtherName: "exportWithPictures"
            enabled: root.ready
            onTaken: root.spreadsheets.exportList()
            onFurtherTaken: root.spreadsheets.exportWithPictures()
        }
        SpreadsheetCard {
            width: cards.breadth
            title: qsTr("Import")
            hint: qsTr("First you see what would be new, changed or refused. Nothing is written before you say so, and one tap undoes it.")
            icon: "publish"
            action: qsTr("Choose a workbook")
            actionName: "chooseWorkbook"
            primary: true
            enabled: root.ready
            onTaken: root.spreadsheets.chooseWorkbook()
        }
        SpreadsheetCard {
            width: cards.breadth
            title: qsTr("Empty workbook")
            hint: qsTr("To fill in or to send to others, with lists to choose from and explanations.")
            icon: "document"
            action: qsTr("Export an empty one")
            actionName: "exportTemplate"
            enabled: root.ready
            onTaken: root.spreadsheets.exportTemplate()
        }
    }
    Label {
        objectName: "spreadsheetsBusy"
        x: root.edge
        y: cards.y + cards.height + Theme.px(40)
        width: parent.width - 2 * x
        visible: text !== ""
        text: SpreadsheetWords.busy(root.spreadsheets.busy, 0)
        font: Theme.chip
        color: Theme.mossGrey
        horizontalAlignment: Text.AlignHCenter
    }
}
