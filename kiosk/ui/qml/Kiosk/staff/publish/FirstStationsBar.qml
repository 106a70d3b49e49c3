pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// A release that some stations have got first: how it has come to each, and the step to all.
Rectangle {
    id: root

    required property FirstStationsViewModel first
    required property bool mayPublish

    implicitHeight: Math.max(Theme.px(84), column.height + Theme.px(32))
    radius: Theme.px(24)
    color: Theme.tint(Theme.amber)

    Column {
        id: column
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(28)
        width: (act.visible ? act.x : parent.width) - x - Theme.px(28)
        spacing: Theme.px(4)
        Label {
            objectName: "firstStationsState"
            width: parent.width
            text: qsTr("Release %1 has not gone to all stations yet.").arg(root.first.release)
            font: Theme.type(22, Font.Medium)
            color: Theme.amberInk
            Accessible.role: Accessible.StatusBar
            Accessible.name: text
        }
        Flow {
            width: parent.width
            spacing: Theme.px(24)
            Repeater {
                model: root.first.stations
                Label {
                    required property string name
                    required property string arrival
                    text: PublishWords.arrived(name, arrival)
                    font: Theme.secondary
                    color: arrival === "unwell" ? Theme.brick : Theme.ink
                }
            }
        }
    }
    StaffButton {
        id: act
        objectName: "publishToAll"
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width - Theme.px(20)
        visible: root.mayPublish
        enabled: !root.first.busy
        text: qsTr("Give it to all")
        onClicked: root.first.publishToAll()
    }
}
