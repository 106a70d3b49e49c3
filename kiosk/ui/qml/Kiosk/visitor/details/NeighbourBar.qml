import QtQuick
import Kiosk
import Kiosk.controls

// The way to the item before and the one after, at the foot of a detail page, and between them the
// code for the phone.
Row {
    id: root

    required property string previous
    required property string following
    readonly property bool alone: previous === "" && following === ""
    readonly property real side: (width - code.width - 2 * spacing) / 2
    signal neighbourTaken(slug: string)
    signal codeTaken()

    spacing: Theme.touchGap
    PillButton {
        objectName: "previous"
        visible: !root.alone
        width: root.side
        enabled: root.previous !== ""
        opacity: enabled ? 1 : 0.4
        colour: Theme.paper
        lineColour: Theme.sand
        font: Theme.chip
        iconName: "back"
        text: qsTr("Previous")
        onClicked: root.neighbourTaken(root.previous)
    }
    RoundButton {
        id: code
        objectName: "takeHome"
        iconName: "code"
        text: qsTr("Take it home")
        onClicked: root.codeTaken()
    }
    PillButton {
        objectName: "following"
        visible: !root.alone
        width: root.side
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
