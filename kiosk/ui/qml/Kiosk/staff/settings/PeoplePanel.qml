pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Everybody with an account, and a tap to invite somebody.
ScrollArea {
    id: root

    required property PeopleViewModel people

    objectName: "peopleList"
    contentHeight: column.height + Theme.px(140)

    Column {
        id: column
        width: root.width - Theme.px(16)
        topPadding: Theme.px(8)
        spacing: Theme.px(12)
        Label {
            width: parent.width
            visible: root.people.unreadable
            text: qsTr("The accounts cannot be read just now.")
            font: Theme.type(22, Font.Medium)
            color: Theme.brick
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Repeater {
            model: root.people.rows
            PersonRow {
                width: column.width
                onClicked: root.people.open(name)
            }
        }
        Item {
            width: 1
            height: Theme.px(4)
        }
        StaffButton {
            objectName: "invitePerson"
            primary: true
            enabled: !root.people.busy
            text: qsTr("Invite somebody")
            onClicked: root.people.beginInvitation()
        }
    }
}
