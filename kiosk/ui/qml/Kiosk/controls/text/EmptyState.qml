import QtQuick
import Kiosk
import Kiosk.controls

// What a list shows when there is nothing in it.
Column {
    id: root

    required property string text
    property string icon: "sprout"

    objectName: "empty"
    spacing: Theme.gutter
    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: root.icon
        size: Theme.px(96)
        colour: Theme.meadow
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width)
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        font: Theme.lead
        color: Theme.mossGrey
    }
}
