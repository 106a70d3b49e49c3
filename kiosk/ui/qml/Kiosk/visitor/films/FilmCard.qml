import QtQuick
import Kiosk
import Kiosk.controls

// One film on the shelf: its poster, its length, what it is about. Wide: the words stand beside it.
Card {
    id: root

    required property string title
    required property string summary
    required property int durationMs
    required property url cover
    required property string coverAlt
    required property bool sample
    required property bool wide

    text: title
    implicitHeight: wide ? Math.max(Theme.px(400), words.height + 2 * Theme.cardPadding) : picture.height + words.height + 2 * Theme.cardPadding
    contentItem: Item {
        CoverPicture {
            id: picture
            x: Theme.hairline
            y: Theme.hairline
            width: root.wide ? Math.round((root.height - 2 * Theme.hairline) * 16 / 9) : root.width - 2 * Theme.hairline
            height: root.wide ? root.height - 2 * Theme.hairline : Math.round(width * 9 / 16)
            source: root.cover
            alt: root.coverAlt
            CornerMask { anchors.fill: parent; frame: root.frame; atLeft: root.wide }
            Rectangle {
                anchors.centerIn: parent
                width: Theme.px(128)
                height: width
                radius: width / 2
                color: Theme.amber
                border.color: Theme.deepGrass
                border.width: Theme.hairline
                Icon {
                    anchors.centerIn: parent
                    anchors.horizontalCenterOffset: Theme.px(3)
                    name: "play"
                    size: Theme.px(64)
                    colour: Theme.amberLetters
                    filled: true
                }
            }
        }
        Column {
            id: words
            x: root.wide ? picture.width + Theme.px(48) : Theme.cardPadding
            y: root.wide ? (root.height - height) / 2 : picture.height + Theme.cardPadding
            width: root.width - x - (root.wide ? Theme.px(48) : Theme.cardPadding)
            spacing: Theme.px(16)
            Label {
                width: parent.width
                text: root.title
                font: Theme.pageTitle
                color: Theme.deepGrass
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: [root.durationMs > 0 ? Words.duration(root.durationMs) : "", root.sample ? qsTr("Sample") : ""].filter(word => word !== "").join(" · ")
                visible: text !== ""
                font: Theme.chip
                color: Theme.brick
            }
            Label {
                width: parent.width
                text: root.summary
                font: Theme.body
                color: Theme.mossGrey
                lineHeight: 1.4
                maximumLineCount: root.wide ? 4 : 6
                elide: Text.ElideRight
            }
        }
    }
}
