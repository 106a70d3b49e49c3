import QtQuick
import Kiosk
import Kiosk.controls

// One company in the list; knows nothing of where companies come from.
Card {
    id: root

    required property string name
    required property string summary
    required property string sector
    required property color colour
    required property string monogram
    required property url cover
    required property string coverAlt
    required property bool firstBatch
    required property string relation
    required property bool sample

    text: name
    contentItem: Item {
        CoverPicture {
            id: picture
            x: Theme.hairline
            y: Theme.hairline
            width: root.width - 2 * Theme.hairline
            height: Theme.px(128)
            source: root.cover
            alt: root.coverAlt
            CornerMask { anchors.fill: parent; radius: Theme.cardRadius }
        }
        Rectangle {
            x: Theme.cardPadding
            y: picture.height - height / 2
            width: Theme.px(84)
            height: width
            radius: Theme.px(22)
            color: Theme.paper
            Monogram {
                anchors.centerIn: parent
                size: Theme.px(74)
                character: root.monogram
                colour: root.colour
            }
        }
        CardWords {
            id: words
            anchors.top: picture.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.cardPadding
            anchors.topMargin: Theme.px(46)
            title: root.name
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
            words: [root.firstBatch ? qsTr("First tenant") : Words.relation(root.relation), root.sample ? qsTr("Sample") : ""]
            colour: root.colour
        }
    }
}
