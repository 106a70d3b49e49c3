import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Asks once before a file goes into the bin, or comes into the place of another.
FocusScope {
    id: root

    required property MediaViewModel media

    Keys.onEscapePressed: media.askNothing()

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }
    MouseArea {
        anchors.fill: parent
        onClicked: root.media.askNothing()
        onWheel: event => event.accepted = true
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.px(40), Theme.px(860))
        height: column.height + Theme.px(96)
        radius: Theme.cardRadius
        color: Theme.paper
        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - Theme.px(112)
            spacing: Theme.px(20)
            Label {
                width: parent.width
                text: root.media.asksToDelete ? qsTr("Delete “%1”?").arg(root.media.asked)
                                              : qsTr("Put “%1” in the place of “%2”?").arg(root.media.asked).arg(root.media.replacing)
                font: Theme.tileTitle
            }
            Label {
                width: parent.width
                text: root.media.asksToDelete ? qsTr("It goes into the bin for 30 days, and can be taken out again.")
                                              : qsTr("%n place(s) are changed. Visitors see it after the next publishing; it can be undone.", "", root.media.replacingUses)
                font: Theme.chip
                color: Theme.mossGrey
                lineHeight: 1.35
            }
            Row {
                anchors.right: parent.right
                spacing: Theme.px(16)
                PillButton {
                    objectName: "askMediaNo"
                    text: qsTr("Cancel")
                    colour: Theme.paper
                    lineColour: Theme.sand
                    font: Theme.bodyBold
                    onClicked: root.media.askNothing()
                }
                PillButton {
                    objectName: "askMediaYes"
                    focus: true
                    text: root.media.asksToDelete ? qsTr("Delete") : qsTr("Replace")
                    font: Theme.bodyBold
                    onClicked: root.media.confirm()
                }
            }
        }
    }
}
