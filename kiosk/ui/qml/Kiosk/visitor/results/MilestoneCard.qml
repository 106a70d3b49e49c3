import QtQuick
import Kiosk
import Kiosk.controls

// One milestone: its place on the line, a picture, when and what.
Card {
    id: root

    required property string when
    required property string title
    required property bool highlight
    required property url cover
    required property string coverAlt
    readonly property real line: Theme.px(56)

    text: `${when} ${title}`
    topInset: line
    contentItem: Item {
        Rectangle {
            x: Theme.px(28)
            y: Theme.px(8)
            width: Theme.px(28)
            height: width
            radius: width / 2
            color: root.highlight ? Theme.amberOnLight : Theme.grass
            border.color: Theme.cream
            border.width: Theme.px(5)
        }
        CoverPicture {
            id: picture
            x: Theme.hairline
            y: root.line + Theme.hairline
            width: root.width - 2 * Theme.hairline
            height: Math.max(0, root.height - y - words.height - Theme.px(40))
            source: root.cover
            alt: root.coverAlt
            CornerMask { anchors.fill: parent; frame: root.frame }
        }
        Column {
            id: words
            x: Theme.cardPadding
            y: picture.y + picture.height + Theme.px(16)
            width: root.width - 2 * x
            spacing: Theme.px(4)
            Label {
                width: parent.width
                text: root.when
                font: Theme.bodyBold
                color: Theme.amberInk
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: root.title
                font: Theme.chipBold
                // Two lines whatever it says, so that all pictures end and all dates stand alike.
                height: Math.ceil(2 * metrics.lineSpacing)
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        FontMetrics {
            id: metrics
            font: Theme.chipBold
        }
    }
}
