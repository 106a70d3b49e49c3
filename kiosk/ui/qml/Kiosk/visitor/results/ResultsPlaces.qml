pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The eight county-level places: on tiles, side by side, and the one that was touched.
Column {
    id: root

    required property PlacesViewModel chart
    required property VisitViewModel visit
    required property real room

    spacing: Theme.gutter

    ChipStrip {
        id: choices
        objectName: "placeIndicators"
        width: parent.width
        model: root.chart.choices
        delegate: Chip {
            id: choice
            required property string slug
            required property string name
            objectName: `placeIndicator-${slug}`
            text: slug === "" ? qsTr("National-level poor counties") : name
            checked: slug === root.chart.slug
            onClicked: root.chart.choose(choice.slug)
        }
    }
    Flow {
        id: panels
        width: parent.width
        spacing: Theme.gutter
        TileMap {
            id: map
            width: Theme.portrait ? parent.width : Math.round(parent.width * 0.56)
            chart: root.chart
            tileHeight: Theme.grown(Theme.portrait ? 170 : 144, 190)
        }
        Rectangle {
            width: Theme.portrait ? parent.width : parent.width - map.width - parent.spacing
            height: Math.max(Theme.portrait ? 0 : map.height, told.height + Theme.px(64))
            radius: Theme.cardRadius
            color: Theme.paper
            border.color: Theme.sand
            border.width: Theme.hairline
            Column {
                id: told
                x: Theme.px(32)
                y: Theme.px(32)
                width: parent.width - 2 * x
                spacing: Theme.px(16)
                PlaceFacts {
                    width: parent.width
                    chart: root.chart
                    onProjectsTaken: root.visit.navigation.open("projects", root.chart.place)
                }
                PlaceBars {
                    objectName: "placeBars"
                    width: parent.width
                    visible: root.chart.slug !== ""
                    chart: root.chart
                }
            }
        }
    }
}
