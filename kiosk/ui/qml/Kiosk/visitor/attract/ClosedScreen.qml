import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// Staff have closed the hall for today. Nothing can be touched.
Item {
    id: root

    required property VisitViewModel visit

    HallPicture {
        anchors.fill: parent
        visit: root.visit
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    Brand {
        x: Theme.margin
        y: Theme.px(52)
        width: root.width - 2 * x
        visit: root.visit
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.px(24)
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: "今日闭馆"
            font: Theme.display
            color: Theme.onDark
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: "Closed today"
            font: Theme.tileTitle
            color: Theme.onDarkSoft
        }
    }
}
