import QtQuick
import Kiosk
import Kiosk.visitor

// The window of a station that has nothing to show yet.
Window {
    id: root

    color: Theme.duskSky
    onClosing: close => close.accepted = false
    Binding { target: Theme; property: "windowWidth"; value: root.width }
    Binding { target: Theme; property: "windowHeight"; value: root.height }
    CalmScreen { anchors.fill: parent }
}
