pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.ViewModels

// The big numbers, and under them the way so far.
Column {
    id: root

    required property ResultsViewModel viewModel
    required property VisitViewModel visit
    required property real room

    spacing: Theme.px(32)

    Grid {
        id: numbers
        readonly property real tallest: Math.max(Theme.px(Theme.portrait ? 220 : 156), ...children.map(child => child.implicitHeight))
        width: parent.width
        columns: Theme.portrait ? 2 : 3
        spacing: Theme.gutter
        Repeater {
            id: figures
            model: root.viewModel.indicators
            NumberPanel {
                width: (numbers.width - (numbers.columns - 1) * numbers.spacing) / numbers.columns
                height: numbers.tallest
            }
        }
    }
    Timeline {
        width: parent.width
        height: Math.max(Theme.grown(380, 500),
                         Math.min(root.room - numbers.height - root.spacing, Theme.px(620)))
        milestones: root.viewModel.milestones
        onMilestoneTaken: slug => root.visit.navigation.open("milestone", slug)
    }
}
