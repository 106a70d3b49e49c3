pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The agreements of the launch day by field.
Panel {
    id: root

    required property ResultsViewModel viewModel
    required property real room

    height: Math.max(room, fields.height + Theme.px(160))
    title: qsTr("Agreements of the launch day by field")

    Column {
        id: fields
        width: parent.width
        spacing: Theme.px(14)
        Repeater {
            model: root.viewModel.sectors
            Item {
                id: bar
                required property string name
                required property string colour
                required property int count
                width: parent?.width ?? 0
                height: field.height + Theme.px(26)
                Label {
                    id: field
                    width: parent.width - Theme.px(48)
                    text: bar.name
                    font: Theme.chip
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                Label {
                    anchors.right: parent.right
                    text: bar.count
                    font: Theme.chipBold
                    color: Theme.sectorColour(bar.colour)
                }
                Rectangle {
                    y: field.height + Theme.px(2)
                    width: parent.width
                    height: Theme.px(18)
                    radius: height / 2
                    color: Theme.tint(Theme.sectorColour(bar.colour))
                    Rectangle {
                        width: parent.width * bar.count / Math.max(1, root.viewModel.mostAgreements)
                        height: parent.height
                        radius: height / 2
                        color: Theme.sectorColour(bar.colour)
                    }
                }
            }
        }
    }
}
