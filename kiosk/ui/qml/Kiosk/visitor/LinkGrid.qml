pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The ways on from an item to all that belongs to it.
Grid {
    id: root

    required property VisitViewModel visit
    required property RowsModel links

    visible: links.count > 0
    columns: Theme.portrait || width < Theme.px(1200) ? 2 : 3
    spacing: Theme.gutter
    Repeater {
        model: root.links
        LinkCard {
            id: link
            required property string slug
            required property string colourName
            objectName: `link-${target}-${slug}`
            width: (root.width - (root.columns - 1) * root.spacing) / root.columns
            colour: Theme.sectorColour(colourName)
            onClicked: root.visit.open(link.target, link.slug)
        }
    }
}
