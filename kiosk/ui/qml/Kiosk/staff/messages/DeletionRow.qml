import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// What is left of a deleted message in the list.
T.AbstractButton {
    id: root

    required property string number
    required property string receivedAt
    required property string deletedAt
    required property string account
    required property string reason
    property bool chosen: false

    implicitHeight: Theme.px(104)
    text: MessageWords.reason(reason)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: details.text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(16)
        color: root.chosen ? Theme.tint(Theme.grass) : root.pressed ? Theme.pressed : "transparent"
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.hairline
            visible: !root.chosen
            color: Theme.sand
        }
        FocusRing {
            radius: Theme.px(16)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(16)
            width: parent.width - 2 * x
            spacing: Theme.px(4)
            Label {
                width: parent.width
                text: root.text
                font: Theme.chipBold
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                id: details
                width: parent.width
                text: [qsTr("received %1").arg(root.receivedAt), qsTr("deleted %1").arg(root.deletedAt), root.account].filter(one => one !== "").join(" · ")
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
}
