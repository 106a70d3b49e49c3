pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The figures of a period: four large numbers, what is worth noting, two charts, and lists.
ScrollArea {
    id: root

    required property StatisticsViewModel statistics
    readonly property int columns: Theme.portrait ? 1 : 2
    readonly property real column: Math.floor((width - (columns - 1) * Theme.gutter) / columns)
    readonly property int perRow: Theme.portrait ? 2 : 4
    readonly property real numberWidth: Math.floor((width - (perRow - 1) * Theme.gutter) / perRow)

    objectName: "statisticsBody"
    contentHeight: body.height + Theme.px(120)

    Column {
        id: body
        width: root.width
        topPadding: Theme.px(12)
        spacing: Theme.gutter

        Flow {
            width: parent.width
            spacing: Theme.gutter
            Repeater {
                model: root.statistics.numbers
                StatisticsNumber {
                    width: root.numberWidth
                }
            }
        }
        CountChart {
            objectName: "visitsChart"
            width: parent.width
            chart: root.statistics.visits
        }
        Flow {
            width: parent.width
            spacing: Theme.gutter
            CountChart {
                id: hours
                objectName: "hoursChart"
                width: root.column
                height: root.columns > 1 ? Math.max(implicitHeight, findings.implicitHeight) : implicitHeight
                chart: root.statistics.hours
            }
            FindingsCard {
                id: findings
                width: root.column
                height: root.columns > 1 ? Math.max(implicitHeight, hours.implicitHeight) : implicitHeight
                findings: root.statistics.findings
            }
        }
        Row {
            spacing: Theme.gutter
            Repeater {
                model: root.columns
                Column {
                    id: side
                    required property int index
                    spacing: Theme.gutter
                    Repeater {
                        model: root.statistics.lists
                        RankedCard {
                            required property int index
                            width: root.column
                            visible: index % root.columns === side.index
                        }
                    }
                }
            }
        }
    }
}
