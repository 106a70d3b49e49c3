pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The ways on from an item to all that belongs to it.
GridLayout {
    id: root

    required property VisitViewModel visit
    required property RowsModel links

    visible: links.count > 0
    columns: Math.max(1, Math.min(3, Math.floor(width / Theme.grown(Theme.latin ? 500 : 440, 620))))
    uniformCellWidths: true
    columnSpacing: Theme.gutter
    rowSpacing: Theme.gutter
    Repeater {
        model: root.links
        LinkCard {
            id: link
            required property string slug
            required property string colourName
            objectName: `link-${target}-${slug}`
            Layout.fillWidth: true
            Layout.fillHeight: true
            colour: Theme.sectorColour(colourName)
            onClicked: root.visit.navigation.open(link.target, link.slug)
        }
    }
}
