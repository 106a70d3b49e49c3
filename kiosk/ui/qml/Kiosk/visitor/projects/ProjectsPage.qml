pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// All projects as cards, narrowed by kind, by sector and, where places are known, by place.
PageFrame {
    id: root

    required property ProjectsViewModel viewModel

    title: qsTr("Cooperation projects")
    note: viewModel.none ? "" : qsTr("%n project(s) · touch a card to read its story", "", viewModel.cards.count)

    ChipRow {
        id: kinds
        objectName: "kinds"
        visible: !root.viewModel.none
        width: Theme.portrait ? parent.width : Math.min(contentWidth, parent.width / 2)
        choices: root.viewModel.kinds
        chosen: root.viewModel.kind
        onChoiceTaken: slug => root.viewModel.chooseKind(slug)
    }
    Rectangle {
        id: divider
        visible: !Theme.portrait && sectors.visible
        anchors.left: kinds.right
        anchors.leftMargin: Theme.gutter
        anchors.verticalCenter: kinds.verticalCenter
        width: Theme.hairline
        height: Theme.px(48)
        color: Theme.sand
    }
    ChipRow {
        id: sectors
        objectName: "sectors"
        visible: count > 0
        anchors.top: Theme.portrait ? kinds.bottom : kinds.top
        anchors.topMargin: Theme.portrait && visible ? Theme.touchGap : 0
        height: visible || !Theme.portrait ? implicitHeight : 0
        anchors.left: Theme.portrait ? parent.left : divider.right
        anchors.leftMargin: Theme.portrait ? 0 : Theme.gutter
        anchors.right: parent.right
        choices: root.viewModel.sectors
        chosen: root.viewModel.sector
        nameOfAll: qsTr("All fields")
        onChoiceTaken: slug => root.viewModel.chooseSector(slug)
    }
    ChipRow {
        id: regions
        objectName: "regions"
        visible: root.viewModel.regions.count > 0
        anchors.top: sectors.bottom
        anchors.topMargin: Theme.touchGap
        width: parent.width
        choices: root.viewModel.regions
        chosen: root.viewModel.region
        nameOfAll: qsTr("All places")
        onChoiceTaken: slug => root.viewModel.chooseRegion(slug)
    }
    CardGrid {
        id: grid
        objectName: "projectGrid"
        anchors.top: regions.visible ? regions.bottom : sectors.bottom
        anchors.topMargin: Theme.gutter
        anchors.bottom: parent.bottom
        width: parent.width + Theme.gutter
        model: root.viewModel.cards
        delegate: ProjectCard {
            id: card
            required property string slug
            required property string sectorColourName
            objectName: `project-${slug}`
            width: grid.cardWidth
            height: grid.cardHeight
            wide: grid.wide
            colour: Theme.sectorColour(sectorColourName)
            onClicked: root.visit.navigation.open("project", card.slug)
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: grid.count === 0 && !root.viewModel.none
        text: qsTr("Nothing here fits all choices. Touch “All” to see everything.")
    }
    ComingSoon {
        anchors.fill: parent
        anchors.bottomMargin: Theme.px(48)
        visible: root.viewModel.none
        visit: root.visit
        icon: "projects"
        text: qsTr("The projects are being prepared")
    }
}
