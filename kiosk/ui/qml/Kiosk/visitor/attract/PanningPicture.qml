import QtQuick
import Kiosk
import Kiosk.controls

// A picture that fills its place and drifts slowly across it, in whole pixels: only then is it
// drawn anew, which costs next to nothing without a GPU. Or it stands still.
//
// It takes 8 MB, so that who shows it gives it no source while nobody sees it. One that is let go
// while it loads would make Qt complain in whoever loads it next; it is let go when it is there.
Item {
    id: root

    property url source
    property bool drifts: true
    readonly property bool ready: picture.status === Image.Ready && picture.source.toString() === source.toString()
    readonly property real surplus: drifts ? 0.06 : 0

    function follow(): void {
        if (picture.status !== Image.Loading)
            picture.source = source;
    }

    clip: true
    onSourceChanged: follow()

    CroppedImage {
        id: picture
        width: root.width * (1 + root.surplus)
        height: root.height * (1 + root.surplus)
        onStatusChanged: Qt.callLater(root.follow)  // at once it would be a binding loop of the status

        property real way: 0
        x: -Math.round(way * root.width * root.surplus)
        y: -Math.round(way * root.height * root.surplus)

        SequentialAnimation on way {
            running: root.visible && root.ready && root.drifts && !Theme.reducedMotion
            loops: Animation.Infinite
            NumberAnimation { from: 0; to: 1; duration: 16000; easing.type: Easing.InOutSine }
            NumberAnimation { from: 1; to: 0; duration: 16000; easing.type: Easing.InOutSine }
        }
    }
}
