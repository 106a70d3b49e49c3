import QtQuick
import Kiosk
import Kiosk.controls

// One of the things to do at a new PC, with its number.
Item {
    id: root

    required property int number
    required property string text

    implicitHeight: Math.max(digit.height, sentence.height)
    Rectangle {
        id: digit
        width: Theme.px(52)
        height: width
        radius: width / 2
        color: Theme.deepGrass
        Label {
            anchors.centerIn: parent
            text: root.number
            font: Theme.chipBold
            color: Theme.onDark
        }
    }
    Label {
        id: sentence
        anchors.verticalCenter: parent.verticalCenter
        x: digit.width + Theme.px(20)
        width: parent.width - x
        text: root.text
        font: Theme.chip
        lineHeight: 1.25
    }
}
