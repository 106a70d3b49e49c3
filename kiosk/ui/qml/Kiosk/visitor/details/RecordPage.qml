pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// One milestone of the way or one agreement: when, between whom, and what belongs to it.
DetailFrame {
    id: root

    required property RecordViewModel viewModel

    pictures: viewModel.gallery
    cover: viewModel.cover
    filmSlug: viewModel.filmSlug
    previous: viewModel.previous
    following: viewModel.following
    code: viewModel.code
    taken: viewModel.title
    onNeighbourTaken: slug => visit.navigation.replace(viewModel.target, slug)

    Flow {
        width: parent.width
        spacing: Theme.px(14)
        Tag {
            text: root.viewModel.target === "milestone" ? qsTr("On the way since 2016") : qsTr("Agreement")
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
        visible: text !== ""
        text: root.viewModel.when
        font: Theme.tileTitle
        color: Theme.amberInk
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
        text: root.viewModel.body
        font: Theme.lead
        lineHeight: Theme.lineHeight
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
            label: qsTr("Signed")
            value: root.viewModel.signedOn
        }
        FactCard {
            visible: value !== ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            label: qsTr("Signed by")
            value: root.viewModel.parties
        }
        Repeater {
            model: root.viewModel.facts
            FactCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
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
