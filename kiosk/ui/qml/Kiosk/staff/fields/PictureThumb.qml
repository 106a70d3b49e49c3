import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A picture or a file of a field. It follows a finger that draws it, and tells where that let go.
T.AbstractButton {
    id: root

    property string picture: ""
    property bool taken: false
    property bool drawable: false
    signal dropped(scene: point)
    signal moved(step: int)

    implicitWidth: Theme.px(190)
    implicitHeight: Theme.px(120)
    z: drag.active ? 1 : 0
    opacity: drag.active ? 0.8 : 1
    transform: Translate { x: drag.activeTranslation.x; y: drag.activeTranslation.y }
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_Left ? -1 : 0;
        if (drawable && step !== 0 && event.modifiers & Qt.AltModifier) {
            moved(step);
            event.accepted = true;
        }
    }

    background: Rectangle {
        radius: Theme.px(12)
        color: Theme.tint(Theme.meadow)
        border.color: root.taken ? Theme.grass : Theme.sand
        border.width: root.taken ? Theme.px(5) : Theme.hairline
        FocusRing {
            radius: Theme.px(18)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        CoverPicture {
            anchors.fill: parent
            anchors.margins: Theme.px(6)
            visible: root.picture !== ""
            source: root.picture
        }
        Label {
            anchors.centerIn: parent
            width: parent.width - Theme.px(24)
            visible: root.picture === ""
            text: root.text
            font: Theme.small
            color: Theme.deepGrass
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 3
            elide: Text.ElideMiddle
            wrapMode: Text.Wrap
        }
    }
    DragHandler {
        id: drag
        property point last
        enabled: root.drawable
        target: null
        onCentroidChanged: if (active) last = centroid.scenePosition
        onActiveChanged: if (!active) root.dropped(last)
    }
}
