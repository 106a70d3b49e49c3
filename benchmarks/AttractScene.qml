import QtQuick
import Kiosk
import Kiosk.visitor
import Kiosk.ViewModels

// The attract loop alone, full screen.
Window {
    id: root

    required property FilmViewModel film
    required property AttractViewModel attract

    visible: true
    width: 1920
    height: 1080
    flags: Qt.FramelessWindowHint
    color: Theme.duskSky

    AttractStage {
        anchors.fill: parent
        film: root.film
        attract: root.attract
    }
}
