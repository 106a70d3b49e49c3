import QtQuick
import Kiosk
import Kiosk.controls

// One release of the list: what, when, by whom, and a button that puts it on the screen.
Rectangle {
    id: root

    required property int number
    required property bool inForce
    required property string published
    required property string by
    required property string notes
    signal chosen

    implicitHeight: Math.max(Theme.px(104), words.height + Theme.px(36))
    radius: Theme.px(20)
    color: inForce ? Theme.tint(Theme.grass) : Theme.paper
    border.color: inForce ? Theme.grass : Theme.sand
    border.width: Theme.hairline

    Label {
        id: name
        x: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(150)
        text: qsTr("No. %1").arg(root.number)
        font: Theme.type(28, Font.Bold)
        color: Theme.deepGrass
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Column {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        x: name.x + name.width + Theme.gap
        width: action.x - x - Theme.gutter
        spacing: Theme.px(4)
        Label {
            width: parent.width
            text: root.by !== "" ? qsTr("%1 by %2").arg(root.published).arg(root.by) : root.published
            font: Theme.chip
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.notes
            font: Theme.small
            color: Theme.mossGrey
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    Item {
        id: action
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(20)
        width: Math.max(button.implicitWidth, inForceLabel.implicitWidth)
        height: parent.height
        PillButton {
            id: button
            objectName: `putBack-${root.number}`
            anchors.centerIn: parent
            visible: !root.inForce
            implicitHeight: Theme.px(68)
            sides: Theme.px(56)
            text: qsTr("Put back")
            font: Theme.chip
            colour: Theme.paper
            lineColour: Theme.sand
            onClicked: root.chosen()
        }
        Label {
            id: inForceLabel
            anchors.centerIn: parent
            visible: root.inForce
            text: qsTr("On the screen")
            font: Theme.chipBold
            color: Theme.grass
            wrapMode: Text.NoWrap
        }
    }
}
