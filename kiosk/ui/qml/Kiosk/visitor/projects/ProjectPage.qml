pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// One project: what it is at a glance, its story, and the ways on.
DetailFrame {
    id: root

    required property ProjectViewModel viewModel

    pictures: viewModel.gallery
    cover: viewModel.cover
    filmSlug: viewModel.filmSlug
    previous: viewModel.previous
    following: viewModel.following
    code: viewModel.code
    taken: viewModel.title
    onNeighbourTaken: slug => visit.navigation.replace("project", slug)

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
            visible: text !== ""
            text: Words.status(root.viewModel.status)
            colour: Theme.amberInk
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
    GridLayout {
        id: facts
        width: parent.width
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
        FactCard {
            visible: value !== ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            label: qsTr("Partners")
            value: root.viewModel.partners
        }
        FactCard {
            visible: value !== ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            label: qsTr("Signed")
            value: root.viewModel.signedOn
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
        model: root.viewModel.story
        ReadBlock { width: parent?.width ?? 0 }
    }
    LinkGrid {
        width: parent.width
        visit: root.visit
        links: root.viewModel.links
    }
    PillButton {
        objectName: "leaveMessage"
        visible: root.visit.hall.takesMessages
        text: qsTr("Leave a message")
        iconName: "message"
        colour: Theme.paper
        lineColour: Theme.sand
        font: Theme.chip
        onClicked: root.visit.navigation.leaveMessage()
    }
    Label {
        width: parent.width
        visible: root.viewModel.source !== ""
        text: qsTr("Source: %1").arg(root.viewModel.source)
        font: Theme.small
        color: Theme.mossGrey
    }
}
