import QtQuick
import Kiosk

// Marks what the keyboard points at; people who touch never see it.
Rectangle {
    id: root

    objectName: "focusRing"
    anchors.fill: parent
    anchors.margins: -Theme.px(6)
    color: "transparent"
    border.color: Theme.amber
    border.width: Theme.px(5)
}
