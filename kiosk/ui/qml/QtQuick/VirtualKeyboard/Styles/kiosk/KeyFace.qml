import QtQuick
import QtQuick.VirtualKeyboard.Styles
import Kiosk
import Kiosk.controls

// The face of one key: a word or an icon. Its place is all of the key, so fingers may miss it a little.
KeyPanel {
    id: root

    property string words: ""
    property string small: ""
    property string iconName: ""
    property bool soft: false
    property color colour: Theme.paper
    property color ink: Theme.ink

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.px(5)
        radius: Theme.px(16)
        color: root.control?.pressed ? Qt.darker(root.colour, 1.18) : root.colour
        opacity: root.control?.enabled ? 1 : 0.4
        border.color: Theme.highContrast ? root.ink : root.colour
        border.width: Theme.hairline
        Label {
            anchors.centerIn: parent
            visible: root.iconName === ""
            text: root.control?.uppercased ? root.words.toUpperCase() : root.words
            font: root.soft ? Theme.type(26 / Theme.textScale, Font.Normal) : Theme.type(38 / Theme.textScale, Font.Normal)
            color: root.soft ? Theme.mossGrey : root.ink
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(14)
            y: Theme.px(6)
            visible: text !== ""
            text: root.small
            font: Theme.type(22 / Theme.textScale, Font.Normal)
            color: Theme.mossGrey
        }
        Icon {
            anchors.centerIn: parent
            visible: root.iconName !== ""
            name: root.iconName
            size: Theme.px(42)
            colour: root.ink
        }
    }
}
