import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// What is wrong with a station, and what to do about it.
Item {
    id: root

    required property string fault
    required property real number
    readonly property bool urgent: !["unreadable", "no-report", "clock-wrong", "late", "crashed", "examined-amber"].includes(fault)

    objectName: `fault-${fault}`
    implicitHeight: words.height
    Rectangle {
        y: Theme.px(9)
        width: Theme.px(16)
        height: width
        radius: width / 2
        color: root.urgent ? Theme.brick : Theme.amberInk
    }
    Column {
        id: words
        x: Theme.px(34)
        width: parent.width - x
        spacing: Theme.px(4)
        Label {
            width: parent.width
            text: StationWords.fault(root.fault, root.number)
            font: Theme.chipBold
            color: root.urgent ? Theme.brick : Theme.amberInk
        }
        Label {
            width: parent.width
            text: StationWords.mend(root.fault)
            font: Theme.secondary
            lineHeight: 1.2
        }
    }
}
