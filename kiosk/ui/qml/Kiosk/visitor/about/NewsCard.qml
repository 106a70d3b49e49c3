import QtQuick
import Kiosk
import Kiosk.controls

// One piece of news in the list: a picture, its day, what happened.
Card {
    id: root

    required property string title
    required property string summary
    required property string when
    required property bool sample
    required property url cover
    required property string coverAlt

    text: `${when} ${title}`
    implicitHeight: words.y + words.height + Theme.cardPadding
    contentItem: Item {
        CoverPicture {
            id: picture
            x: Theme.hairline
            y: Theme.hairline
            width: root.width - 2 * Theme.hairline
            height: Math.round(width * 0.46)
            source: root.cover
            alt: root.coverAlt
            CornerMask { anchors.fill: parent; frame: root.frame }
        }
        Column {
            id: words
            x: Theme.cardPadding
            y: picture.height + Theme.px(24)
            width: root.width - 2 * x
            spacing: Theme.px(8)
            Label {
                width: parent.width
                text: root.sample ? qsTr("%1 · Sample").arg(root.when) : root.when
                font: Theme.bodyBold
                color: Theme.amberInk
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: root.title
                font: Theme.cardTitle
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.summary
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
    }
}
