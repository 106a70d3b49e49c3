pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// What a visitor may take up, narrowed by kind and field, and whom to turn to.
PageFrame {
    id: root

    required property OpportunitiesViewModel viewModel

    title: qsTr("Talent & investment")
    note: viewModel.none ? "" : qsTr("%n opportunity(ies) · touch a card to learn more", "", viewModel.cards.count)

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
        visible: !Theme.portrait && sectors.count > 0
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
    GridView {
        id: grid
        readonly property int columns: Theme.portrait ? 1 : 2
        objectName: "opportunityGrid"
        anchors.top: sectors.bottom
        anchors.topMargin: Theme.gutter
        anchors.bottom: office.top
        anchors.bottomMargin: Theme.portrait ? Theme.touchGap : 0
        width: parent.width + Theme.gutter
        cellWidth: Math.floor(width / columns)
        // Three whole rows in landscape, and never less than the words need.
        cellHeight: Math.max(Theme.grown(168, 252) + Theme.gutter,
                             Theme.portrait ? 0 : Math.floor((height - Theme.px(16)) / 3))
        bottomMargin: Theme.px(16)
        clip: true
        cacheBuffer: cellHeight * 2
        model: root.viewModel.cards
        FollowFocus { view: grid }
        delegate: OpportunityCard {
            id: card
            required property string slug
            required property string sectorColourName
            objectName: `opportunity-${slug}`
            width: grid.cellWidth - Theme.gutter
            height: grid.cellHeight - Theme.gutter
            colour: Theme.sectorColour(sectorColourName)
            onClicked: root.visit.navigation.open("opportunity", card.slug)
        }
    }
    EmptyState {
        anchors.centerIn: grid
        width: parent.width
        visible: grid.count === 0 && !root.viewModel.none
        text: qsTr("Nothing here fits both choices. Touch “All” to see everything.")
    }
    ComingSoon {
        anchors.fill: parent
        anchors.bottomMargin: parent.height - office.y + Theme.gutter
        visible: root.viewModel.none
        visit: root.visit
        icon: "handshake"
        text: qsTr("Nothing is sought at the moment")
        note: qsTr("Please ask in the hall; we are glad to talk to you.")
    }
    LiaisonBar {
        id: office
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.portrait ? 0 : Theme.px(32)
        width: parent.width
        contact: root.viewModel.contact
        takesMessages: root.visit.hall.takesMessages
        onMessageWanted: root.visit.navigation.leaveMessage()
    }
}
