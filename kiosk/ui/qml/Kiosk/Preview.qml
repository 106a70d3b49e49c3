pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.ViewModels
import Kiosk.visitor

// The visitors' page of what staff edit, on a screen that nobody sees: a picture is made of it.
Rectangle {
    id: root

    required property VisitViewModel visit
    color: Theme.deepGrass

    Binding { target: Theme; property: "windowWidth"; value: root.width }
    Binding { target: Theme; property: "windowHeight"; value: root.height }
    Binding { target: Theme; property: "hallShades"; value: root.visit.hall.shades }
    Binding { target: Theme; property: "largeText"; value: root.visit.access.largeText }
    Binding { target: Theme; property: "reducedMotion"; value: true }
    Binding { target: Theme; property: "latin"; value: root.visit.language === "en" }

    Repeater {
        model: root.visit.navigation.pages
        PageHost {
            width: root.width
            height: root.height
            visit: root.visit
            inFront: true
        }
    }
}
