pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The block that is looked at: when it plays, and what, in turn.
StaffCard {
    id: root

    required property LoopViewModel loop
    readonly property bool any: loop.chosen >= 0

    corner: StaffButton {
        objectName: "changeHours"
        visible: root.any
        width: visible ? implicitWidth : 0
        height: visible ? implicitHeight : 0
        sides: Theme.px(36)
        enabled: !root.loop.editing.busy
        text: qsTr("Hours")
        onClicked: root.loop.hours.open()
    }
    title: any ? loop.chosenTitle : qsTr("Choose a block")

    Column {
        width: parent.width
        spacing: Theme.px(12)
        Label {
            objectName: "blockHours"
            width: parent.width
            text: root.any ? root.loop.chosenHours
                : root.loop.isEmpty ? qsTr("Nothing is planned yet: all films play in turn.")
                : qsTr("Tap a block of the week to see what plays in it.")
            font: Theme.secondary
            color: root.any ? Theme.ink : Theme.mossGrey
            lineHeight: 1.25
        }
        Label {
            objectName: "blockCovers"
            width: parent.width
            visible: root.loop.chosenCovers !== ""
            text: qsTr("Covers this week: %1").arg(root.loop.chosenCovers)
            font: Theme.small
            color: Theme.mossGrey
        }
        Label {
            objectName: "blockGivesWay"
            width: parent.width
            visible: root.loop.chosenGivesWayTo !== ""
            text: qsTr("Gives way this week to: %1").arg(root.loop.chosenGivesWayTo)
            font: Theme.small
            color: Theme.mossGrey
        }
        Column {
            width: parent.width
            visible: root.any
            Repeater {
                model: root.loop.contents
                LoopContentRow {
                    width: parent?.width ?? 0
                    editing: root.loop.editing
                    count: root.loop.contents.count
                    onClicked: root.loop.unfold(key)
                    onWanted: root.loop.openContent(index)
                }
            }
        }
        Row {
            visible: root.any
            spacing: Theme.px(12)
            StaffButton {
                objectName: "addFilm"
                sides: Theme.px(36)
                enabled: !root.loop.editing.busy
                iconName: "plus"
                text: qsTr("Film")
                onClicked: root.loop.editing.addFrom("film")
            }
            StaffButton {
                objectName: "addPicture"
                sides: Theme.px(36)
                enabled: !root.loop.editing.busy
                iconName: "plus"
                text: qsTr("Picture")
                onClicked: root.loop.editing.addFrom("picture")
            }
        }
    }
}
