import QtQuick
import Kiosk
import Kiosk.controls

// A page part that flicks up and down, with a thin mark of where one is.
Flickable {
    id: root

    boundsBehavior: Flickable.DragOverBounds
    flickDeceleration: 3000
    clip: true

    FollowFocus { view: root }

    Rectangle {
        parent: root
        anchors.right: parent.right
        width: Theme.px(6)
        radius: width / 2
        visible: root.visibleArea.heightRatio < 1
        y: root.visibleArea.yPosition * root.height
        height: root.visibleArea.heightRatio * root.height
        color: Theme.mossGrey
        opacity: root.moving ? 0.7 : 0.25
    }
}
