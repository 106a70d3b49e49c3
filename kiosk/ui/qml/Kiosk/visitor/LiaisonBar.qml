import QtQuick
import Kiosk
import Kiosk.controls

// Whom to turn to: where the liaison office is, and the form where messages are taken.
Rectangle {
    id: root

    required property string contact
    required property bool takesMessages
    signal messageWanted

    implicitHeight: Math.max(Theme.px(136), words.height + Theme.px(48))
    radius: Theme.cardRadius
    color: Theme.deepGrass

    Icon {
        id: badge
        x: Theme.px(36)
        anchors.verticalCenter: parent.verticalCenter
        name: "room"
        size: Theme.px(56)
        colour: Theme.onDarkSoft
    }
    Column {
        id: words
        anchors.left: badge.right
        anchors.leftMargin: Theme.px(28)
        anchors.right: message.visible ? message.left : parent.right
        anchors.rightMargin: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(4)
        Label {
            width: parent.width
            text: root.takesMessages ? qsTr("Would you like to talk to us?") : qsTr("Please come to the liaison office")
            font: Theme.cardTitle
            color: Theme.onDark
        }
        Label {
            width: parent.width
            visible: root.contact !== ""
            text: qsTr("Liaison office: %1").arg(root.contact)
            font: Theme.secondary
            color: Theme.onDarkSoft
            maximumLineCount: 3
            elide: Text.ElideRight
        }
    }
    PillButton {
        id: message
        objectName: "leaveMessage"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.takesMessages
        text: qsTr("Leave a message")
        iconName: "message"
        onClicked: root.messageWanted()
    }
}
