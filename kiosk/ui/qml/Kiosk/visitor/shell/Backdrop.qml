import QtQuick
import Kiosk
import Kiosk.controls

// What a film or a picture that does not fill the screen stands on: its poster, blurred and darkened.
// It is read so small that enlarging it leaves only its colours.
Rectangle {
    id: root

    property url source

    color: Theme.ink
    clip: true
    CroppedImage {
        anchors.fill: parent
        source: root.visible ? root.source : ""
        sourceSize.width: Theme.blurredWidth
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }
}
