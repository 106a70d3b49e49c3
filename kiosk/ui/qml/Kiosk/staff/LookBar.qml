import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Over the visitors' pages of a release that staff look at: which one it is, and the way back. It can be
// drawn aside from what lies below.
Item {
    id: root

    required property LookedRelease looked

    Rectangle {
        id: pill
        x: Math.round((root.width - width) / 2)
        y: Theme.px(8)
        width: row.width + Theme.px(44)
        height: Theme.px(80)
        radius: height / 2
        color: Theme.deepGrass
        border.color: Theme.onDarkSoft
        border.width: Theme.hairline

        // What lies below is not touched through it.
        MouseArea {
            anchors.fill: parent
            drag.target: pill
            drag.minimumX: 0
            drag.maximumX: root.width - pill.width
            drag.minimumY: 0
            drag.maximumY: root.height - pill.height
        }
        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(32)
            spacing: Theme.px(20)
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Release %1, only to look at").arg(root.looked.number)
                font: Theme.chip
                color: Theme.onDark
                wrapMode: Text.NoWrap
            }
            PillButton {
                objectName: "leaveLook"
                anchors.verticalCenter: parent.verticalCenter
                implicitHeight: Theme.px(64)
                sides: Theme.px(48)
                iconName: "back"
                text: qsTr("Back to staff mode")
                font: Theme.chipBold
                onClicked: root.looked.leave()
            }
        }
    }
}
