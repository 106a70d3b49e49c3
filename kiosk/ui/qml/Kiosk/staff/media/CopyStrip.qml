import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The making of a lighter copy, at the foot of the page.
Rectangle {
    id: root

    required property LighterCopy lighter
    readonly property bool running: lighter.state === "running"

    radius: Theme.px(24)
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline
    clip: true

    Rectangle {
        objectName: "copyBar"
        x: Theme.px(32)
        y: root.height - height - Theme.px(8)
        width: Math.round((button.x - x - Theme.gap) * root.lighter.share)
        height: Theme.px(6)
        radius: height / 2
        visible: root.running
        color: Theme.grass
    }
    Column {
        x: Theme.px(32)
        y: Math.round((parent.height - height) / 2) - (root.running ? Theme.px(6) : 0)
        width: button.x - x - Theme.gap
        Label {
            objectName: "copyState"
            width: parent.width
            text: MediaWords.copyState(root.lighter.state)
            font: Theme.chipBold
            color: ["full", "failed"].includes(root.lighter.state) ? Theme.brick : Theme.ink
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: root.lighter.name
            font: Theme.small
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideMiddle
        }
    }
    TextLink {
        id: button
        objectName: root.running ? "copyCancel" : "copyForget"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        text: root.running ? qsTr("Cancel") : qsTr("Close")
        font: Theme.chip
        onClicked: root.running ? root.lighter.cancel() : root.lighter.forget()
    }
}
