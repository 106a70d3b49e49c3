pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The focus point of a picture: put with a finger or the arrow keys, and seen in the shapes in which
// the screens crop it.
MediaPanel {
    id: root

    required property FocusPoint point
    readonly property point focusPoint: Qt.point(point.x, point.y)

    name: "focus"
    title: qsTr("Focus point")
    explanation: qsTr("Touch what must stay in sight. This is how screens and cards crop the picture.")
    acceptText: qsTr("Done")
    onAccepted: point.save()
    onClosed: point.close()

    Item {
        id: stage
        width: root.upright ? parent.width : Math.round(parent.width * 0.56)
        height: (root.upright ? Math.round(parent.height * 0.48) : parent.height) - middle.height - Theme.px(16)
        Image {
            id: picture
            objectName: "focusPicture"
            anchors.centerIn: parent
            width: Math.round(Math.min(parent.width, parent.height * ratio))
            height: Math.round(width / ratio)
            readonly property real ratio: implicitHeight > 0 ? implicitWidth / implicitHeight : 1
            source: root.point.picture
            asynchronous: true
            focus: true
            activeFocusOnTab: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Focus point")
            Accessible.focusable: true
            Keys.onLeftPressed: root.point.move(-1, 0)
            Keys.onRightPressed: root.point.move(1, 0)
            Keys.onUpPressed: root.point.move(0, -1)
            Keys.onDownPressed: root.point.move(0, 1)
            FocusRing {
                radius: Theme.px(6)
                visible: picture.activeFocus
            }
            MouseArea {
                anchors.fill: parent
                onPressed: touch => root.point.place(touch.x / width, touch.y / height)
                onPositionChanged: touch => root.point.place(touch.x / width, touch.y / height)
            }
            Rectangle {
                objectName: "focusMark"
                x: root.point.x * picture.width - width / 2
                y: root.point.y * picture.height - height / 2
                width: Theme.px(64)
                height: width
                radius: width / 2
                color: "transparent"
                border.color: Theme.ink
                border.width: Theme.px(8)
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: Theme.px(2)
                    radius: width / 2
                    color: "transparent"
                    border.color: Theme.amber
                    border.width: Theme.px(4)
                }
            }
        }
    }
    TextLink {
        id: middle
        objectName: "focusCentre"
        x: Math.round(stage.x + (stage.width - width) / 2)
        y: stage.height + Theme.px(16)
        text: qsTr("Back to the middle")
        font: Theme.chip
        onClicked: root.point.centre()
    }
    Grid {
        id: shapes
        x: root.upright ? 0 : stage.width + Theme.px(48)
        y: root.upright ? middle.y + middle.height + Theme.px(24) : 0
        width: parent.width - x
        columns: 2
        spacing: Theme.px(24)
        Repeater {
            model: ["16:9", "4:3", "1:1", "9:16"]
            FocusShape {
                required property string modelData
                width: Math.floor((shapes.width - shapes.spacing) / 2)
                height: Math.floor((shapes.parent.height - shapes.y - shapes.spacing) / 2)
                picture: root.point.picture
                focusPoint: root.focusPoint
                ratio: modelData
            }
        }
    }
}
