pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Bars of counts on an axis that holds nothing (0), told in a sentence. Slide, touch or use the arrow
// keys to point at one.
FocusScope {
    id: root

    required property CountChartViewModel chart
    readonly property real padding: Theme.px(32)
    readonly property real gutter: Theme.grown(72, 96)
    readonly property real slot: plot.width / Math.max(1, bars.count)
    // Every so many bars has its label, so that none meet.
    readonly property int every: Math.max(1, Math.ceil((longest.implicitWidth + Theme.px(12)) / slot))
    readonly property real foot: Theme.grown(52, 64) + padding

    implicitHeight: plot.y + (bars.count ? Theme.px(240) + foot : padding)
    activeFocusOnTab: true
    Keys.onLeftPressed: chart.pointAt(chart.row - 1)
    Keys.onRightPressed: chart.pointAt(chart.row + 1)
    Accessible.role: Accessible.Chart
    Accessible.name: chart.title
    Accessible.description: [chart.story, chart.pointed].join(" ")

    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.paper
        border.color: Theme.sand
        border.width: Theme.hairline
    }
    Column {
        id: head
        x: root.padding
        y: root.padding
        width: parent.width - 2 * x
        spacing: Theme.px(6)
        Label {
            width: parent.width
            text: root.chart.title
            font: Theme.type(24, Font.Bold)
        }
        Label {
            objectName: `${root.objectName}Story`
            width: parent.width
            text: root.chart.pointed !== "" ? root.chart.pointed : root.chart.story
            font: Theme.secondary
            color: root.chart.pointed !== "" ? Theme.ink : Theme.mossGrey
            // As high as the story, so that nothing moves while one points.
            height: Math.max(implicitHeight, story.implicitHeight)
        }
    }
    Label {
        id: story
        width: head.width
        visible: false
        text: root.chart.story
        font: Theme.secondary
    }
    Label {
        id: longest
        visible: false
        text: root.chart.longestLabel
        font: Theme.small
    }
    Repeater {
        model: root.chart.ticks
        Item {
            id: tick
            required property real place
            required property string value
            x: root.padding
            y: plot.y + plot.height * (1 - place)
            width: root.width - 2 * x
            Rectangle {
                x: root.gutter
                width: parent.width - x
                height: Theme.hairline
                color: Theme.sand
            }
            Label {
                anchors.verticalCenter: parent.top
                width: root.gutter - Theme.px(16)
                horizontalAlignment: Text.AlignRight
                text: tick.value
                font: Theme.small
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(12)
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
    Item {
        id: plot
        x: root.padding + root.gutter
        y: head.y + head.height + Theme.px(28)
        width: root.width - x - root.padding
        height: bars.count ? root.height - y - root.foot : 0

        Repeater {
            id: bars
            model: root.chart.bars
            CountBar {}
        }
        MouseArea {
            anchors.fill: parent
            onPressed: mouse => root.chart.pointAt(Math.floor(mouse.x / root.slot))
            onPositionChanged: mouse => root.chart.pointAt(Math.floor(mouse.x / root.slot))
        }
    }
    FocusRing {
        radius: Theme.cardRadius
        visible: root.activeFocus
    }

    component CountBar: Item {
        id: bar
        required property int index
        required property string label
        required property real place
        readonly property bool pointedAt: index === root.chart.row

        x: index * root.slot
        width: root.slot
        height: plot.height
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.max(1, Math.min(Theme.px(72), Math.round(root.slot * 0.62)))
            height: Math.round(plot.height * bar.place)
            radius: Math.min(width / 2, Theme.px(8))
            color: bar.pointedAt ? Theme.amber : Theme.grass
        }
        Label {
            visible: bar.index % root.every === 0
            anchors.horizontalCenter: parent.horizontalCenter
            y: plot.height + Theme.px(12)
            text: bar.label
            font: Theme.small
            color: bar.pointedAt ? Theme.ink : Theme.mossGrey
            wrapMode: Text.NoWrap
        }
    }
}
