pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls

// One block of a text as visitors read it: a paragraph, a heading, a list, a quote or a picture.
Loader {
    id: root

    required property string blockKind
    required property string paragraph
    required property url pictureUrl
    required property string description
    required property real ratio

    sourceComponent: {
        switch (blockKind) {
        case "heading": return heading;
        case "list": return points;
        case "quote": return quote;
        case "picture": return picture;
        default: return plain;
        }
    }

    Component {
        id: plain
        Label {
            text: root.paragraph
            lineHeight: Theme.lineHeight
        }
    }
    Component {
        id: heading
        Label {
            topPadding: Theme.px(12)
            text: root.paragraph
            font: Theme.sectionTitle
            color: Theme.deepGrass
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }
    Component {
        id: points
        Column {
            spacing: Theme.px(10)
            Repeater {
                model: root.paragraph.split("\n")
                Item {
                    id: point
                    required property string modelData
                    width: parent?.width ?? 0
                    height: words.height
                    Rectangle {
                        x: Theme.px(12)
                        y: Math.round((metrics.height * Theme.lineHeight - height) / 2)
                        width: Theme.px(10)
                        height: width
                        radius: height / 2
                        color: Theme.meadow
                    }
                    Label {
                        id: words
                        x: Theme.px(44)
                        width: parent.width - x
                        text: point.modelData
                        lineHeight: Theme.lineHeight
                    }
                    FontMetrics {
                        id: metrics
                        font: words.font
                    }
                }
            }
        }
    }
    Component {
        id: quote
        Item {
            implicitHeight: said.height
            Rectangle {
                width: Theme.px(6)
                height: parent.height
                radius: width / 2
                color: Theme.amberOnLight
            }
            Label {
                id: said
                x: Theme.px(32)
                width: parent.width - x
                topPadding: Theme.px(4)
                bottomPadding: topPadding
                text: root.paragraph
                font: Theme.lead
                color: Theme.deepGrass
                lineHeight: Theme.lineHeight
            }
        }
    }
    Component {
        id: picture
        CoverPicture {
            implicitHeight: Math.round(width / root.ratio)
            source: root.pictureUrl
            alt: root.description
            CornerMask { anchors.fill: parent }
            CornerMask { anchors.fill: parent; lower: true }
        }
    }
}
