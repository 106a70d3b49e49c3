import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// Below a translation that is older than its Chinese: what that says now; below one that nobody has
// checked: that. And a way to say that the translation is right.
Rectangle {
    id: root

    required property string path
    required property string original
    required property bool markable
    property bool unchecked: false
    signal marked

    implicitHeight: Math.max(words.implicitHeight, right.height) + Theme.px(16)
    radius: Theme.px(20)
    color: Theme.tint(unchecked ? Theme.sky : Theme.amber)
    Label {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(26)
        width: right.x - x - Theme.px(16)
        text: root.unchecked ? qsTr("Nobody has checked this translation yet.") : qsTr("The Chinese has been changed since: “%1”").arg(root.original)
        font: Theme.small
        color: root.unchecked ? Theme.sky : Theme.amberInk
        maximumLineCount: 3
        elide: Text.ElideRight
        wrapMode: Text.Wrap
    }
    StaffButton {
        id: right
        objectName: `checked-${root.path}`
        x: parent.width - width - Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.markable
        width: visible ? implicitWidth : 0
        text: qsTr("Mark as checked")
        onClicked: root.marked()
    }
}
