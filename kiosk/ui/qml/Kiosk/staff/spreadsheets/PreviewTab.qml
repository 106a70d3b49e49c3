import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// How many rows become what; the open one has a line round it.
T.AbstractButton {
    id: root

    required property string name
    required property int number
    readonly property color colour: name === "added" ? Theme.grass
        : name === "changed" ? Theme.sky
        : name === "asked" ? Theme.amberInk
        : name === "refused" ? Theme.brick
                             : Theme.ink

    implicitHeight: Theme.touchTarget
    implicitWidth: label.implicitWidth + Theme.px(48)
    focusPolicy: Qt.StrongFocus
    text: SpreadsheetWords.tab(name, number)
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: checked
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: Theme.px(10)
            anchors.bottomMargin: Theme.px(10)
            radius: height / 2
            color: root.pressed ? Theme.sand : root.name === "same" ? Theme.paper : Theme.tint(root.colour)
            border.color: root.checked ? root.colour : Theme.sand
            border.width: root.checked ? Theme.px(3) : Theme.hairline
            FocusRing {
                radius: height / 2
                visible: root.visualFocus
            }
        }
    }
    contentItem: Label {
        id: label
        text: root.text
        font: root.checked ? Theme.chipBold : Theme.chip
        color: root.colour
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }
}
