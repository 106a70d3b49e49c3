pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.ViewModels

// A row of chips, "all" first; flicks sideways when it is wider than the page.
ListView {
    id: root

    required property RowsModel choices
    required property string chosen
    property string nameOfAll: qsTr("All")
    signal choiceTaken(slug: string)

    implicitHeight: Theme.touchTarget
    orientation: ListView.Horizontal
    spacing: Theme.touchGap
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentWidth > width
    clip: interactive
    model: choices

    FollowFocus { view: root }

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
