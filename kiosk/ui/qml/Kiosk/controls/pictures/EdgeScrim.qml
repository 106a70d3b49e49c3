import QtQuick
import Kiosk

// Darkens an edge of a picture under text: whole over `solid`, so that text on it keeps a contrast of
// 4.5:1 on any picture, and fading out beyond.
Rectangle {
    id: root

    required property real solid
    property real fade: Theme.px(120)
    property bool atBottom: false
    readonly property real turn: Math.max(0, Math.min(1, (atBottom ? fade : solid) / Math.max(1, height)))

    width: parent?.width ?? 0
    height: solid + fade
    gradient: Gradient {
        GradientStop { position: 0; color: root.atBottom ? Theme.clear(Theme.scrim) : Theme.scrim }
        GradientStop { position: root.turn; color: Theme.scrim }
        GradientStop { position: 1; color: root.atBottom ? Theme.scrim : Theme.clear(Theme.scrim) }
    }
}
