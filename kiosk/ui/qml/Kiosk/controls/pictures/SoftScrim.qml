import QtQuick
import Kiosk

// Darkens a picture under text, and no more of it than that: whole within its own bounds, so that text
// in them keeps a contrast of 4.5:1 on any picture, and fading out round them.
Item {
    id: root

    property real fade: Theme.px(180)

    BorderImage {
        readonly property int edge: Math.max(1, Math.round(root.fade))
        x: -edge
        y: -edge
        width: root.width + 2 * edge
        height: root.height + 2 * edge
        border { left: edge; right: edge; top: edge; bottom: edge }
        source: `image://icon/scrim/${Theme.hex(Theme.scrim)}/${Theme.scrim.a.toFixed(2)}/${edge}`
    }
}
