import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One caption: when it comes, and what it says.
T.AbstractButton {
    id: root

    required property real start
    required property string words
    property bool taken: false
    property bool current: false

    implicitHeight: Math.max(Theme.px(72), text.height + Theme.px(24))
    focusPolicy: Qt.NoFocus
    Accessible.name: `${time.text} ${words}`
    background: Rectangle {
        radius: Theme.px(12)
        color: root.taken ? Theme.tint(Theme.grass) : "transparent"
        FocusRing {
            radius: parent.radius
            visible: root.current
        }
    }
    Label {
        id: time
        x: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(120)
        text: `${StaffWords.clock(Math.floor(root.start / 1000))}.${Math.floor(root.start / 100) % 10}`
        font: Theme.secondary
        color: Theme.mossGrey
    }
    Label {
        id: text
        x: time.x + time.width + Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - Theme.px(16)
        text: root.words
        font: Theme.chip
        maximumLineCount: 3
        elide: Text.ElideRight
    }
}
