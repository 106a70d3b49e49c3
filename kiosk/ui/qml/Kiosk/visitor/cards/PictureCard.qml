import QtQuick
import Kiosk
import Kiosk.controls

// A picture of something in a list, and below it, or beside it where the card is wide, what it is.
Card {
    id: root

    required property string title
    required property string summary
    required property string sector
    required property color colour
    required property url cover
    required property string coverAlt
    required property bool wide
    property list<string> remarks
    // How high the picture is on the lowest card; most of what a card is higher belongs to it too.
    property real leastPictureHeight: Theme.px(148)
    property real wordsGap: Theme.px(22)
    readonly property real pictureHeight: leastPictureHeight + Math.round(0.7 * Math.max(0, height - Theme.grown(360, 470)))
    readonly property real pictureWidth: Math.round(width * 0.3)

    text: title
    contentItem: Item {
        CoverPicture {
            x: Theme.hairline
            y: Theme.hairline
            width: root.wide ? root.pictureWidth : root.width - 2 * Theme.hairline
            height: root.wide ? root.height - 2 * Theme.hairline : root.pictureHeight
            source: root.cover
            alt: root.coverAlt
            CornerMask { anchors.fill: parent; frame: root.frame; atLeft: root.wide }
        }
        CardWords {
            id: words
            x: Theme.cardPadding + (root.wide ? root.pictureWidth : 0)
            y: root.wide ? Theme.cardPadding : root.pictureHeight + root.wordsGap
            width: root.width - x - Theme.cardPadding
            title: root.title
            summary: root.summary
            room: foot.y - y
        }
        CardFoot {
            id: foot
            x: words.x
            y: root.height - height - Theme.px(22)
            width: words.width
            sector: root.sector
            remarks: root.remarks
            colour: root.colour
        }
    }
}
