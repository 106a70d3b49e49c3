pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The letters names begin with in pinyin; slide or touch to jump.
Item {
    id: root

    required property RowsModel letters
    signal letterTaken(letter: string)

    implicitWidth: Theme.touchTarget

    MouseArea {
        anchors.fill: parent
        preventStealing: true
        function take(y: real) {
            const row = Math.max(0, Math.min(column.count - 1, Math.floor(y / height * column.count)));
            const item = column.itemAt(row) as RailLetter;
            if (item)
                root.letterTaken(item.letter);
        }
        onPressed: mouse => take(mouse.y)
        onPositionChanged: mouse => take(mouse.y)
    }
    component RailLetter: Item {
        id: rail
        required property string letter
        required property bool occurs
        width: root.width
        height: root.height / Math.max(1, column.count)
        Label {
            anchors.centerIn: parent
            text: rail.letter
            font: rail.occurs ? Theme.chipBold : Theme.small
            color: rail.occurs ? Theme.grass : Theme.mossGrey
            opacity: rail.occurs ? 1 : 0.55
        }
    }
    Column {
        Repeater {
            id: column
            model: root.letters
            RailLetter {}
        }
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("First letter of the name")
}
