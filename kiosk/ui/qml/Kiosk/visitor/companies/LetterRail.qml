pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The letters names begin with in pinyin; slide, touch or use the arrow keys to jump.
Item {
    id: root

    required property RowsModel letters
    property int row: 0
    signal letterTaken(letter: string)

    function take(row: int) {
        const item = column.itemAt(Math.max(0, Math.min(column.count - 1, row))) as RailLetter;
        if (item) {
            root.row = item.index;
            root.letterTaken(item.letter);
        }
    }

    // Where letters would be too low to be read, there is no rail.
    visible: letters.count > 0 && height >= Theme.px(26) * letters.count
    implicitWidth: Theme.touchTarget
    activeFocusOnTab: true
    Keys.onUpPressed: take(row - 1)
    Keys.onDownPressed: take(row + 1)
    Accessible.role: Accessible.List
    Accessible.name: qsTr("First letter of the name")

    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => root.take(Math.floor(mouse.y / height * column.count))
        onPositionChanged: mouse => root.take(Math.floor(mouse.y / height * column.count))
    }
    component RailLetter: Item {
        id: rail
        required property int index
        required property string letter
        required property bool occurs
        width: root.width
        height: root.height / Math.max(1, column.count)
        Label {
            anchors.centerIn: parent
            width: rail.width
            height: rail.height * 1.3
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            fontSizeMode: Text.VerticalFit
            text: rail.letter
            font: rail.occurs ? Theme.chipBold : Theme.small
            color: rail.occurs ? Theme.grass : Theme.mossGrey
        }
        FocusRing {
            anchors.margins: 0
            radius: height / 2
            visible: root.activeFocus && rail.index === root.row
        }
    }
    Column {
        Repeater {
            id: column
            model: root.letters
            RailLetter {}
        }
    }
}
