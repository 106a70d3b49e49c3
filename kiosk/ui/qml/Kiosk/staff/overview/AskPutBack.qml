import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Asks once before an earlier release is put on the screen.
FocusScope {
    id: root

    required property ReleasesViewModel releases

    Keys.onEscapePressed: releases.ask(0)

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }
    MouseArea {
        anchors.fill: parent
        onClicked: root.releases.ask(0)
        onWheel: event => event.accepted = true
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.px(40), Theme.px(860))
        height: column.height + Theme.px(96)
        radius: Theme.cardRadius
        color: Theme.paper
        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - Theme.px(112)
            spacing: Theme.px(20)
            Label {
                width: parent.width
                text: qsTr("Put release %1 on the screen?").arg(root.releases.asked)
                font: Theme.tileTitle
            }
            Label {
                width: parent.width
                text: qsTr("Visitors then see the hall as it was published on %1. Nothing is deleted: the present release can be put back at any time.").arg(root.releases.askedPublished)
                font: Theme.chip
                color: Theme.mossGrey
                lineHeight: 1.35
            }
            Row {
                anchors.right: parent.right
                spacing: Theme.px(16)
                PillButton {
                    objectName: "putBackNo"
                    text: qsTr("Cancel")
                    colour: Theme.paper
                    lineColour: Theme.sand
                    font: Theme.bodyBold
                    onClicked: root.releases.ask(0)
                }
                PillButton {
                    objectName: "putBackYes"
                    focus: true
                    text: qsTr("Put back")
                    font: Theme.bodyBold
                    onClicked: root.releases.putInForce()
                }
            }
        }
    }
}
