pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Bars over the years on an axis that holds nothing (0); a year without a figure is a gap. Slide,
// touch or use the arrow keys to point at a year.
FocusScope {
    id: root

    required property YearChartViewModel chart
    required property color colour
    readonly property real gutter: Theme.grown(150, 190)
    readonly property real slot: plot.width / Math.max(1, bars.count)
    // Every so many years has its label, counted from the last one, so that none meet.
    readonly property int every: Math.max(1, Math.ceil((longest.implicitWidth + Theme.px(20)) / slot))

    activeFocusOnTab: true
    Keys.onLeftPressed: chart.pointAt(chart.row - 1)
    Keys.onRightPressed: chart.pointAt(chart.row + 1)
    Accessible.role: Accessible.Chart
    Accessible.name: chart.name
    Accessible.description: ChartWords.ofYears(chart)

    Label {
        id: longest
        visible: false
        text: root.chart.lastYear
        font: Theme.secondary
    }
    Repeater {
        model: root.chart.ticks
        Item {
            id: tick
            required property real place
            required property string value
            y: plot.y + plot.height * (1 - place)
            width: root.width
            Rectangle {
                x: root.gutter
                width: parent.width - x
                height: Theme.hairline
                color: Theme.sand
            }
            Label {
                anchors.verticalCenter: parent.top
                width: root.gutter - Theme.px(20)
                horizontalAlignment: Text.AlignRight
                text: tick.value
                font: Theme.small
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(12)
                color: Theme.mossGrey
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
    }
    Item {
        id: plot
        x: root.gutter
        y: Theme.grown(48, 60)
        width: root.width - x
        height: root.height - y - Theme.grown(60, 76)

        Repeater {
            id: bars
            model: root.chart.bars
            YearBar {}
        }
        MouseArea {
            anchors.fill: parent
            anchors.topMargin: -plot.y
            preventStealing: true
            onPressed: mouse => root.chart.pointAt(Math.floor(mouse.x / root.slot))
            onPositionChanged: mouse => root.chart.pointAt(Math.floor(mouse.x / root.slot))
        }
    }
    FocusRing {
        radius: Theme.cardRadius
        visible: root.activeFocus
    }

    component YearBar: Item {
        id: bar
        required property int index
        required property string year
        required property bool known
        required property string value
        required property real start
        required property real end
        readonly property bool pointedAt: index === root.chart.row

        x: index * root.slot
        width: root.slot
        height: plot.height
        Rectangle {
            visible: bar.pointedAt
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(root.slot, Theme.px(180))
            height: parent.height
            color: Theme.tint(root.colour)
        }
        Rectangle {
            visible: bar.known
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.max(1, Math.min(Theme.px(120), Math.round(root.slot * 0.64)))
            y: Math.round(plot.height * (1 - bar.end))
            height: Math.max(Theme.px(4), Math.round(plot.height * (bar.end - bar.start)))
            radius: Math.min(width / 2, Theme.px(8))
            color: root.chart.sample ? Theme.tint(root.colour) : root.colour
            border.color: root.colour
            border.width: Theme.px(root.chart.sample ? 3 : 0)
        }
        Label {
            visible: !bar.known || implicitWidth < root.slot - Theme.px(8)
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.round(plot.height * (1 - bar.end)) - height - Theme.px(4)
            text: bar.known ? bar.value : root.slot > Theme.px(24) ? "?" : ""
            font: bar.known ? Theme.chipBold : Theme.chip
            color: bar.known ? root.colour : Theme.mossGrey
            wrapMode: Text.NoWrap
        }
        Label {
            visible: (bars.count - 1 - bar.index) % root.every === 0
            anchors.horizontalCenter: parent.horizontalCenter
            y: plot.height + Theme.px(14)
            text: bar.year
            font: bar.pointedAt ? Theme.chipBold : Theme.secondary
            color: bar.pointedAt ? Theme.ink : Theme.mossGrey
            wrapMode: Text.NoWrap
        }
    }
}
