import QtQuick
import Kiosk
import Kiosk.controls

// Whom to turn to: where the liaison office is, and the form where messages are taken.
Rectangle {
    id: root

    required property string contact
    required property bool takesMessages
    signal messageWanted

    readonly property bool stacked: message.visible && Theme.portrait && (Theme.largeText || Theme.latin)

    implicitHeight: stacked ? words.height + message.height + Theme.px(72)
                            : Math.max(Theme.px(136), words.height + Theme.px(48))
    radius: Theme.cardRadius
    color: Theme.deepGrass

    Icon {
        id: badge
        x: Theme.px(36)
        y: words.y + (words.height - height) / 2
        name: "room"
        size: Theme.px(56)
        colour: Theme.onDarkSoft
    }
    Column {
        id: words
        anchors.left: badge.right
        anchors.leftMargin: Theme.px(28)
        anchors.right: message.visible && !root.stacked ? message.left : parent.right
        anchors.rightMargin: Theme.px(28)
        y: root.stacked ? Theme.px(28) : (parent.height - height) / 2
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
            maximumLineCount: 6
            elide: Text.ElideRight
        }
    }
    PillButton {
        id: message
        objectName: "leaveMessage"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(24)
        y: root.stacked ? words.y + words.height + Theme.px(16) : (parent.height - height) / 2
        visible: root.takesMessages
        text: qsTr("Leave a message")
        iconName: "message"
        onClicked: root.messageWanted()
    }
}
