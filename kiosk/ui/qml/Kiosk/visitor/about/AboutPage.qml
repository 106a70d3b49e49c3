pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// About the base: one page at a time, with tabs to the others.
PageFrame {
    id: root

    required property AboutViewModel viewModel

    title: qsTr("About the base")
    note: visit.hall.name

    ComingSoon {
        anchors.fill: parent
        anchors.bottomMargin: Theme.px(48)
        visible: root.viewModel.none
        visit: root.visit
        icon: "base"
        text: qsTr("Welcome to %1").arg(root.visit.hall.name)
        note: root.visit.hall.tagline !== "" ? root.visit.hall.tagline : qsTr("You will find it here as soon as it is ready.")
    }
    ChipStrip {
        id: tabs
        objectName: "tabs"
        visible: !root.viewModel.none
        width: parent.width
        model: root.viewModel.tabs
        footerPositioning: ListView.InlineFooter
        footer: Item {
            visible: root.viewModel.news.count > 0
            width: visible ? newsTab.width + tabs.spacing : 0
            height: tabs.height
            Chip {
                id: newsTab
                objectName: "tab-news"
                anchors.right: parent.right
                text: qsTr("News")
                checked: root.viewModel.newsOpen
                onClicked: root.viewModel.choose(root.viewModel.newsTab)
            }
        }
        delegate: Chip {
            id: tab
            required property string slug
            required property string name
            objectName: `tab-${slug}`
            text: name
            checked: slug === root.viewModel.slug
            onClicked: root.viewModel.choose(tab.slug)
        }
    }
    ScrollArea {
        objectName: "reading"
        visible: !root.viewModel.none
        anchors.top: tabs.bottom
        anchors.topMargin: Theme.gutter
        anchors.bottom: parent.bottom
        width: parent.width + Theme.px(24)
        contentWidth: root.width - 2 * Theme.margin
        contentHeight: (root.viewModel.newsListed ? newsGrid.height : story.height) + Theme.px(64)

        NewsGrid {
            id: newsGrid
            width: root.width - 2 * Theme.margin
            visible: root.viewModel.newsListed
            news: root.viewModel.news
            onTaken: slug => root.viewModel.choose(slug)
        }
        Column {
            id: story
            visible: !root.viewModel.newsListed
            width: root.width - 2 * Theme.margin
            spacing: Theme.px(32)

            Flow {
                id: opening
                readonly property real half: Theme.portrait ? width : (width - spacing) / 2
                width: parent.width
                spacing: Theme.px(48)
                Gallery {
                    objectName: "pictures"
                    width: opening.half
                    height: Math.round(width * 0.52)
                    pictures: root.viewModel.gallery
                    fallback: root.viewModel.cover
                    captionInset: Theme.px(36)
                    captionBottom: Theme.px(32)
                    CornerMask { anchors.fill: parent }
                    CornerMask { anchors.fill: parent; lower: true }
                }
                Column {
                    width: opening.half
                    spacing: Theme.px(20)
                    HallLogo {
                        visible: root.visit.hall.logo !== "" && root.viewModel.when === ""
                        visit: root.visit
                        size: Theme.px(110)
                    }
                    Label {
                        width: parent.width
                        visible: root.viewModel.when !== ""
                        text: root.viewModel.sample ? qsTr("%1 · Sample").arg(root.viewModel.when) : root.viewModel.when
                        font: Theme.bodyBold
                        color: Theme.amberInk
                    }
                    Label {
                        width: parent.width
                        visible: text !== root.title
                        text: root.viewModel.title
                        font: Theme.pageTitle
                        color: Theme.deepGrass
                    }
                    Repeater {
                        model: root.viewModel.blocks
                        ReadBlock { width: opening.half }
                    }
                    Label {
                        width: parent.width
                        visible: root.viewModel.source !== ""
                        text: qsTr("Source: %1").arg(root.viewModel.source)
                        font: Theme.small
                        color: Theme.mossGrey
                    }
                }
            }
            GridLayout {
                id: sections
                width: parent.width
                columns: Theme.portrait ? 1 : 3
                uniformCellWidths: true
                columnSpacing: Theme.gutter
                rowSpacing: Theme.gutter
                Repeater {
                    model: root.viewModel.sections
                    SectionCard {
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
                visible: root.viewModel.voices.count > 0
                text: qsTr("Voices")
                font: Theme.sectionTitle
                color: Theme.deepGrass
            }
            GridLayout {
                width: parent.width
                visible: root.viewModel.voices.count > 0
                columns: sections.columns
                uniformCellWidths: true
                columnSpacing: Theme.gutter
                rowSpacing: Theme.gutter
                Repeater {
                    model: root.viewModel.voices
                    SectionCard {
                        required property string name
                        required property string role
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        title: name
                        note: role
                        icon: "person"
                        colour: Theme.sky
                    }
                }
            }
        }
    }
}
