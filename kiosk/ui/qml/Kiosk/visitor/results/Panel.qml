import QtQuick
import Kiosk
import Kiosk.controls

// A white panel with a title; its content lies below the title, within the padding.
Rectangle {
    id: root

    required property string title
    default property alias content: body.data

    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    Label {
        id: heading
        x: Theme.px(32)
        y: Theme.px(28)
        width: parent.width - 2 * x
        text: root.title
        font: Theme.cardTitle
        color: Theme.deepGrass
    }
    Item {
        id: body
        anchors.fill: parent
        anchors.margins: Theme.px(32)
        anchors.topMargin: heading.y + heading.height + Theme.px(20)
        anchors.bottomMargin: Theme.px(24)
    }
}
