import QtQuick
import Kiosk
import Kiosk.ViewModels

// The hall's logo on a plate, so that it can be seen on any picture; nothing where it has none.
Rectangle {
    id: root

    required property VisitViewModel visit
    required property real size

    visible: visit.hall.logo !== ""
    width: visible ? logo.width + Theme.px(24) : 0
    height: size
    radius: Theme.px(16)
    color: visit.hall.logoOnDark ? Theme.deepGrass : Theme.paper

    Image {
        id: logo
        objectName: "logo"
        readonly property real shape: implicitHeight > 0 ? implicitWidth / implicitHeight : 1
        anchors.centerIn: parent
        height: root.size - Theme.px(24)
        width: Math.min(height * 4, height * shape)
        source: root.visit.hall.logo
        sourceSize.height: Theme.px(264)
        fillMode: Image.PreserveAspectFit
        asynchronous: true
    }
}
