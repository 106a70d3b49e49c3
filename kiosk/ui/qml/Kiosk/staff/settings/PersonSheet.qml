pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// What can be done about one person.
StaffSheet {
    id: root

    required property PeopleViewModel people

    title: people.opened
    hint: people.openedOwn ? qsTr("This is your own account. Another technician can change it.")
        : !people.openedActive ? qsTr("Deactivated: cannot sign in. What they have done stays under their name.")
        : PeopleWords.mayDo(people.openedRole)
    onClosed: people.close()

    Column {
        width: parent.width
        spacing: Theme.px(24)
        RoleChips {
            visible: !root.people.openedOwn && root.people.openedActive
            chosen: root.people.openedRole
            onTaken: role => root.people.setRole(role)
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.touchGap
            StaffButton {
                objectName: "personClose"
                focus: true
                text: qsTr("Close")
                onClicked: root.people.close()
            }
            StaffButton {
                objectName: "personUnlock"
                visible: root.people.openedLocked && root.people.openedActive
                enabled: !root.people.busy
                primary: true
                text: qsTr("Unlock on this PC")
                onClicked: root.people.unlock()
            }
            StaffButton {
                objectName: "personActive"
                visible: !root.people.openedOwn
                enabled: !root.people.busy
                text: root.people.openedActive ? qsTr("Deactivate") : qsTr("Reactivate")
                onClicked: root.people.setActive(!root.people.openedActive)
            }
        }
    }
}
