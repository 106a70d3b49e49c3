import QtQuick
import Kiosk
import Kiosk.controls

// A white card with a title; what is in it lies below.
Rectangle {
    id: root

    required property string title
    property real padding: Theme.px(32)
    readonly property real contentHeight: body.childrenRect.height
    default property alias content: body.data
    property alias corner: corner.data

    implicitHeight: heading.height + contentHeight + 2 * padding + Theme.px(20)
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    Label {
        id: heading
        x: root.padding
        y: root.padding
        width: root.width - 2 * x - corner.width
        height: Math.max(implicitHeight, corner.height)
        verticalAlignment: Text.AlignVCenter
        text: root.title
        font: Theme.type(24, Font.Bold)
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Item {
        id: corner
        anchors.right: parent.right
        anchors.rightMargin: root.padding
        y: root.padding
        width: childrenRect.width
        height: childrenRect.height
    }
    Item {
        id: body
        x: root.padding
        y: heading.y + heading.height + Theme.px(20)
        width: root.width - 2 * x
        height: root.height - y - root.padding
    }
}
