pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// An import file by file: what is done, what was not taken, and what to do about it.
FocusScope {
    id: root

    required property MediaImport imports
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
        objectName: "closeImport"
        focus: true
        x: Theme.px(56)
        y: Theme.px(44)
        iconName: "back"
        text: qsTr("Back")
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.deepGrass
        onClicked: root.closed()
    }
    Column {
        anchors.verticalCenter: back.verticalCenter
        x: back.x + back.width + Theme.px(24)
        width: parent.width - x - Theme.px(56)
        Label {
            width: parent.width
            text: MediaWords.importState(root.imports.state, root.imports.left)
            font: Theme.type(38, Font.Bold)
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: MediaWords.importResult(root.imports.done, root.imports.known, root.imports.refused)
            font: Theme.secondary
            color: Theme.mossGrey
        }
    }
    ListView {
        id: list
        objectName: "importFiles"
        anchors.fill: parent
        anchors.topMargin: back.y + back.height + Theme.px(32)
        anchors.leftMargin: Theme.px(56)
        anchors.rightMargin: Theme.px(56)
        bottomMargin: Theme.px(40)
        activeFocusOnTab: true
        clip: true
        spacing: Theme.px(10)
        model: root.imports.files
        delegate: Rectangle {
            id: row
            required property string name
            required property string phase
            required property real share
            required property string fault
            readonly property bool refused: phase === "refused"
            width: list.width
            height: Math.max(Theme.px(76), said.implicitHeight + Theme.px(32))
            radius: Theme.px(20)
            color: Theme.paper
            border.color: refused ? Theme.brick : Theme.sand
            border.width: Theme.hairline
            Label {
                x: Theme.px(28)
                width: Math.round(parent.width * 0.4) - x
                anchors.verticalCenter: parent.verticalCenter
                text: row.name
                font: Theme.chip
                maximumLineCount: 1
                elide: Text.ElideMiddle
            }
            Label {
                id: said
                x: Math.round(parent.width * 0.42)
                width: parent.width - x - Theme.px(28)
                anchors.verticalCenter: parent.verticalCenter
                text: row.refused ? MediaWords.fault(row.fault)
                    : row.phase === "done" ? qsTr("Imported")
                    : row.phase === "known" ? qsTr("Was there already")
                    : row.phase === "working" ? qsTr("%1 %").arg(Math.round(row.share * 100))
                    : qsTr("Waits")
                font: Theme.secondary
                color: row.refused ? Theme.brick : row.phase === "done" ? Theme.grass : Theme.mossGrey
            }
        }
    }
}
