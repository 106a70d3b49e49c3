import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// A folder to open, or a file to choose.
T.AbstractButton {
    id: root

    required property string name
    required property string family
    required property real size
    required property bool chosen

    implicitHeight: Theme.px(76)
    text: name
    checked: chosen
    focusPolicy: Qt.StrongFocus
    Accessible.role: family === "folder" ? Accessible.Button : Accessible.CheckBox
    Accessible.name: name
    Accessible.checked: chosen
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(20)
        color: root.chosen ? Theme.tint(Theme.grass) : root.pressed ? Theme.sand : Theme.paper
        border.color: root.chosen ? Theme.grass : Theme.sand
        border.width: Theme.hairline
        FocusRing {
            radius: Theme.px(26)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            id: icon
            x: Theme.px(24)
            anchors.verticalCenter: parent.verticalCenter
            name: MediaWords.iconOf(root.family)
            size: Theme.px(36)
            colour: root.family === "folder" ? Theme.amberInk : Theme.meadow
        }
        Label {
            x: icon.x + icon.width + Theme.px(20)
            width: end.x - x - Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.name
            font: Theme.chip
            maximumLineCount: 1
            elide: Text.ElideMiddle
        }
        Row {
            id: end
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(24)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(20)
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.family !== "folder"
                text: MediaWords.size(root.size)
                font: Theme.small
                color: Theme.mossGrey
                wrapMode: Text.NoWrap
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.family === "folder" ? "forward" : "check"
                visible: root.family === "folder" || root.chosen
                size: Theme.px(32)
                colour: Theme.grass
            }
        }
    }
}
