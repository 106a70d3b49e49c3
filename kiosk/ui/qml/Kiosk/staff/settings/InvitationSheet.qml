pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// For which role somebody is invited; then the code with which they set up an account.
StaffSheet {
    id: root

    required property PeopleViewModel people
    readonly property bool made: people.code !== ""

    title: made ? qsTr("Set-up code") : qsTr("Invite somebody")
    hint: made ? qsTr("For one account (%1), used once, until %2. Write it down and hand it over: it is not shown again. Whoever gets it taps “I have a set-up code” where one signs in.").arg(StaffWords.role(people.invitedRole)).arg(people.codeExpires)
               : PeopleWords.mayDo(people.invitedRole)
    onClosed: people.close()

    Column {
        width: parent.width
        spacing: Theme.px(24)
        RoleChips {
            visible: !root.made
            chosen: root.people.invitedRole
            onTaken: role => root.people.chooseRole(role)
        }
        Rectangle {
            width: parent.width
            height: code.height + Theme.px(64)
            visible: root.made
            radius: Theme.px(20)
            color: Theme.cream
            border.color: Theme.sand
            border.width: Theme.hairline
            Label {
                id: code
                objectName: "setUpCode"
                anchors.centerIn: parent
                width: parent.width - Theme.px(48)
                text: root.people.code
                font: Theme.type(46 / Theme.textScale, Font.Bold)
                color: Theme.deepGrass
                horizontalAlignment: Text.AlignHCenter
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(24)
                wrapMode: Text.NoWrap
            }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.touchGap
            StaffButton {
                objectName: "invitationClose"
                focus: true
                primary: root.made
                text: root.made ? qsTr("I have written it down") : qsTr("Cancel")
                onClicked: root.people.close()
            }
            StaffButton {
                objectName: "invitationMake"
                visible: !root.made
                primary: true
                enabled: !root.people.busy
                text: qsTr("Make a set-up code")
                onClicked: root.people.invite()
            }
        }
    }
}
