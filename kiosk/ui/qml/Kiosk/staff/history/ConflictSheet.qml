pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Why something cannot be taken back: everything that is in the way, by name.
StaffSheet {
    id: root

    required property HistoryViewModel history

    title: qsTr("This cannot be taken back as it is")
    hint: qsTr("Nothing was changed. Something newer stands in the way:")
    onClosed: history.closeConflicts()

    Column {
        width: parent.width
        spacing: Theme.px(20)
        ListView {
            id: list
            objectName: "conflicts"
            width: parent.width
            height: Math.min(contentHeight, root.height - Theme.px(480))
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.history.conflicts
            delegate: Column {
                id: row
                required property string kind
                required property string title
                required property string field
                required property string reason
                width: list.width
                bottomPadding: Theme.px(16)
                Label {
                    width: parent.width
                    text: `${ChangeWords.kind(row.kind)} · ${row.title}`
                    font: Theme.chipBold
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                Label {
                    width: parent.width
                    text: HistoryWords.conflict(row.reason, row.field)
                    font: Theme.secondary
                    color: Theme.brick
                }
            }
        }
        StaffButton {
            objectName: "conflictsClose"
            anchors.right: parent.right
            focus: true
            primary: true
            text: qsTr("Close")
            onClicked: root.history.closeConflicts()
        }
    }
}
