pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A fully round button with a word and, where it helps, an icon and a note in a softer colour.
T.AbstractButton {
    id: root

    property string iconName: ""
    property bool iconLast: false
    property string note: ""
    property color colour: Theme.amber
    readonly property bool calling: Qt.colorEqual(colour, Theme.amber)
    property color textColour: calling ? Theme.amberLetters : Theme.ink
    property color lineColour: calling ? Theme.amberLine : "transparent"
    // Beside the words, left and right together.
    property real sides: Theme.px(80)

    implicitHeight: Math.max(Theme.touchTarget, Theme.px(32) + label.implicitHeight)
    implicitWidth: row.implicitWidth + sides
    font: Theme.cardTitle
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: height / 2
        color: root.pressed ? Qt.darker(root.colour, 1.12) : root.colour
        border.color: root.lineColour
        border.width: Theme.hairline
        FocusRing {
            radius: height / 2
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            layoutDirection: root.iconLast ? Qt.RightToLeft : Qt.LeftToRight
            spacing: Theme.touchGap
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                size: Theme.px(34)
                colour: root.textColour
                filled: root.iconName === "play"
            }
            Label {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                font: root.font
                color: root.textColour
                wrapMode: Text.NoWrap
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: root.note
                font: Theme.chip
                color: root.textColour
                opacity: root.calling ? Theme.noteStrength : 0.78
                wrapMode: Text.NoWrap
            }
        }
    }
}
