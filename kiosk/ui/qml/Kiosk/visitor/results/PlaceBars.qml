pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// All places side by side, on one axis that holds nothing (0).
Column {
    id: root

    required property PlacesViewModel chart
    readonly property color tone: Theme.sectorColour(chart.colour)
    readonly property real names: Math.round(width * 0.38)
    readonly property real numbers: Math.round(width * 0.22)

    spacing: Theme.px(10)
    Accessible.role: Accessible.Chart
    Accessible.name: chart.name
    Accessible.description: ChartWords.ofPlaces(chart)

    Repeater {
        model: root.chart.rows
        Item {
            id: bar
            required property string name
            required property string value
            required property bool known
            required property real start
            required property real end
            width: root.width
            height: Theme.grown(32, 44)
            Label {
                width: root.names - Theme.px(12)
                anchors.verticalCenter: parent.verticalCenter
                text: bar.name
                font: Theme.small
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Item {
                id: axis
                x: root.names
                width: root.width - root.names - root.numbers
                height: parent.height
                Rectangle {
                    visible: bar.known
                    x: Math.round(axis.width * bar.start)
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(Theme.px(4), Math.round(axis.width * (bar.end - bar.start)))
                    height: Theme.px(22)
                    radius: Theme.px(6)
                    color: root.chart.sample ? Theme.tint(root.tone) : root.tone
                    border.color: root.tone
                    border.width: Theme.px(root.chart.sample ? 3 : 0)
                }
            }
            Label {
                x: root.width - root.numbers + Theme.px(8)
                width: root.numbers - Theme.px(8)
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                text: bar.known ? bar.value : qsTr("unknown")
                font: Theme.small
                color: bar.known ? root.tone : Theme.mossGrey
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(12)
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
}
