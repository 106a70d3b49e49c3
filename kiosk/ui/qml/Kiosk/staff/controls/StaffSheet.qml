import QtQuick
import Kiosk
import Kiosk.controls

// A question in the middle of the page, over everything else there; Escape takes it back.
FocusScope {
    id: root

    required property string title
    property string hint: ""
    property real breadth: Theme.px(860)
    default property alias below: body.data
    signal closed

    Keys.onEscapePressed: closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }
    MouseArea {
        anchors.fill: parent
        onClicked: root.closed()
        onWheel: event => event.accepted = true
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.px(40), root.breadth)
        height: column.height + Theme.px(88)
        radius: Theme.cardRadius
        color: Theme.paper
        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - Theme.px(96)
            spacing: Theme.px(20)
            Label {
                width: parent.width
                text: root.title
                font: Theme.type(34, Font.Bold)
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.hint
                font: Theme.chip
                color: Theme.mossGrey
                lineHeight: 1.35
            }
            Item {
                id: body
                width: parent.width
                height: childrenRect.height
            }
        }
    }
}
