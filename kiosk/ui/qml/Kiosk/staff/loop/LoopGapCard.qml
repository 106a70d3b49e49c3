pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Whether something is planned for every minute in which the hall is open this week.
StaffCard {
    id: root

    required property LoopViewModel loop
    readonly property int gaps: loop.gapLines.count
    readonly property int listed: 6

    title: !loop.hasOpeningHours ? qsTr("No opening hours yet") : gaps > 0 ? qsTr("Gaps") : qsTr("No gaps")
    corner: Rectangle {
        width: Theme.px(16)
        height: width
        radius: width / 2
        color: root.loop.hasOpeningHours && root.gaps === 0 ? Theme.grass : Theme.amber
    }

    Column {
        width: parent.width
        spacing: Theme.px(8)
        Label {
            objectName: "loopGaps"
            width: parent.width
            text: !root.loop.hasOpeningHours ? qsTr("Gaps can be told once the hall has opening hours; they are written under “Content”, “Hall”.")
                : root.gaps > 0 ? qsTr("Nothing is planned then, and all films play in turn:")
                : qsTr("Something is planned for every minute in which the hall is open.")
            font: Theme.secondary
            color: Theme.mossGrey
            lineHeight: 1.25
        }
        Repeater {
            model: root.loop.gapLines
            Label {
                required property int index
                required property string days
                required property string first
                required property string last
                width: parent?.width ?? 0
                visible: index < root.listed
                text: LoopWords.gap(days, first, last)
                font: Theme.type(22, Font.Medium)
                color: Theme.amberInk
            }
        }
        Label {
            width: parent.width
            visible: root.gaps > root.listed
            text: qsTr("and %n more", "", root.gaps - root.listed)
            font: Theme.secondary
            color: Theme.mossGrey
        }
    }
}
