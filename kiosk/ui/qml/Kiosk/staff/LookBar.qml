import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Over the visitors' pages of a release that staff look at: which one it is, and the way back.
Rectangle {
    id: root

    required property LookedRelease looked
    required property real longest

    implicitWidth: row.width + Theme.px(48)
    implicitHeight: Theme.px(96)
    radius: height / 2
    color: Theme.deepGrass
    border.color: Theme.onDarkSoft
    border.width: Theme.hairline

    // What lies below is not touched through it.
    MouseArea {
        anchors.fill: parent
    }
    Row {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(36)
        spacing: Theme.px(28)
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.max(name.implicitWidth, hint.implicitWidth), root.longest - back.width - Theme.px(100))
            Label {
                id: name
                width: parent.width
                text: qsTr("Release %1 of %2").arg(root.looked.number).arg(root.looked.published)
                font: Theme.chipBold
                color: Theme.onDark
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                id: hint
                width: parent.width
                text: qsTr("Only to look at: nothing is counted, no message is sent.")
                font: Theme.small
                color: Theme.onDarkSoft
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        PillButton {
            id: back
            objectName: "leaveLook"
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: Theme.px(72)
            sides: Theme.px(52)
            iconName: "back"
            text: qsTr("Back to staff mode")
            font: Theme.chipBold
            onClicked: root.looked.leave()
        }
    }
}
