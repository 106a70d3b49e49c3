import QtQuick
import Kiosk
import Kiosk.controls

// One project in the list.
Card {
    id: root

    required property string title
    required property string summary
    required property string sector
    required property color colour
    required property string kind
    required property string status
    required property url cover
    required property string coverAlt
    required property bool sample

    text: title
    contentItem: Item {
        CoverPicture {
            id: picture
            x: Theme.hairline
            y: Theme.hairline
            width: root.width - 2 * Theme.hairline
            height: Theme.px(148)
            source: root.cover
            alt: root.coverAlt
            CornerMask { anchors.fill: parent; radius: Theme.cardRadius }
        }
        CardWords {
            id: words
            anchors.top: picture.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.cardPadding
            anchors.topMargin: Theme.px(22)
            title: root.title
            summary: root.summary
            room: foot.y - y
        }
        CardFoot {
            id: foot
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: Theme.cardPadding
            anchors.rightMargin: Theme.cardPadding
            anchors.bottomMargin: Theme.px(22)
            sector: root.sector
            words: [Words.kind(root.kind), root.sample ? qsTr("Sample") : ""]
            colour: root.colour
        }
    }
}
