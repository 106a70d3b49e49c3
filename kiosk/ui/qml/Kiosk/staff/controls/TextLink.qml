import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// Something less important one can do: a word without a button round it.
T.AbstractButton {
    id: root

    property color colour: Theme.sky
    readonly property real side: Theme.px(14)

    implicitHeight: Theme.px(64)
    implicitWidth: label.implicitWidth + 2 * side
    leftPadding: 0
    rightPadding: 0
    font: Theme.secondary
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(16)
        color: root.pressed ? Theme.pressed : "transparent"
        FocusRing {
            radius: Theme.px(22)
            visible: root.visualFocus
        }
    }
    contentItem: Label {
        id: label
        text: root.text
        font: root.font
        color: root.enabled ? root.colour : Theme.mossGrey
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        maximumLineCount: 1
        elide: Text.ElideRight
    }
}
