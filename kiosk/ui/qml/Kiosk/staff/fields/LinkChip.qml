import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// Something that is referred to; a touch opens it, the cross lets go of it.
T.AbstractButton {
    id: root

    property real longest: Theme.px(600)
    property string removeName: ""
    signal removed

    implicitHeight: Theme.px(64)
    implicitWidth: Math.min(label.implicitWidth + leftPadding + cross.width, longest)
    leftPadding: Theme.px(26)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDeletePressed: removed()

    background: Rectangle {
        radius: height / 2
        color: root.pressed ? Theme.sand : Theme.tint(Theme.meadow)
        FocusRing {
            radius: height / 2
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Label {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: cross.x
            text: root.text
            font: Theme.chip
            color: Theme.deepGrass
            wrapMode: Text.NoWrap
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        RoundButton {
            id: cross
            objectName: root.removeName
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.px(64)
            iconName: "close"
            colour: "transparent"
            iconColour: Theme.mossGrey
            text: qsTr("Remove: %1").arg(root.text)
            onClicked: root.removed()
        }
    }
}
