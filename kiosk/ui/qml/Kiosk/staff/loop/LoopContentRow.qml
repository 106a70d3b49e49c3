pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// A film or a picture of a block; a tap shows what can be done with it. It is drawn to another place
// by its grip.
T.AbstractButton {
    id: root

    required property int index
    required property string key
    required property string title
    required property string family
    required property string picture
    required property real seconds
    required property string movement
    required property string silence
    required property LoopEditing editing
    required property int count
    required property bool opened
    property real drawnBy: 0
    readonly property real head: Math.max(Theme.px(92), words.height + Theme.px(24))
    signal wanted

    objectName: `loopContent-${index}`
    z: drawnBy !== 0 ? 1 : 0
    opacity: drawnBy !== 0 ? 0.8 : 1
    transform: Translate { y: root.drawnBy }
    implicitHeight: head + (opened ? acts.height + Theme.px(12) : 0)
    focusPolicy: Qt.StrongFocus
    text: title
    Accessible.role: Accessible.Button
    Accessible.name: `${title}, ${LoopWords.length(family, seconds, movement)}`
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(12)
        color: root.pressed ? Theme.pressed : "transparent"
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.sand
        }
        FocusRing {
            radius: Theme.px(16)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Rectangle {
            id: place
            y: Math.round((root.head - height) / 2)
            width: Theme.px(104)
            height: Theme.px(64)
            radius: Theme.px(8)
            color: Theme.tint(Theme.meadow)
            CoverPicture {
                anchors.fill: parent
                visible: root.picture !== ""
                source: root.picture
            }
            Icon {
                anchors.centerIn: parent
                visible: root.picture === ""
                name: root.family === "music" ? "music" : root.family === "picture" ? "picture" : "film"
                size: Theme.px(32)
                colour: Theme.meadow
            }
        }
        Column {
            id: words
            x: place.width + Theme.px(16)
            anchors.verticalCenter: place.verticalCenter
            width: (grip.visible ? grip.x : parent.width) - x
            Label {
                width: parent.width
                text: root.title
                font: Theme.type(22, Font.Bold)
                color: root.silence === "" ? Theme.ink : Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: root.silence === "" ? LoopWords.length(root.family, root.seconds, root.movement) : LoopWords.silence(root.silence)
                font: Theme.small
                color: root.silence === "" ? Theme.mossGrey : Theme.brick
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        RowGrip {
            id: grip
            property real start: 0
            objectName: `contentGrip-${root.index}`
            x: parent.width - width + Theme.px(12)
            y: Math.round((root.head - height) / 2)
            visible: root.count > 1
            enabled: !root.editing.busy
            what: root.title
            onPressed: mouse => start = mapToItem(null, mouse.x, mouse.y).y - root.drawnBy
            onDrawnTo: scene => root.drawnBy = scene.y - start
            onLetGo: {
                const rows = Math.round(root.drawnBy / root.head);
                root.drawnBy = 0;
                root.editing.move(root.index, root.index + rows);
            }
        }
        Loader {
            id: acts
            y: root.head - Theme.px(4)
            width: parent.width
            height: active ? implicitHeight : 0
            active: root.opened
            sourceComponent: Flow {
                id: flow
                readonly property bool idle: !root.editing.busy
                spacing: Theme.px(8)
                StaffButton {
                    objectName: "contentUp"
                    visible: root.index > 0
                    sides: Theme.px(32)
                    enabled: flow.idle
                    text: qsTr("Up")
                    onClicked: root.editing.move(root.index, root.index - 1)
                }
                StaffButton {
                    objectName: "contentDown"
                    visible: root.index < root.count - 1
                    sides: Theme.px(32)
                    enabled: flow.idle
                    text: qsTr("Down")
                    onClicked: root.editing.move(root.index, root.index + 1)
                }
                StaffButton {
                    objectName: "contentShorter"
                    visible: root.family === "picture"
                    sides: Theme.px(32)
                    enabled: flow.idle
                    text: qsTr("− 1 s")
                    onClicked: root.editing.lengthen(root.index, -1)
                }
                StaffButton {
                    objectName: "contentLonger"
                    visible: root.family === "picture"
                    sides: Theme.px(32)
                    enabled: flow.idle
                    text: qsTr("+ 1 s")
                    onClicked: root.editing.lengthen(root.index, 1)
                }
                StaffButton {
                    objectName: "contentMovement"
                    readonly property bool drifts: root.movement === "drifting"
                    visible: root.family === "picture"
                    sides: Theme.px(32)
                    enabled: flow.idle
                    text: drifts ? qsTr("Stand still") : qsTr("Drift")
                    onClicked: root.editing.moveAs(root.index, drifts ? "still" : "drifting")
                }
                StaffButton {
                    objectName: "contentForm"
                    sides: Theme.px(32)
                    text: qsTr("Open")
                    onClicked: root.wanted()
                }
                StaffButton {
                    objectName: "contentRemove"
                    sides: Theme.px(32)
                    enabled: flow.idle
                    text: qsTr("Remove")
                    onClicked: root.editing.remove(root.index)
                }
            }
        }
    }
}
