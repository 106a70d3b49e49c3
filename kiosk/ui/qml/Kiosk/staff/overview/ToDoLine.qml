import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One thing that somebody should see to, and the way to it.
Item {
    id: root

    required property string words
    property color dot: Theme.brick
    property string act: ""

    signal acted

    width: parent?.width ?? 0
    implicitHeight: Math.max(label.height, link.visible ? link.height : 0)

    Rectangle {
        y: label.y + Theme.px(9)
        width: Theme.px(16)
        height: width
        radius: width / 2
        color: root.dot
    }
    Label {
        id: label
        x: Theme.px(34)
        y: link.visible ? Math.max(0, (link.height - height) / 2) : 0
        width: parent.width - x - (link.visible ? link.width + Theme.px(12) : 0)
        text: root.words
        font: Theme.secondary
        lineHeight: 1.2
    }
    TextLink {
        id: link
        objectName: root.objectName !== "" ? root.objectName + "-act" : ""
        anchors.right: parent.right
        visible: root.act !== ""
        text: root.act
        onClicked: root.acted()
    }
}
