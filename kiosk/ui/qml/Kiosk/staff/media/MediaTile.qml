import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One file in the grid: what it looks like, what it is called and how often it is used.
T.AbstractButton {
    id: root

    required property string key
    required property string name
    required property string family
    required property string picture
    required property int pixelWidth
    required property int pixelHeight
    required property int seconds
    required property real size
    required property int uses
    required property bool lacksText
    property bool current: false
    property bool taken: false
    readonly property string shape: family === "image" ? `${pixelWidth}×${pixelHeight}` : seconds ? StaffWords.clock(seconds) : ""

    objectName: `media-${key}`
    text: name
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: `${name}, ${facts.text}, ${used.text}`

    background: Rectangle {
        radius: Theme.px(22)
        color: root.taken ? Theme.tint(Theme.grass) : root.pressed ? Theme.sand : Theme.paper
        border.color: root.taken ? Theme.grass : Theme.sand
        border.width: root.taken ? Theme.px(3) : Theme.hairline
        FocusRing {
            radius: Theme.px(28)
            visible: root.current
        }
    }
    contentItem: Item {
        CoverPicture {
            id: cover
            x: Theme.px(14)
            y: x
            width: parent.width - 2 * x
            height: parent.height - y - words.height - Theme.px(28)
            source: root.picture
            visible: root.picture !== ""
        }
        Rectangle {
            anchors.fill: cover
            visible: !cover.visible
            color: Theme.tint(Theme.meadow)
            Icon {
                anchors.centerIn: parent
                name: MediaWords.iconOf(root.family)
                size: Theme.px(72)
                colour: Theme.meadow
            }
        }
        Rectangle {
            x: cover.x + Theme.px(10)
            y: cover.y + cover.height - height - Theme.px(10)
            visible: cover.visible && root.family !== "image"
            width: Theme.px(44)
            height: width
            radius: width / 2
            color: Theme.glass
            Icon {
                anchors.centerIn: parent
                name: MediaWords.iconOf(root.family)
                size: Theme.px(28)
                colour: Theme.onDark
            }
        }
        Column {
            id: words
            x: cover.x
            y: parent.height - height - Theme.px(12)
            width: cover.width
            spacing: Theme.px(2)
            Label {
                width: parent.width
                text: root.name
                font: Theme.type(21, Font.Medium)
                maximumLineCount: 1
                elide: Text.ElideMiddle
            }
            Label {
                id: facts
                width: parent.width
                text: [root.shape, MediaWords.size(root.size)].filter(one => one !== "").join(" · ")
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                id: used
                width: parent.width
                text: (root.uses ? qsTr("used in %n place(s)", "", root.uses) : qsTr("not used"))
                      + (root.lacksText ? " · " + qsTr("text missing") : "")
                font: Theme.small
                color: root.lacksText ? Theme.amberInk : Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
}
