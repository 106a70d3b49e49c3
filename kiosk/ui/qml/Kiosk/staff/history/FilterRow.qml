pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Choices of whose or what is shown, "all" first. `kinds`: the choices are ids of kinds.
ChipStrip {
    id: root

    required property RowsModel choices
    required property string chosen
    required property string nameOfAll
    property bool kinds: false
    signal taken(slug: string)

    model: choices
    header: Item {
        width: all.width + Theme.touchGap
        height: all.height
        Chip {
            id: all
            objectName: `${root.objectName}-all`
            text: root.nameOfAll
            checked: root.chosen === ""
            onClicked: root.taken("")
        }
    }
    delegate: Chip {
        id: chip
        required property string slug
        objectName: `${root.objectName}-${slug}`
        text: root.kinds ? ContentWords.section(slug) : slug
        checked: root.chosen === slug
        onClicked: root.taken(chip.slug)
    }
}
