import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A thick slider for fingers: the film's position, or its loudness.
T.Slider {
    id: root

    implicitWidth: Theme.px(260)
    implicitHeight: Theme.touchTarget
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Slider

    background: Rectangle {
        x: root.leftPadding
        y: (root.height - height) / 2
        width: root.availableWidth
        height: Theme.px(10)
        radius: height / 2
        color: Theme.glassLine
        Rectangle {
            width: Math.max(parent.height, root.visualPosition * parent.width)
            height: parent.height
            radius: height / 2
            color: Theme.amberOnDark
        }
    }
    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: (root.height - height) / 2
        width: Theme.px(root.pressed ? 48 : 36)
        height: width
        radius: width / 2
        color: Theme.onDark
        FocusRing {
            radius: height / 2
            visible: root.visualFocus
        }
    }
}
