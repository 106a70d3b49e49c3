pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// Results, a section at a time: honest numbers, years, places and agreements.
PageFrame {
    id: root

    required property ResultsViewModel viewModel

    title: qsTr("Cooperation results")
    note: viewModel.source !== "" ? qsTr("Since 2016 · source: %1").arg(viewModel.source) : ""

    function component(): Component {
        switch (viewModel.section) {
        case "years": return years;
        case "places": return places;
        case "agreements": return agreements;
        default: return glance;
        }
    }

    ComingSoon {
        anchors.fill: parent
        anchors.bottomMargin: Theme.px(48)
        visible: root.viewModel.sections.count === 0
        visit: root.visit
        icon: "results"
        text: qsTr("The first results are growing")
    }
    ChipStrip {
        id: sections
        objectName: "sections"
        visible: count > 1
        width: parent.width
        model: root.viewModel.sections
        delegate: Chip {
            id: chip
            required property string section
            objectName: `section-${section}`
            text: ChartWords.section(section)
            checked: section === root.viewModel.section
            onClicked: root.viewModel.showSection(chip.section)
        }
    }
    ScrollArea {
        id: scroll
        objectName: "reading"
        visible: sections.count > 0
        anchors.top: sections.visible ? sections.bottom : parent.top
        anchors.topMargin: sections.visible ? Theme.touchGap : 0
        anchors.bottom: parent.bottom
        width: parent.width + Theme.px(24)
        contentWidth: shown.width
        contentHeight: shown.height + Theme.gutter

        Loader {
            id: shown
            readonly property real room: scroll.height - Theme.gutter
            width: root.width - 2 * Theme.margin
            sourceComponent: root.component()
            onLoaded: scroll.contentY = 0
        }
    }

    Component {
        id: glance
        ResultsGlance {
            viewModel: root.viewModel
            visit: root.visit
            room: shown.room
        }
    }
    Component {
        id: years
        ResultsYears {
            chart: root.viewModel.years as YearChartViewModel
            room: shown.room
        }
    }
    Component {
        id: places
        ResultsPlaces {
            chart: root.viewModel.places as PlacesViewModel
            visit: root.visit
            room: shown.room
        }
    }
    Component {
        id: agreements
        ResultsAgreements {
            viewModel: root.viewModel
            visit: root.visit
            room: shown.room
        }
    }
}
