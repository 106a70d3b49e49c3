pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// One list as a workbook: written, read back, looked at, imported.
FocusScope {
    id: root

    required property SpreadsheetViewModel spreadsheets
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 48)
    signal closed

    objectName: "spreadsheetsPage"

    Shortcut { sequences: [StandardKey.Cancel]; enabled: root.visible && !root.spreadsheets.shown && !root.spreadsheets.chooser.shown; onActivated: root.closed() }
    Shortcut { sequences: [StandardKey.Undo]; enabled: root.visible; onActivated: root.spreadsheets.undo() }

    SpreadsheetsStart {
        anchors.fill: parent
        visible: !root.spreadsheets.shown && !root.spreadsheets.chooser.shown
        focus: visible
        edge: root.edge
        spreadsheets: root.spreadsheets
        onClosed: root.closed()
    }
    ImportPreview {
        anchors.fill: parent
        visible: root.spreadsheets.shown && !root.spreadsheets.chooser.shown
        focus: visible
        edge: root.edge
        spreadsheets: root.spreadsheets
    }
    NoticeBar {
        page: "spreadsheets"
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.px(24)
        notice: root.spreadsheets.notice
        text: SpreadsheetWords.notice(root.spreadsheets.notice.message, root.spreadsheets.notice.number, root.spreadsheets.notice.subject)
        busy: root.spreadsheets.busy !== ""
        onUndone: root.spreadsheets.undo()
    }
    FileChooserPanel {
        anchors.fill: parent
        visible: root.spreadsheets.chooser.shown
        focus: visible
        chooser: root.spreadsheets.chooser
    }
}
