import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// What a page shows before there is anything on it: the hall's picture, and a kind word on it.
Item {
    id: root

    required property VisitViewModel visit
    required property string icon
    required property string text
    property string note: qsTr("You will find it here as soon as it is ready.")

    objectName: "comingSoon"

    HallPicture {
        id: picture
        anchors.fill: parent
        visit: root.visit
        CornerMask { anchors.fill: parent }
        CornerMask { anchors.fill: parent; lower: true }
    }
    SoftScrim {
        anchors.fill: words
    }
    Column {
        id: words
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -parent.height * 0.06
        width: Math.min(parent.width - 2 * Theme.px(80), Theme.px(1000))
        spacing: Theme.gutter
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.icon
            size: Theme.px(88)
            colour: Theme.amber
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            font: Theme.pageTitle
            color: Theme.onDark
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            text: root.note
            font: Theme.lead
            color: Theme.onDark
        }
    }
}
