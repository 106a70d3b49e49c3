pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// Rounds two corners of a picture below it by painting what is behind the card over them, and the
// card's frame where it has one: the software renderer has no other way to clip to a round shape.
Item {
    id: root

    property real radius: Theme.cardRadius
    property color colour: Theme.cream
    property color frame: "transparent"
    property bool lower: false
    // The two at the left, not the upper ones.
    property bool atLeft: false

    component Corner: Image {
        width: root.radius
        height: root.radius
        sourceSize: Qt.size(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)))
        source: `image://icon/corner/${Theme.hex(root.colour)}/${root.frame.a > 0 ? Theme.hex(root.frame) : "none"}`
    }
    Corner {
        y: root.lower ? root.height - height : 0
        mirrorVertically: root.lower
    }
    Corner {
        x: root.atLeft ? 0 : root.width - width
        y: root.lower || root.atLeft ? root.height - height : 0
        mirror: !root.atLeft
        mirrorVertically: root.lower || root.atLeft
    }
}
