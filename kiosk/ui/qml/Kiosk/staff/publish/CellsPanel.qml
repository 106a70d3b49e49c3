pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Covers the page: a title, and below it before and after of every cell.
FocusScope {
    id: root

    required property string title
    required property string hint
    required property RowsModel cells
    property alias acts: corner.data
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
        objectName: "closeCells"
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
        width: corner.x - x - Theme.gutter
        Label {
            width: parent.width
            text: root.title
            font: Theme.type(36, Font.Bold)
            maximumLineCount: 1
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            width: parent.width
            text: root.hint
            font: Theme.secondary
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    Row {
        id: corner
        anchors.verticalCenter: back.verticalCenter
        x: parent.width - width - Theme.px(56)
        spacing: Theme.px(16)
    }
    ListView {
        id: list
        objectName: "cells"
        x: Theme.px(56)
        y: back.y + back.height + Theme.px(28)
        width: root.width - 2 * x
        height: root.height - y
        bottomMargin: Theme.px(40)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.cells
        activeFocusOnTab: true
        Keys.onUpPressed: flick(0, 1200)
        Keys.onDownPressed: flick(0, -1200)
        header: Row {
            width: list.width
            height: Theme.px(44)
            visible: list.width >= Theme.px(900)
            Label {
                width: Math.round(parent.width / 2) + Theme.px(10)
                text: qsTr("Before")
                font: Theme.chipBold
            }
            Label {
                text: qsTr("After")
                font: Theme.chipBold
            }
        }
        delegate: CellRow { width: list.width }
    }
}
