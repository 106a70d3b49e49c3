import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// Above the fields of one row: which it is, and how to move it or take it away.
Item {
    id: root

    required property string path
    required property string label
    required property int number
    required property int count
    required property bool ordered
    property string problem: ""
    signal moved(to: int)
    signal stepped(step: int)
    signal drawnTo(scene: point)
    signal letGo
    signal removed

    implicitHeight: Theme.px(72)
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
        if (step !== 0 && event.modifiers & Qt.AltModifier) {
            stepped(step);
            event.accepted = true;
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: Theme.px(4)
        radius: Theme.px(16)
        visible: grip.drawn
        color: Theme.sand
    }
    RowGrip {
        id: grip
        objectName: `grip-${root.path}`
        anchors.verticalCenter: parent.verticalCenter
        visible: root.ordered && root.count > 1
        width: visible ? implicitWidth : 0
        what: name.text
        onDrawnTo: scene => root.drawnTo(scene)
        onLetGo: root.letGo()
    }
    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.sand
    }
    Label {
        id: name
        anchors.verticalCenter: parent.verticalCenter
        x: grip.width
        text: `${root.label} ${root.number + 1}`
        font: Theme.chipBold
        color: Theme.mossGrey
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        x: name.x + name.width + Theme.px(20)
        width: acts.x - x
        text: root.problem
        font: Theme.small
        color: Theme.brick
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Row {
        id: acts
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        RoundButton {
            objectName: `up-${root.path}`
            visible: root.ordered && root.count > 1
            enabled: root.number > 0
            opacity: enabled ? 1 : 0.3
            size: Theme.px(64)
            iconName: "back"
            rotation: 90
            colour: "transparent"
            iconColour: Theme.deepGrass
            text: qsTr("Further up: %1").arg(name.text)
            onClicked: root.moved(root.number - 1)
        }
        RoundButton {
            objectName: `down-${root.path}`
            visible: root.ordered && root.count > 1
            enabled: root.number < root.count - 1
            opacity: enabled ? 1 : 0.3
            size: Theme.px(64)
            iconName: "forward"
            rotation: 90
            colour: "transparent"
            iconColour: Theme.deepGrass
            text: qsTr("Further down: %1").arg(name.text)
            onClicked: root.moved(root.number + 1)
        }
        RoundButton {
            objectName: `remove-${root.path}`
            size: Theme.px(64)
            iconName: "close"
            colour: "transparent"
            iconColour: Theme.brick
            text: qsTr("Remove: %1").arg(name.text)
            onClicked: root.removed()
        }
    }
}
