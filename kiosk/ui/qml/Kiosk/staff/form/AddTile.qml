import QtQuick
import QtQuick.Shapes
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// An empty place with a plus, for one more picture.
T.AbstractButton {
    id: root

    implicitWidth: Theme.px(190)
    implicitHeight: Theme.px(120)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.px(20)
            color: root.pressed ? Theme.sand : "transparent"
        }
        Shape {
            anchors.fill: parent
            ShapePath {
                strokeColor: Theme.mossGrey
                strokeWidth: Theme.px(2)
                strokeStyle: ShapePath.DashLine
                dashPattern: [4, 3]
                fillColor: "transparent"
                PathRectangle {
                    x: Theme.px(1)
                    y: Theme.px(1)
                    width: root.width - Theme.px(2)
                    height: root.height - Theme.px(2)
                    radius: Theme.px(20)
                }
            }
        }
        FocusRing {
            radius: Theme.px(26)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: "plus"
            size: Theme.px(40)
            colour: Theme.mossGrey
        }
    }
}
