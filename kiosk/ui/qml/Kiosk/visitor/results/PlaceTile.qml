pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// One place on the tile map. What it shows is carried by colour, by a number and by little bars.
T.AbstractButton {
    id: root

    required property string name
    required property string value
    required property int step
    required property int steps
    required property real share
    required property bool marked
    required property string note
    required property color colour
    readonly property bool dark: (marked || share >= 1) && !Theme.highContrast

    text: note !== "" ? `${name}, ${note}` : name
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.checked: checked
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.cardRadius
        color: root.marked ? Theme.strength(root.colour, 1) : root.step < 0 ? Theme.cream : Theme.strength(root.colour, root.share)
        border.color: root.checked ? Theme.ink : root.pressed ? Theme.meadow : Theme.sand
        border.width: root.checked ? Theme.px(6) : root.marked && Theme.highContrast ? Theme.px(10) : Theme.hairline
        FocusRing {
            radius: Theme.cardRadius + Theme.px(6)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: parent.width - Theme.px(28)
            spacing: Theme.px(6)
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.name
                font: Theme.chipBold
                color: root.dark ? Theme.onDark : Theme.ink
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                text: root.note
                font: root.value !== "" ? Theme.bodyBold : Theme.small
                color: root.dark ? Theme.onDark : Theme.ink
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.step >= 0
                spacing: Theme.px(5)
                Repeater {
                    model: root.step >= 0 ? root.steps : 0
                    Rectangle {
                        required property int index
                        width: Theme.px(16)
                        height: Theme.px(8)
                        radius: height / 2
                        color: index <= root.step ? (root.dark ? Theme.onDark : Theme.ink) : "transparent"
                        border.color: root.dark ? Theme.onDark : Theme.ink
                        border.width: Theme.hairline / 2
                    }
                }
            }
        }
    }
}
