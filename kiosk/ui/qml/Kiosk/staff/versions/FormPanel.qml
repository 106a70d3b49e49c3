import QtQuick
import Kiosk
import Kiosk.controls

// Covers the form: a title with a way back, acts at the right or, on a narrow page, below it, and
// what it is about.
FocusScope {
    id: root

    required property string title
    property string hint: ""
    property alias acts: corner.data
    default property alias content: body.data
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 48)
    readonly property bool narrow: width < Theme.px(1300)
    signal closed

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
        objectName: "panelBack"
        x: root.edge
        y: Theme.px(40)
        size: Theme.px(72)
        focus: true
        iconName: "back"
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.ink
        text: qsTr("Back to the form")
        onClicked: root.closed()
    }
    Column {
        id: heading
        x: back.x + back.width + Theme.px(20)
        y: back.y + Math.max(0, (back.height - height) / 2)
        width: (root.narrow ? root.width - root.edge : corner.x - Theme.gutter) - x
        Label {
            width: parent.width
            text: root.title
            font: Theme.type(34, Font.Bold)
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            objectName: "panelHint"
            width: parent.width
            text: root.hint
            font: Theme.small
            color: Theme.mossGrey
        }
    }
    Item {
        id: corner
        x: root.width - width - root.edge
        y: root.narrow ? Math.max(back.y + back.height, heading.y + heading.height) + Theme.px(16) : back.y + (back.height - height) / 2
        width: childrenRect.width
        height: childrenRect.height
    }
    Item {
        id: body
        x: root.edge
        y: Math.max(back.y + back.height, heading.y + heading.height, corner.y + corner.height) + Theme.px(28)
        width: root.width - 2 * x
        height: root.height - y
    }
}
