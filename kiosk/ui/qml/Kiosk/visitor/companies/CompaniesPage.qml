pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// All companies as cards by name, with sector chips and the letter rail.
PageFrame {
    id: root

    required property CompaniesViewModel viewModel

    title: qsTr("Companies")
    note: viewModel.none ? "" : qsTr("%n company(ies) · touch a card for products, people and rooms", "", viewModel.cards.count)

    Connections {
        target: root.viewModel
        function onLetterFound(row: int) {
            grid.positionViewAtIndex(row, GridView.Beginning);
        }
    }
    ChipRow {
        id: sectors
        objectName: "sectors"
        visible: count > 0
        width: parent.width
        choices: root.viewModel.sectors
        chosen: root.viewModel.sector
        onChoiceTaken: slug => root.viewModel.chooseSector(slug)
    }
    CardGrid {
        id: grid
        objectName: "companyGrid"
        anchors.top: sectors.visible ? sectors.bottom : parent.top
        anchors.topMargin: sectors.visible ? Theme.gutter : 0
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: rail.visible ? rail.left : parent.right
        anchors.rightMargin: rail.visible ? 0 : -Theme.gutter
        model: root.viewModel.cards
        delegate: CompanyCard {
            id: card
            required property string slug
            required property string sectorColourName
            objectName: `company-${slug}`
            width: grid.cardWidth
            height: grid.cardHeight
            wide: grid.wide
            colour: Theme.sectorColour(sectorColourName)
            onClicked: root.visit.navigation.open("company", card.slug)
        }
    }
    LetterRail {
        id: rail
        objectName: "rail"
        anchors.top: grid.top
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: -Theme.px(44)
        letters: root.viewModel.letters
        onLetterTaken: letter => root.viewModel.findLetter(letter)
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
        icon: "companies"
        text: qsTr("The first companies are moving in")
    }
}
