import QtQuick
import Kiosk
import Kiosk.ViewModels

// The light of the burst, out of which comes what follows. Hands that still lie on the screen press
// nothing meanwhile.
Rectangle {
    id: root

    required property CeremonyViewModel ceremony

    objectName: "afterglow"
    visible: false
    color: Theme.cream

    MultiPointTouchArea {
        anchors.fill: parent
    }
    Connections {
        target: root.ceremony
        function onWentOn(): void {
            fading.restart();
        }
    }
    SequentialAnimation {
        id: fading
        PropertyAction { target: root; property: "visible"; value: true }
        NumberAnimation { target: root; property: "opacity"; from: 1; to: 0; duration: 1400; easing.type: Easing.InQuad }
        PropertyAction { target: root; property: "visible"; value: false }
    }
}
