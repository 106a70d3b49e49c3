pragma ComponentBehavior: Bound
import QtQuick

Rectangle { // moves all of the screen, so that kiosk doctor can count frames
    id: root
    color: Theme.deepGrass
    Rectangle {
        width: root.width / 3
        height: root.height
        color: Theme.paper
        NumberAnimation on x { from: 0; to: root.width * 2 / 3; duration: 1000; loops: Animation.Infinite }
    }
}
