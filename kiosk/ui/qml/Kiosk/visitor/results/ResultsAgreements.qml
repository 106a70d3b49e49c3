pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The agreements of the launch day: how many in each field, and each of them to touch.
Flow {
    id: root

    required property ResultsViewModel viewModel
    required property VisitViewModel visit
    required property real room

    spacing: Theme.gutter

    Panel {
        width: Theme.portrait ? parent.width : Theme.px(640)
        height: Math.max(Theme.portrait ? 0 : root.room, fields.height + Theme.grown(150, 200))
        visible: root.viewModel.sectors.count > 0
        title: qsTr("Agreements of the launch day by field")
        Column {
            id: fields
            width: parent.width
            spacing: Theme.px(22)
            Accessible.role: Accessible.Chart
            Accessible.name: qsTr("Agreements of the launch day by field")
            Repeater {
                model: root.viewModel.sectors
                Item {
                    id: bar
                    required property string name
                    required property string colour
                    required property int count
                    readonly property color tone: Theme.sectorColour(colour)
                    width: parent?.width ?? 0
                    height: field.height + Theme.px(32)
                    Label {
                        id: field
                        width: parent.width - Theme.px(64)
                        text: bar.name
                        font: Theme.chip
                        maximumLineCount: 1
                        elide: Text.ElideRight
                    }
                    Label {
                        anchors.right: parent.right
                        text: bar.count
                        font: Theme.chipBold
                        color: bar.tone
                    }
                    Rectangle {
                        y: field.height + Theme.px(6)
                        width: parent.width * bar.count / Math.max(1, root.viewModel.mostAgreements)
                        height: Theme.px(22)
                        radius: height / 2
                        color: bar.tone
                    }
                }
            }
        }
    }
    GridLayout {
        id: cards
        width: Theme.portrait ? parent.width : parent.width - Theme.px(640) - parent.spacing
        columns: 2
        uniformCellWidths: true
        columnSpacing: Theme.gutter
        rowSpacing: Theme.gutter
        Repeater {
            model: root.viewModel.agreements
            LinkCard {
                id: card
                required property string slug
                required property string sector
                required property string colourName
                required property bool sample
                objectName: `agreement-${slug}`
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.portrait ? 0 : Math.floor((root.room - 3 * cards.rowSpacing) / 4)
                target: "agreement"
                monogram: ""
                subtitle: sample ? qsTr("Sample · %1").arg(sector) : sector
                colour: Theme.sectorColour(colourName)
                onClicked: root.visit.navigation.open("agreement", card.slug)
            }
        }
    }
    EmptyState {
        width: parent.width
        visible: root.viewModel.agreements.count === 0
        icon: "document"
        text: qsTr("No agreement is known yet.")
    }
}
