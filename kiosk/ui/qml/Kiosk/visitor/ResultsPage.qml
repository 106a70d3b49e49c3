pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Results: honest numbers with their source, the banners, agreements by field, the way so far.
PageFrame {
    id: root

    required property ResultsViewModel viewModel

    title: qsTr("Cooperation results")
    note: viewModel.source !== "" ? qsTr("Since 2016 · source: %1").arg(viewModel.source) : ""

    ScrollArea {
        objectName: "reading"
        anchors.fill: parent
        anchors.rightMargin: -Theme.px(24)
        contentWidth: root.width - 2 * Theme.margin
        contentHeight: all.height + Theme.px(24)

        Column {
            id: all
            width: root.width - 2 * Theme.margin
            spacing: Theme.px(28)

            Flow {
                id: panels
                readonly property real tall: Theme.px(Theme.largeText ? 812 : 596)
                width: parent.width
                spacing: Theme.gutter

                Grid {
                    id: numbers
                    width: Theme.portrait ? parent.width : Theme.px(760)
                    columns: 2
                    spacing: Theme.gutter
                    Repeater {
                        id: figures
                        model: root.viewModel.indicators
                        NumberPanel {
                            width: (numbers.width - numbers.spacing) / 2
                            height: Math.max(Theme.px(160), implicitHeight, Math.floor(panels.tall / Math.ceil(figures.count / 2) - Theme.gutter * 2 / 3))
                        }
                    }
                }
                Panel {
                    width: Theme.portrait ? parent.width : Theme.px(490)
                    height: panels.tall
                    title: qsTr("Eight places, four poverty banners")
                    Grid {
                        id: places
                        width: parent.width
                        columns: 2
                        spacing: Theme.px(12)
                        Repeater {
                            model: root.viewModel.regions
                            Rectangle {
                                id: place
                                required property string name
                                required property bool povertyBanner
                                width: (places.width - places.spacing) / 2
                                height: Theme.px(Theme.largeText ? 104 : 78)
                                radius: Theme.px(20)
                                color: povertyBanner ? Theme.grass : Theme.tint(Theme.grass)
                                Label {
                                    anchors.fill: parent
                                    anchors.margins: Theme.px(8)
                                    horizontalAlignment: Text.AlignHCenter
                                    verticalAlignment: Text.AlignVCenter
                                    text: place.name
                                    font: place.povertyBanner ? Theme.chipBold : Theme.chip
                                    color: place.povertyBanner ? Theme.onDark : Theme.ink
                                    fontSizeMode: Text.Fit
                                    minimumPixelSize: Theme.px(20)
                                    elide: Text.ElideRight
                                }
                            }
                        }
                    }
                    Label {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        text: qsTr("Dark: national-level poor banners (to be confirmed by staff). A diagram, not a map.")
                        font: Theme.small
                        color: Theme.mossGrey
                    }
                }
                Panel {
                    width: Theme.portrait ? parent.width : parent.width - Theme.px(760) - Theme.px(490) - 2 * parent.spacing
                    height: panels.tall
                    title: qsTr("Agreements of the launch day by field")
                    Column {
                        width: parent.width
                        spacing: Theme.px(14)
                        Repeater {
                            model: root.viewModel.sectors
                            Item {
                                id: bar
                                required property string name
                                required property string colour
                                required property int count
                                width: parent?.width ?? 0
                                height: field.height + Theme.px(26)
                                Label {
                                    id: field
                                    width: parent.width - Theme.px(48)
                                    text: bar.name
                                    font: Theme.chip
                                    maximumLineCount: 1
                                    elide: Text.ElideRight
                                }
                                Label {
                                    anchors.right: parent.right
                                    text: bar.count
                                    font: Theme.chipBold
                                    color: Theme.sectorColour(bar.colour)
                                }
                                Rectangle {
                                    y: field.height + Theme.px(2)
                                    width: parent.width
                                    height: Theme.px(18)
                                    radius: height / 2
                                    color: Theme.tint(Theme.sectorColour(bar.colour))
                                    Rectangle {
                                        width: parent.width * bar.count / Math.max(1, root.viewModel.mostAgreements)
                                        height: parent.height
                                        radius: height / 2
                                        color: Theme.sectorColour(bar.colour)
                                    }
                                }
                            }
                        }
                    }
                }
            }
            Timeline {
                objectName: "timeline"
                width: parent.width
                milestones: root.viewModel.milestones
            }
        }
    }
}
