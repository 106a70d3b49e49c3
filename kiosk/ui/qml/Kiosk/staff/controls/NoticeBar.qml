import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What has just been done, and a tap to undo it.
Rectangle {
    id: root

    required property string page // whose notice it is: its parts are named after it
    required property NoticeViewModel notice
    required property string text
    property bool busy: false
    signal undone()

    height: Theme.px(80)
    width: Math.min(parent.width - Theme.px(48), words.implicitWidth + (undo.visible ? undo.width : 0) + Theme.px(88))
    radius: height / 2
    visible: text !== ""
    color: notice.trouble ? Theme.brick : Theme.deepGrass

    Label {
        id: words
        objectName: `${root.page}Notice`
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(36)
        width: (undo.visible ? undo.x : parent.width - Theme.px(36)) - x
        text: root.text
        font: Theme.chip
        color: Theme.onDark
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    TextLink {
        id: undo
        objectName: `${root.page}Undo`
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width - Theme.px(16)
        visible: root.notice.undoable
        enabled: !root.busy
        text: qsTr("Undo")
        font: Theme.chipBold
        colour: Theme.amber
        onClicked: root.undone()
    }
}
