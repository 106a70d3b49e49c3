pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The rooms of the floor as a list, for whoever works by keys or cannot see the plan.
StaffCard {
    id: root

    required property PlanViewModel plan

    title: qsTr("Rooms of this floor")

    Column {
        width: parent.width
        Label {
            width: parent.width
            visible: root.plan.rooms.count === 0
            text: qsTr("Nothing is drawn here yet.")
            font: Theme.secondary
            color: Theme.mossGrey
        }
        Repeater {
            model: root.plan.rooms
            TextLink {
                required property string slug
                required property string name
                required property string note
                required property bool chosen
                objectName: `planRoom-${slug}`
                width: Math.min(implicitWidth, parent?.width ?? 0)
                font: chosen ? Theme.chipBold : Theme.secondary
                text: note === "" ? name : `${name} · ${note}`
                onClicked: root.plan.choose(slug)
            }
        }
    }
}
