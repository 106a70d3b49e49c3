pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.ViewModels

// A row of choices, "all" first.
ChipStrip {
    id: root

    required property RowsModel choices
    required property string chosen
    property string nameOfAll: qsTr("All")
    signal choiceTaken(slug: string)

    model: choices
    header: Item {
        width: all.width + Theme.touchGap
        height: all.height
        Chip {
            id: all
            objectName: `${root.objectName}-all`
            text: root.nameOfAll
            checked: root.chosen === ""
            onClicked: root.choiceTaken("")
        }
    }
    delegate: Chip {
        id: chip
        required property string slug
        required property string name
        objectName: `${root.objectName}-${slug}`
        text: name !== "" ? name : Words.kind(slug)
        checked: root.chosen === slug
        onClicked: root.choiceTaken(chip.slug)
    }
}
