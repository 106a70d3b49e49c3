import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// Something that refers to the thing on the form; a tap opens it.
T.AbstractButton {
    id: root

    required property string kind
    required property string title
    required property string field
    required property bool required

    implicitHeight: Theme.px(64)
    focusPolicy: Qt.StrongFocus
    text: `${ChangeWords.kind(kind)} · ${title}`
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(12)
        color: root.pressed ? Theme.pressed : "transparent"
        FocusRing {
            radius: Theme.px(16)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - arrow.width - Theme.px(12)
            text: root.text
            font: Theme.secondary
            color: Theme.sky
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "forward"
            size: Theme.px(26)
            colour: Theme.mossGrey
        }
    }
}
