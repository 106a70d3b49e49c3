pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Places as tiles that stand about where they lie, and the legend to their colours.
Rectangle {
    id: root

    required property PlacesViewModel chart
    required property real tileHeight
    readonly property color tone: Theme.sectorColour(chart.colour)
    readonly property real stepX: (width - Theme.px(48) + Theme.touchGap) / chart.columns
    readonly property real stepY: tileHeight + Theme.touchGap

    implicitHeight: map.height + legend.height + note.height + Theme.px(24 + 24 + 20 + 24)
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    Item {
        id: map
        x: Theme.px(24)
        y: Theme.px(24)
        width: parent.width - 2 * x
        height: root.chart.lines * root.stepY - Theme.touchGap
        Accessible.role: Accessible.Chart
        Accessible.name: root.chart.name !== "" ? root.chart.name : qsTr("National-level poor counties")
        Accessible.description: ChartWords.ofPlaces(root.chart)
        Repeater {
            model: root.chart.rows
            PlaceTile {
                id: tile
                required property string slug
                required property real column
                required property real line
                required property bool poor
                required property bool known
                objectName: `place-${slug}`
                x: Math.round(column * root.stepX)
                y: Math.round(line * root.stepY)
                width: Math.round(root.stepX - Theme.touchGap)
                height: root.tileHeight
                colour: root.tone
                steps: root.chart.steps
                marked: root.chart.slug === "" && poor
                checked: slug === root.chart.place
                note: root.chart.slug === "" ? (poor ? qsTr("Poor county") : "")
                                             : known ? value : qsTr("No figure known")
                onClicked: root.chart.choosePlace(tile.slug)
            }
        }
    }
    Flow {
        id: legend
        x: Theme.px(24)
        y: map.y + map.height + Theme.px(24)
        width: map.width
        spacing: Theme.px(20)
        Repeater {
            model: root.chart.legend
            Row {
                id: mark
                required property real share
                required property string low
                required property string high
                spacing: Theme.px(8)
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(36)
                    height: Theme.px(24)
                    radius: Theme.px(6)
                    color: Theme.strength(root.tone, mark.share)
                    border.color: root.tone
                    border.width: Theme.hairline / 2
                }
                Label {
                    text: `${mark.low}–${mark.high}`
                    font: Theme.small
                    color: Theme.mossGrey
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Column {
        id: note
        x: Theme.px(24)
        y: legend.y + legend.height + (legend.height > 0 ? Theme.px(16) : 0)
        width: map.width
        spacing: Theme.px(6)
        Label {
            objectName: "placesWords"
            width: parent.width
            visible: text !== ""
            text: ChartWords.ofPlaces(root.chart)
            font: Theme.secondary
            maximumLineCount: 6
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: qsTr("A diagram, not a map.")
            font: Theme.small
            color: Theme.mossGrey
        }
    }
}
