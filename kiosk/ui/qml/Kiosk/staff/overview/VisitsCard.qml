pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// How many have been here today, and at which hours.
StaffCard {
    id: root

    required property VisitsViewModel visits

    title: qsTr("Visitors today")

    Label {
        id: number
        text: root.visits.visits
        font: Theme.type(84, Font.Normal)
        color: Theme.grass
        wrapMode: Text.NoWrap
    }
    Column {
        x: number.width + Theme.px(20)
        width: parent.width - x
        y: Math.max(0, number.height - height - Theme.px(14))
        Label {
            width: parent.width
            text: qsTr("visit(s)", "", root.visits.visits)
            font: Theme.secondary
            color: Theme.mossGrey
        }
        Label {
            width: parent.width
            text: root.visits.visits ? qsTr("%1 on average").arg(StaffWords.clock(root.visits.averageSeconds))
                                     : qsTr("Nobody has touched the screen today yet.")
            font: Theme.secondary
            color: Theme.mossGrey
        }
    }
    Item {
        id: bars
        objectName: "visitsByHour"
        readonly property real step: width / Math.max(1, root.visits.bars.length)
        y: number.height + Theme.px(12)
        width: parent.width
        height: visible ? Theme.px(124) : 0
        visible: root.visits.busiestHour >= 0
        Accessible.role: Accessible.Chart
        Accessible.name: visible ? qsTr("Most from %1:00 to %2:00: %n visit(s)", "", root.visits.busiestVisits).arg(root.visits.busiestHour).arg(root.visits.busiestHour + 1) : ""
        Repeater {
            model: root.visits.bars
            Item {
                id: bar
                required property real modelData
                required property int index
                readonly property int hour: root.visits.firstHour + index
                x: index * bars.step
                width: bars.step
                height: bars.height
                Rectangle {
                    readonly property real ground: parent.height - Theme.px(28)
                    width: Math.round(parent.width * 0.7)
                    height: Math.max(Theme.px(6), Math.round(ground * bar.modelData))
                    y: ground - height
                    radius: Math.min(Theme.px(5), height / 2)
                    color: bar.modelData > 0 ? Theme.grass : Theme.sand
                }
                Label {
                    y: parent.height - height
                    width: Math.round(parent.width * 0.7)
                    horizontalAlignment: Text.AlignHCenter
                    visible: bar.hour % 3 === 0
                    text: bar.hour
                    font: Theme.small
                    color: Theme.mossGrey
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
