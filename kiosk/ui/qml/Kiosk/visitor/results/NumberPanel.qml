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
    required property bool sample
    readonly property color tone: Theme.sectorColour(colour)

    implicitHeight: column.height + Theme.px(32)
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
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(32)
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        Row {
            spacing: Theme.px(10)
            Label {
                id: figure
                width: Math.min(implicitWidth, root.width - Theme.px(58) - unit.width)
                text: root.value
                font: Theme.number
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(28)
                elide: Text.ElideRight
                color: root.tone
                wrapMode: Text.NoWrap
            }
            Label {
                id: unit
                anchors.baseline: figure.baseline
                width: Math.min(implicitWidth, root.width * 0.55)
                elide: Text.ElideRight
                text: root.unit
                font: Theme.chip
                color: root.tone
                wrapMode: Text.NoWrap
            }
        }
        Label {
            width: parent.width
            text: root.sample ? qsTr("Sample · %1").arg(root.name) : root.name
            font: Theme.secondary
            color: Theme.mossGrey
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
}
