pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The chosen room: what it is, who sits there, and the way to it.
Rectangle {
    id: root

    required property GuideViewModel viewModel
    signal companyTaken(slug: string)

    objectName: "roomPanel"
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    RoundButton {
        id: close
        objectName: "closeRoom"
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(20)
        iconName: "close"
        text: qsTr("All rooms")
        colour: Theme.highContrast ? Theme.deepGrass : Theme.cream
        iconColour: Theme.highContrast ? Theme.onDark : Theme.deepGrass
        onClicked: root.viewModel.choose("")
    }
    RoomMark {
        id: mark
        x: Theme.px(32)
        anchors.verticalCenter: close.verticalCenter
        size: Theme.px(80)
        monogram: root.viewModel.monogram
        iconName: root.viewModel.iconName
        colourName: root.viewModel.colourName
    }
    ScrollArea {
        id: scroll
        objectName: "roomReading"
        anchors.top: close.bottom
        anchors.topMargin: Theme.px(16)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(16)
        x: Theme.px(32)
        width: parent.width - x - Theme.px(12)
        contentWidth: width - Theme.px(20)
        contentHeight: column.height + Theme.px(16)
        Column {
            id: column
            width: scroll.contentWidth
            spacing: Theme.px(20)
            Label {
                width: parent.width
                text: root.viewModel.name
                font: Theme.tileTitle
                color: Theme.deepGrass
                maximumLineCount: 3
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: [root.viewModel.roomFloor !== "" ? Words.floor(root.viewModel.roomFloor) : "", root.viewModel.zone].filter(words => words !== "").join(" · ")
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.viewModel.summary
                lineHeight: 1.3
            }
            PillButton {
                objectName: "showWay"
                width: Math.min(parent.width, Math.max(implicitWidth, Theme.px(360)))
                visible: root.viewModel.leads && !root.viewModel.routed
                text: qsTr("Show me the way")
                iconName: "way"
                onClicked: root.viewModel.showWay()
            }
            RouteBlock {
                width: parent.width
                visible: root.viewModel.routed
                viewModel: root.viewModel
            }
            Repeater {
                model: root.viewModel.companies
                LinkCard {
                    id: link
                    required property string slug
                    required property string colourName
                    objectName: `openCompany-${slug}`
                    width: column.width
                    colour: Theme.sectorColour(colourName)
                    onClicked: root.companyTaken(link.slug)
                }
            }
        }
    }
}
