import QtQuick
import Kiosk
import Kiosk.controls

// One big honest number with its unit and what it counts.
Rectangle {
    id: root

    required property string value
    required property string unit
    required property string name
    required property string colour
    readonly property color tone: Theme.sectorColour(colour)

    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(6)
        height: parent.height - Theme.px(72)
        radius: width / 2
        color: root.tone
    }
    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(32)
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        Row {
            spacing: Theme.px(10)
            Label {
                id: figure
                text: root.value
                font: Theme.number
                color: root.tone
                wrapMode: Text.NoWrap
            }
            Label {
                anchors.baseline: figure.baseline
                text: root.unit
                font: Theme.chip
                color: root.tone
                wrapMode: Text.NoWrap
            }
        }
        Label {
            width: parent.width
            text: root.name
            font: Theme.secondary
            color: Theme.mossGrey
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
}
