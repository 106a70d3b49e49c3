import QtQuick
import Kiosk

// The ring around the item with the keyboard focus; not shown for touch.
Rectangle {
    id: root

    objectName: "focusRing"
    anchors.fill: parent
    anchors.margins: -Theme.px(6)
    color: "transparent"
    border.color: Theme.amberOnDark
    border.width: Theme.px(5)
}
