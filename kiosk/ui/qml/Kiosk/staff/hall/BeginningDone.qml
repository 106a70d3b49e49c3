pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The hall has begun: what comes next, and the way back.
FocusScope {
    id: root

    required property BeginningViewModel beginning
    signal pageWanted(page: string)

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.px(72), Theme.px(900))
        spacing: Theme.px(28)
        Label {
            objectName: "beginningDone"
            width: parent.width
            text: qsTr("“%1” is ready.").arg(root.beginning.name)
            font: Theme.type(46, Font.Bold)
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            width: parent.width
            text: qsTr("What was in the hall before is in the bin, and can be brought back in one go under History. Visitors see the new hall once it is published.")
            font: Theme.lead
            color: Theme.mossGrey
            lineHeight: 1.35
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: HallWords.fault(root.beginning.fault)
            font: Theme.secondary
            color: Theme.brick
        }
        Flow {
            width: parent.width
            spacing: Theme.px(16)
            StaffButton {
                objectName: "beginningContent"
                implicitHeight: Theme.px(88)
                focus: true
                primary: true
                iconName: "plus"
                text: qsTr("Add the first company")
                onClicked: root.pageWanted("content")
            }
            StaffButton {
                objectName: "beginningPublish"
                implicitHeight: Theme.px(88)
                iconName: "publish"
                text: qsTr("Publish")
                onClicked: root.pageWanted("publish")
            }
            StaffButton {
                objectName: "beginningUndo"
                implicitHeight: Theme.px(88)
                enabled: !root.beginning.busy
                text: qsTr("Undo")
                onClicked: root.beginning.undo()
            }
        }
    }
}
