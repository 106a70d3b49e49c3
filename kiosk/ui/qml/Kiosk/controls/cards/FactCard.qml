import QtQuick
import Kiosk
import Kiosk.controls

// One fact at a glance: a label and what is known.
Rectangle {
    id: root

    required property string label
    required property string value

    implicitHeight: column.implicitHeight + Theme.px(44)
    radius: Theme.px(22)
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline
    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.cardPadding
        anchors.rightMargin: Theme.cardPadding
        y: Theme.px(22)
        spacing: Theme.px(6)
        Label {
            width: parent.width
            text: root.label
            font: Theme.secondary
            color: Theme.mossGrey
        }
        Label {
            width: parent.width
            text: root.value
            font: Theme.bodyBold
        }
    }
}
