pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What is wrong with the plan, in words; a tap leads to the room.
StaffCard {
    id: root

    required property PlanViewModel plan
    readonly property int listed: 40

    title: plan.faults.count > 0 ? qsTr("To mend") : qsTr("Nothing to mend")
    corner: Rectangle {
        width: Theme.px(16)
        height: width
        radius: width / 2
        color: root.plan.faults.count === 0 ? Theme.grass : Theme.amber
    }

    Column {
        width: parent.width
        spacing: Theme.px(4)
        Label {
            width: parent.width
            visible: root.plan.faults.count === 0
            text: qsTr("Every room can be reached from “You are here”, no two overlap, every company has a room.")
            font: Theme.secondary
            color: Theme.mossGrey
            lineHeight: 1.25
        }
        Repeater {
            model: root.plan.faults
            T.AbstractButton {
                id: line
                required property int index
                required property string fault
                required property string room
                required property string other
                required property real shared
                objectName: `planFault-${index}`
                visible: index < root.listed
                width: parent?.width ?? 0
                height: Math.max(Theme.px(64), words.implicitHeight + Theme.px(16))
                enabled: room !== ""
                focusPolicy: Qt.StrongFocus
                text: PlanWords.fault(fault, room, other, shared)
                Accessible.role: Accessible.Button
                Accessible.name: text
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: root.plan.openFinding(index)
                background: Rectangle {
                    radius: Theme.px(12)
                    color: line.pressed ? Theme.pressed : "transparent"
                    FocusRing {
                        radius: Theme.px(16)
                        visible: line.visualFocus
                    }
                }
                contentItem: Label {
                    id: words
                    text: line.text
                    font: Theme.secondary
                    color: line.enabled ? Theme.sky : Theme.mossGrey
                    verticalAlignment: Text.AlignVCenter
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
        }
        Label {
            width: parent.width
            visible: root.plan.faults.count > root.listed
            text: qsTr("and %n more", "", root.plan.faults.count - root.listed)
            font: Theme.secondary
            color: Theme.mossGrey
        }
    }
}
