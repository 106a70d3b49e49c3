pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// About the base: one page at a time, with tabs to the others.
PageFrame {
    id: root

    required property AboutViewModel viewModel

    title: qsTr("About the base")
    note: visit.hallName

    ListView {
        id: tabs
        objectName: "tabs"
        width: parent.width
        height: Theme.touchTarget
        orientation: ListView.Horizontal
        spacing: Theme.touchGap
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        clip: interactive
        model: root.viewModel.tabs
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
        anchors.top: tabs.bottom
        anchors.topMargin: Theme.gutter
        anchors.bottom: parent.bottom
        width: parent.width + Theme.px(24)
        contentWidth: root.width - 2 * Theme.margin
        contentHeight: story.height + Theme.px(64)

        Column {
            id: story
            width: root.width - 2 * Theme.margin
            spacing: Theme.px(32)

            Flow {
                id: opening
                readonly property real half: Theme.portrait ? width : (width - spacing) / 2
                width: parent.width
                spacing: Theme.px(48)
                CoverPicture {
                    width: opening.half
                    height: Math.round(width * 0.52)
                    source: root.viewModel.cover
                    CornerMask { anchors.fill: parent }
                    CornerMask { anchors.fill: parent; lower: true }
                }
                Column {
                    width: opening.half
                    spacing: Theme.px(20)
                    Label {
                        width: parent.width
                        visible: text !== root.title
                        text: root.viewModel.title
                        font: Theme.pageTitle
                        color: Theme.deepGrass
                    }
                    Repeater {
                        model: root.viewModel.paragraphs
                        Label {
                            required property string paragraph
                            width: opening.half
                            text: paragraph
                            lineHeight: Theme.lineHeight
                        }
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
                    Rectangle {
                        id: section
                        required property string title
                        required property string body
                        required property string icon
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        implicitHeight: Math.max(words.height + 2 * Theme.cardPadding, Theme.px(128))
                        radius: Theme.cardRadius
                        color: Theme.paper
                        border.color: Theme.sand
                        border.width: Theme.hairline
                        Rectangle {
                            id: badge
                            x: Theme.cardPadding
                            y: Theme.cardPadding
                            width: Theme.px(72)
                            height: width
                            radius: Theme.px(20)
                            color: Theme.tint(Theme.grass)
                            Icon {
                                anchors.centerIn: parent
                                name: section.icon
                                size: Theme.px(42)
                                colour: Theme.grass
                            }
                        }
                        Column {
                            id: words
                            anchors.left: badge.right
                            anchors.right: parent.right
                            anchors.leftMargin: Theme.gutter
                            anchors.rightMargin: Theme.cardPadding
                            y: Theme.cardPadding
                            spacing: Theme.px(8)
                            Label {
                                width: parent.width
                                text: section.title
                                font: Theme.cardTitle
                            }
                            Label {
                                width: parent.width
                                visible: text !== ""
                                text: section.body
                                font: Theme.chip
                                color: Theme.mossGrey
                                lineHeight: 1.35
                            }
                        }
                    }
                }
            }
        }
    }
}
