import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Beside the label of the Chinese title: how it is read, for the order from A to Z and for searching.
Item {
    id: root

    required property FormReading reading

    Label {
        objectName: "reading"
        anchors.verticalCenter: parent.verticalCenter
        width: change.x - Theme.px(16)
        text: root.reading.unfitting ? qsTr("Pinyin: the reading does not fit the title any more.")
                                     : root.reading.text !== "" ? qsTr("Pinyin: %1").arg(root.reading.text) : ""
        font: Theme.small
        color: root.reading.unfitting ? Theme.brick : Theme.mossGrey
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    TextLink {
        id: change
        objectName: "changeReading"
        x: parent.width - width
        anchors.verticalCenter: parent.verticalCenter
        visible: root.reading.text !== ""
        text: qsTr("Change the reading")
        font: Theme.small
        onClicked: root.reading.open()
    }
}
