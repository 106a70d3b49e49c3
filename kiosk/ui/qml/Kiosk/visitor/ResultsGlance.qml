pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.ViewModels

// The big numbers, and under them the way so far.
Column {
    id: root

    required property ResultsViewModel viewModel
    required property real room

    spacing: Theme.px(40)

    Grid {
        id: numbers
        width: parent.width
        columns: Theme.portrait ? 2 : 3
        spacing: Theme.gutter
        Repeater {
            id: figures
            model: root.viewModel.indicators
            NumberPanel {
                width: (numbers.width - (numbers.columns - 1) * numbers.spacing) / numbers.columns
                height: Math.max(Theme.px(Theme.portrait ? 250 : 224), implicitHeight)
            }
        }
    }
    Timeline {
        objectName: "timeline"
        width: parent.width
        milestones: root.viewModel.milestones
    }
}
