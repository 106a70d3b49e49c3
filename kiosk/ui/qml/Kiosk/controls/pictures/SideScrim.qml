import QtQuick
import Kiosk

// Darkens the left side of a picture under text: whole over `solid`, so that text on it keeps a contrast of
// 4.5:1 on any picture, and fading out softly beyond.
Rectangle {
    id: root

    required property real solid
    property real fade: Theme.px(560)
    readonly property real turn: solid / Math.max(1, width)

    height: parent?.height ?? 0
    width: solid + fade
    gradient: Gradient {
        orientation: Gradient.Horizontal
        GradientStop { position: 0; color: Theme.scrim }
        GradientStop { position: root.turn; color: Theme.scrim }
        GradientStop { position: root.turn + (1 - root.turn) * 0.5; color: Qt.alpha(Theme.scrim, Theme.scrim.a * 0.4) }
        GradientStop { position: 1; color: Theme.clear(Theme.scrim) }
    }
}
