import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One thing that can be done with a workbook: what it is for, and the button.
Rectangle {
    id: root

    required property string title
    required property string hint
    required property string icon
    required property string action
    required property string actionName
    property bool primary: false
    property string further: ""  // a second thing to do with it
    property string furtherName: ""
    signal taken
    signal furtherTaken

    implicitHeight: Theme.px(Theme.portrait ? 330 : 500)
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    Icon {
        id: picture
        x: Theme.px(36)
        y: Theme.px(36)
        name: root.icon
        size: Theme.px(56)
        colour: Theme.meadow
    }
    Label {
        id: heading
        x: picture.x
        y: picture.y + picture.height + Theme.px(16)
        width: parent.width - 2 * x
        text: root.title
        font: Theme.type(30, Font.Bold)
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Label {
        x: picture.x
        y: heading.y + heading.height + Theme.px(10)
        width: parent.width - 2 * x
        height: button.y - y - Theme.px(12)
        text: root.hint
        font: Theme.chip
        color: Theme.mossGrey
        lineHeight: 1.3
        elide: Text.ElideRight
    }
    StaffButton {
        id: button
        objectName: root.actionName
        x: picture.x
        y: parent.height - height - Theme.px(36)
        implicitHeight: Theme.px(72)
        focus: root.primary
        primary: root.primary
        text: root.action
        onClicked: root.taken()
    }
    StaffButton {
        objectName: root.furtherName
        x: button.x + button.width + Theme.gap
        y: button.y
        implicitHeight: button.implicitHeight
        visible: root.further !== ""
        text: root.further
        onClicked: root.furtherTaken()
    }
}
