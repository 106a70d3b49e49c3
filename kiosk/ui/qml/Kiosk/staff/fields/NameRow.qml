import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// Something that may be chosen, by its name; a tick where it is chosen.
T.AbstractButton {
    id: root

    required property string title
    required property string kind
    required property bool chosen
    property bool current: false
    property bool saysKind: false

    implicitHeight: Theme.px(72)
    leftPadding: Theme.px(20)
    rightPadding: Theme.px(20)
    focusPolicy: Qt.NoFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: saysKind ? `${title}, ${ContentWords.section(kind)}` : title
    Accessible.selected: chosen

    background: Rectangle {
        radius: Theme.px(18)
        color: root.chosen ? Theme.tint(Theme.grass) : root.pressed ? Theme.sand : Theme.cream
        border.color: root.current || root.chosen ? Theme.grass : Theme.sand
        border.width: root.current ? Theme.px(3) : Theme.hairline
    }
    contentItem: Item {
        Icon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            name: ContentWords.iconOf(root.kind)
            size: Theme.px(32)
            colour: Theme.meadow
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            x: icon.width + Theme.px(18)
            width: kindName.x - x - Theme.px(12)
            text: root.title
            font: Theme.chip
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            id: kindName
            anchors.verticalCenter: parent.verticalCenter
            x: tick.x - width - Theme.px(12)
            visible: root.saysKind
            width: visible ? implicitWidth : 0
            text: ContentWords.section(root.kind)
            font: Theme.small
            color: Theme.mossGrey
            wrapMode: Text.NoWrap
        }
        Icon {
            id: tick
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.chosen
            name: "check"
            size: Theme.px(32)
            colour: Theme.grass
        }
    }
}
