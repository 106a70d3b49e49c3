import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// A frame of a film's time line, with its time.
T.AbstractButton {
    id: root

    required property int moment
    required property string picture
    required property bool taken

    objectName: `frame-${moment}`
    Accessible.name: words.text
    CoverPicture {
        anchors.fill: parent
        source: root.picture
    }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.color: Theme.amber
        border.width: Theme.px(6)
        visible: root.taken
    }
    Rectangle {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: words.width + Theme.px(16)
        height: words.height + Theme.px(6)
        color: Theme.veil
        Label {
            id: words
            anchors.centerIn: parent
            text: StaffWords.clock(Math.floor(root.moment / 1000))
            font: Theme.small
            color: Theme.onDark
        }
    }
    FocusRing {
        radius: Theme.px(6)
        visible: root.visualFocus
    }
}
