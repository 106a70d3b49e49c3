import QtQuick
import Kiosk
import Kiosk.controls

// The way to the item before and the one after, at the foot of a detail page.
Row {
    id: root

    required property string previous
    required property string following
    signal neighbourTaken(slug: string)

    spacing: Theme.touchGap
    PillButton {
        objectName: "previous"
        width: (root.width - root.spacing) / 2
        enabled: root.previous !== ""
        opacity: enabled ? 1 : 0.4
        colour: Theme.paper
        lineColour: Theme.sand
        font: Theme.chip
        iconName: "back"
        text: qsTr("Previous")
        onClicked: root.neighbourTaken(root.previous)
    }
    PillButton {
        objectName: "following"
        width: (root.width - root.spacing) / 2
        enabled: root.following !== ""
        opacity: enabled ? 1 : 0.4
        colour: Theme.paper
        lineColour: Theme.sand
        font: Theme.chip
        iconName: "forward"
        iconLast: true
        text: qsTr("Next")
        onClicked: root.neighbourTaken(root.following)
    }
}
