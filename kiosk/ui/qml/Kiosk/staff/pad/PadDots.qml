pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// How many digits there are: never which.
Row {
    id: root

    required property int typed
    property color colour: Theme.deepGrass

    spacing: Theme.px(22)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("PIN: %n digit(s)", "", typed)

    Repeater {
        model: Math.max(6, root.typed)
        Rectangle {
            required property int index
            width: Theme.px(26)
            height: width
            radius: width / 2
            color: index < root.typed ? root.colour : "transparent"
            border.color: root.colour
            border.width: Theme.px(4)
        }
    }
}
