pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls

// A whole page about one file: its head with a way out and one button, below it what stands here.
FocusScope {
    id: root

    required property string title
    property string explanation: ""
    property string acceptText: ""
    property bool acceptEnabled: true
    property string name: ""
    default property alias content: place.data
    readonly property bool upright: width < height
    signal closed
    signal accepted

    Keys.onEscapePressed: closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.cream
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    RoundButton {
        id: back
        objectName: `${root.name}Close`
        x: Theme.px(56)
        y: Theme.px(44)
        iconName: "close"
        text: qsTr("Close")
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.deepGrass
        onClicked: root.closed()
    }
    Column {
        anchors.verticalCenter: back.verticalCenter
        x: back.x + back.width + Theme.px(24)
        width: (accept.visible ? accept.x - Theme.gutter : root.width - Theme.px(56)) - x
        Label {
            width: parent.width
            text: root.title
            font: Theme.type(38, Font.Bold)
            maximumLineCount: 1
            elide: Text.ElideMiddle
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.explanation
            font: Theme.secondary
            color: Theme.mossGrey
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    PillButton {
        id: accept
        objectName: `${root.name}Accept`
        x: root.width - width - Theme.px(56)
        anchors.verticalCenter: back.verticalCenter
        visible: root.acceptText !== ""
        enabled: root.acceptEnabled
        text: root.acceptText
        font: Theme.bodyBold
        colour: enabled ? Theme.amber : Theme.sand
        textColour: enabled ? Theme.ink : Theme.mossGrey
        onClicked: root.accepted()
    }
    FocusScope {
        id: place
        focus: true
        anchors.fill: parent
        anchors.topMargin: back.y + back.height + Theme.px(36)
        anchors.leftMargin: Theme.px(56)
        anchors.rightMargin: Theme.px(56)
        anchors.bottomMargin: Theme.px(40)
    }
}
