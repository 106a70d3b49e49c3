import QtQuick
import Kiosk
import Kiosk.controls

// A name and what it is at present.
Item {
    id: root

    required property string name
    required property string value
    property color colour: Theme.ink

    implicitHeight: Math.max(Theme.px(46), present.height + Theme.px(12))
    Label {
        id: label
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(150)
        text: root.name
        font: Theme.secondary
        color: Theme.mossGrey
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Label {
        id: present
        anchors.verticalCenter: parent.verticalCenter
        x: label.width + Theme.px(16)
        width: parent.width - x
        text: root.value
        font: Theme.type(22, Font.Medium)
        color: root.colour
        maximumLineCount: 2
        elide: Text.ElideRight
    }
}
