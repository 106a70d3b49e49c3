import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// A file that may be chosen, as it looks; a tick where it is chosen.
T.AbstractButton {
    id: root

    required property string title
    required property string picture
    required property string family
    required property bool chosen
    property bool current: false

    focusPolicy: Qt.NoFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.selected: chosen

    background: Rectangle {
        radius: Theme.px(18)
        color: root.chosen ? Theme.tint(Theme.grass) : root.pressed ? Theme.sand : Theme.cream
        border.color: root.current || root.chosen ? Theme.grass : Theme.sand
        border.width: root.current || root.chosen ? Theme.px(3) : Theme.hairline
    }
    contentItem: Item {
        CoverPicture {
            id: cover
            x: Theme.px(10)
            y: x
            width: parent.width - 2 * x
            height: name.y - y - Theme.px(4)
            visible: root.picture !== ""
            source: root.picture
        }
        Rectangle {
            anchors.fill: cover
            visible: !cover.visible
            color: Theme.tint(Theme.meadow)
            Icon {
                anchors.centerIn: parent
                name: MediaWords.iconOf(root.family)
                size: Theme.px(56)
                colour: Theme.meadow
            }
        }
        Rectangle {
            anchors.right: cover.right
            anchors.top: cover.top
            anchors.margins: Theme.px(8)
            visible: root.chosen
            width: Theme.px(48)
            height: width
            radius: width / 2
            color: Theme.grass
            Icon {
                anchors.centerIn: parent
                name: "check"
                size: Theme.px(32)
                colour: Theme.onDark
            }
        }
        Label {
            id: name
            x: cover.x
            y: parent.height - height - Theme.px(8)
            width: cover.width
            text: root.title
            font: Theme.small
            maximumLineCount: 1
            elide: Text.ElideMiddle
        }
    }
}
