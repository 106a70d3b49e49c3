pragma ComponentBehavior: Bound
import QtQuick

Rectangle { // moves all of the screen, so that kiosk doctor can count frames
    id: root
    color: "#10202c"
    Rectangle {
        width: root.width / 3
        height: root.height
        color: "#2a6f97"
        NumberAnimation on x { from: 0; to: root.width * 2 / 3; duration: 1000; loops: Animation.Infinite }
    }
}
