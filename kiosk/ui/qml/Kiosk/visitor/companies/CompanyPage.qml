pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// One company: who it is, what it does, whom to ask, where it sits.
DetailFrame {
    id: root

    required property CompanyViewModel viewModel

    pictures: viewModel.gallery
    cover: viewModel.cover
    previous: viewModel.previous
    following: viewModel.following
    code: viewModel.code
    taken: viewModel.name
    onNeighbourTaken: slug => visit.navigation.replace("company", slug)

    Flow {
        width: parent.width
        spacing: Theme.px(14)
        Tag {
            visible: text !== ""
            text: root.viewModel.sector
            colour: Theme.sectorColour(root.viewModel.sectorColourName)
        }
        Tag {
            visible: text !== ""
            text: root.viewModel.firstBatch ? qsTr("First tenant") : Words.relation(root.viewModel.relation)
            colour: Theme.amberInk
        }
        Tag {
            visible: root.viewModel.sample
            text: qsTr("Sample")
            colour: Theme.mossGrey
        }
    }
    Row {
        width: parent.width
        spacing: Theme.px(28)
        Monogram {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.px(96)
            character: root.viewModel.monogram
            colour: Theme.sectorColour(root.viewModel.sectorColourName)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - mark.width - parent.spacing
            text: root.viewModel.name
            font: Theme.pageTitle
            color: Theme.deepGrass
            lineHeight: 1.15
        }
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
            label: qsTr("Room")
            value: root.viewModel.room
        }
        FactCard {
            visible: value !== ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            label: qsTr("Registered")
            value: root.viewModel.registeredOn
        }
        FactCard {
            visible: value !== ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            label: qsTr("Telephone")
            value: root.viewModel.telephone
        }
        Repeater {
            model: root.viewModel.people
            FactCard {
                required property string name
                required property string role
                Layout.fillWidth: true
            Layout.fillHeight: true
                label: role
                value: name
            }
        }
        Repeater {
            model: root.viewModel.facts
            FactCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
    PillButton {
        objectName: "showWay"
        visible: root.viewModel.place !== ""
        text: qsTr("Show me the way")
        iconName: "way"
        onClicked: root.visit.navigation.open("guide", root.viewModel.place)
    }
    Label {
        width: parent.width
        visible: root.viewModel.profile.count === 0 && text !== ""
        text: root.viewModel.summary
        font: Theme.lead
        lineHeight: Theme.lineHeight
    }
    Repeater {
        model: root.viewModel.profile
        ReadBlock { width: parent?.width ?? 0 }
    }
    Label {
        width: parent.width
        visible: root.viewModel.products.count > 0
        text: qsTr("What it does")
        font: Theme.sectionTitle
        color: Theme.deepGrass
    }
    Flow {
        width: parent.width
        spacing: Theme.px(14)
        visible: root.viewModel.products.count > 0
        Repeater {
            model: root.viewModel.products
            Tag {
                required property string paragraph
                text: paragraph
                colour: Theme.sky
            }
        }
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
