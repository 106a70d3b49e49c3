import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What has just been done, and a tap to undo it.
Rectangle {
    id: root

    required property ContentViewModel content

    height: Theme.px(80)
    width: Math.min(parent.width, words.implicitWidth + (undo.visible ? undo.width : 0) + Theme.px(88))
    radius: height / 2
    color: content.trouble ? Theme.brick : Theme.deepGrass

    Label {
        id: words
        objectName: "notice"
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(36)
        width: (undo.visible ? undo.x : parent.width - Theme.px(36)) - x
        text: ContentWords.notice(root.content.notice, root.content.noticeSection, root.content.noticeCount)
        font: Theme.chip
        color: Theme.onDark
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    TextLink {
        id: undo
        objectName: "undo"
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width - Theme.px(16)
        visible: root.content.undoable
        enabled: !root.content.busy
        text: qsTr("Undo")
        font: Theme.chipBold
        colour: Theme.amber
        onClicked: root.content.undo()
    }
}
