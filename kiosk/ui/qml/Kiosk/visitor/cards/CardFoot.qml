import QtQuick
import Kiosk
import Kiosk.controls

// The last line of a card: the sector with its colour, and what else to know at a glance. Where
// there is no room for all, the sector's name gives way.
Row {
    id: root

    required property string sector
    required property list<string> remarks
    required property color colour

    spacing: Theme.px(8)
    Rectangle {
        id: dot
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(16)
        height: width
        radius: width / 2
        color: root.colour
    }
    Label {
        width: Math.min(implicitWidth, Math.max(0, root.width - dot.width - 2 * root.spacing - rest.width))
        visible: text !== ""
        text: root.sector
        font: Theme.small
        color: root.colour
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Label {
        id: rest
        text: (root.sector !== "" ? "· " : "") + root.remarks.filter(word => word !== "").join(" · ")
        visible: root.remarks.some(word => word !== "")
        font: Theme.small
        color: root.colour
        wrapMode: Text.NoWrap
    }
}
