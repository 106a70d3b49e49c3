import QtQuick
import Kiosk
import Kiosk.controls

// A button as they stand on staff pages: white with a line, or deep green where it is what comes next.
PillButton {
    id: root

    property bool primary: false

    implicitHeight: Theme.px(64)
    sides: Theme.px(52)
    font: primary ? Theme.chipBold : Theme.chip
    colour: primary ? Theme.deepGrass : Theme.paper
    textColour: primary ? Theme.onDark : Theme.ink
    lineColour: primary ? Theme.deepGrass : Theme.sand
    opacity: enabled ? 1 : 0.5
}
