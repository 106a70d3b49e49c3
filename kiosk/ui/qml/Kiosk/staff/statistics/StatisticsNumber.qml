import QtQuick
import Kiosk
import Kiosk.controls

// One large number, and how it has changed.
Rectangle {
    id: root

    required property string measure
    required property string name
    required property string value
    required property string change
    required property int direction

    objectName: `number-${measure}`
    implicitHeight: column.height + Theme.px(56)
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline
    Accessible.role: Accessible.StaticText
    Accessible.name: [name, value, change].join(" · ")

    Column {
        id: column
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(32)
        width: parent.width - 2 * x
        spacing: Theme.px(2)
        Label {
            width: parent.width
            text: root.name
            font: Theme.secondary
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: root.value
            font: Theme.type(64, Font.Normal)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(28)
            color: Theme.grass
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: root.change
            font: Theme.small
            color: root.direction > 0 ? Theme.grass : root.direction < 0 ? Theme.brick : Theme.mossGrey
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
}
