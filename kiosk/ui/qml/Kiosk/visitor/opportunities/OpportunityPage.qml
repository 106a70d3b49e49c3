pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// One opportunity: what it is, who stands behind it, and the way to answer.
DetailFrame {
    id: root

    required property OpportunityViewModel viewModel

    pictures: viewModel.gallery
    cover: viewModel.cover
    previous: viewModel.previous
    following: viewModel.following
    code: viewModel.code
    taken: viewModel.title
    onNeighbourTaken: slug => visit.navigation.replace("opportunity", slug)

    Flow {
        width: parent.width
        spacing: Theme.px(14)
        Tag {
            visible: text !== ""
            text: Words.kind(root.viewModel.kind)
            colour: Theme.grass
        }
        Tag {
            visible: text !== ""
            text: root.viewModel.sector
            colour: Theme.sectorColour(root.viewModel.sectorColourName)
        }
        Tag {
            visible: root.viewModel.sample
            text: qsTr("Sample")
            colour: Theme.mossGrey
        }
    }
    Label {
        width: parent.width
        text: root.viewModel.title
        font: Theme.pageTitle
        color: Theme.deepGrass
        lineHeight: 1.15
    }
    Label {
        width: parent.width
        visible: text !== ""
        text: root.viewModel.summary
        font: Theme.lead
        color: Theme.mossGrey
    }
    GridLayout {
        width: parent.width
        visible: visibleChildren.length > 0
        columns: 2
        uniformCellWidths: true
        columnSpacing: Theme.gutter
        rowSpacing: Theme.gutter
        FactCard {
            visible: value !== ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            label: qsTr("Where")
            value: root.viewModel.region
        }
        Repeater {
            model: root.viewModel.facts
            FactCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
    Repeater {
        model: root.viewModel.text
        ReadBlock { width: parent?.width ?? 0 }
    }
    PillButton {
        objectName: "leaveMessage"
        visible: root.visit.hall.takesMessages
        text: qsTr("Leave a message")
        iconName: "message"
        onClicked: root.visit.navigation.leaveMessage()
    }
    LinkGrid {
        width: parent.width
        visit: root.visit
        links: root.viewModel.links
    }
    Label {
        width: parent.width
        visible: root.viewModel.source !== ""
        text: qsTr("Source: %1").arg(root.viewModel.source)
        font: Theme.small
        color: Theme.mossGrey
    }
}
