pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// What a finger or the mouse takes hold of to draw something to another place.
MouseArea {
    id: root

    required property string what
    readonly property bool drawn: pressed
    signal drawnTo(scene: point)
    signal letGo

    implicitWidth: Theme.px(64)
    implicitHeight: Theme.px(64)
    preventStealing: true
    cursorShape: pressed ? Qt.ClosedHandCursor : Qt.OpenHandCursor
    Accessible.role: Accessible.Grip
    Accessible.name: qsTr("Draw %1 elsewhere").arg(what)
    onPositionChanged: mouse => drawnTo(mapToItem(null, mouse.x, mouse.y))
    onReleased: letGo()
    onCanceled: letGo()

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(6)
        Repeater {
            model: 3
            Rectangle {
                width: Theme.px(28)
                height: Theme.px(3)
                radius: height / 2
                color: root.pressed ? Theme.deepGrass : Theme.mossGrey
            }
        }
    }
}
