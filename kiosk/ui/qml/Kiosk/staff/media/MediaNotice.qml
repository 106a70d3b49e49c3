import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What has just been done to a file, with a way to take it back.
Rectangle {
    id: root

    required property MediaActs acts

    radius: height / 2
    visible: acts.notice !== ""
    color: acts.trouble ? Theme.tint(Theme.brick) : Theme.tint(Theme.grass)
    Label {
        objectName: "mediaNotice"
        x: Theme.px(36)
        anchors.verticalCenter: parent.verticalCenter
        width: undo.x - x
        text: MediaWords.notice(root.acts.notice, root.acts.number)
        font: Theme.chip
        color: root.acts.trouble ? Theme.brick : Theme.deepGrass
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    TextLink {
        id: undo
        objectName: "mediaUndo"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.acts.canUndo
        text: qsTr("Undo")
        font: Theme.chipBold
        onClicked: root.acts.undo()
    }
}
