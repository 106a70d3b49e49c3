import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// Below a translation that is older than its Chinese: what that says now, and a way to say that the
// translation is right all the same.
Rectangle {
    id: root

    required property string path
    required property string original
    required property bool markable
    signal marked

    implicitHeight: Math.max(words.implicitHeight, right.height) + Theme.px(16)
    radius: Theme.px(20)
    color: Theme.tint(Theme.amber)
    Label {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(26)
        width: right.x - x - Theme.px(16)
        text: qsTr("The Chinese has been changed since: “%1”").arg(root.original)
        font: Theme.small
        color: Theme.amberInk
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
