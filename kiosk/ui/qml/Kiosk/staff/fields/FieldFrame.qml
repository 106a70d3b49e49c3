import QtQuick
import Kiosk
import Kiosk.controls

// A field that is not typed: its label with a note on the right, what it holds, what is wrong.
Column {
    id: root

    required property string label
    property string note: ""
    property string problem: ""
    property alias corner: corner.data
    default property alias content: body.data

    spacing: Theme.px(6)

    Item {
        width: parent.width
        height: name.height
        Label {
            id: name
            width: Math.min(implicitWidth, parent.width)
            text: root.label
            font: Theme.chipBold
            color: Theme.deepGrass
        }
        Label {
            anchors.left: name.right
            anchors.leftMargin: Theme.px(16)
            anchors.baseline: name.baseline
            width: corner.x - x
            text: root.note
            font: Theme.small
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Item {
            id: corner
            anchors.right: parent.right
            anchors.verticalCenter: name.verticalCenter
            width: childrenRect.width
            height: childrenRect.height
        }
    }
    Item {
        id: body
        width: parent.width
        height: childrenRect.height
    }
    Label {
        width: parent.width
        height: Math.max(implicitHeight, help.height)
        opacity: text !== "" ? 1 : 0
        text: root.problem
        font: Theme.small
        color: Theme.brick
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Accessible.ignored: text === ""
        FontMetrics {
            id: help
            font: Theme.small
        }
    }
}
