import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// Why no message can be read here, and what helps.
Column {
    id: root

    required property string trouble

    spacing: Theme.px(24)
    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "lock"
        size: Theme.px(96)
        colour: Theme.meadow
    }
    Label {
        objectName: "messagesTrouble"
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: MessageWords.trouble(root.trouble)
        font: Theme.type(34, Font.Bold)
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Label {
        objectName: "messagesHelp"
        width: parent.width
        horizontalAlignment: root.trouble === "no-key" ? Text.AlignLeft : Text.AlignHCenter
        text: MessageWords.help(root.trouble)
        font: Theme.type(26, Font.Normal)
        color: Theme.mossGrey
        lineHeight: 1.35
    }
}
