pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Pictures one swipes through, or leafs through with the arrow keys; dots say where one is, or
// numbers where there are too many, and the caption what one sees.
Item {
    id: root

    required property RowsModel pictures
    property url fallback
    property real captionInset: Theme.margin
    property real captionBottom: Theme.px(56)
    readonly property int mostDots: 12

    CoverPicture {
        anchors.fill: parent
        visible: strip.count === 0
        source: strip.count === 0 ? root.fallback : ""
    }
    ListView {
        id: strip
        objectName: "gallery"
        anchors.fill: parent
        orientation: ListView.Horizontal
        snapMode: ListView.SnapOneItem
        highlightRangeMode: ListView.StrictlyEnforceRange
        highlightMoveDuration: Theme.calm
        boundsBehavior: Flickable.StopAtBounds
        interactive: count > 1
        clip: true
        activeFocusOnTab: interactive
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Pictures")
        Accessible.description: `${currentIndex + 1} / ${count}`
        model: root.pictures
        delegate: CoverPicture {
            id: slide
            required property url pictureUrl
            required property string description
            required property string credit
            width: strip.width
            height: strip.height
            source: pictureUrl
            alt: description
            EdgeScrim {
                anchors.bottom: parent.bottom
                atBottom: true
                solid: Math.max(root.captionBottom + caption.height, strip.count > 1 ? root.height - Math.min(numbers.y, dots.y) : 0) + Theme.gap
            }
            Label {
                id: caption
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.leftMargin: root.captionInset
                anchors.rightMargin: Theme.gutter
                anchors.bottomMargin: root.captionBottom
                text: [slide.description, slide.credit].filter(words => words !== "").join(" · ")
                font: Theme.secondary
                color: Theme.onDark
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            FocusRing {
                anchors.margins: Theme.px(8)
                visible: slide.activeFocus
            }
        }
    }
    Label {
        id: numbers
        anchors.left: parent.left
        anchors.leftMargin: root.captionInset
        anchors.bottom: dots.bottom
        visible: strip.count > root.mostDots
        text: `${strip.currentIndex + 1} / ${strip.count}`
        font: Theme.chipBold
        color: Theme.onDark
    }
    Row {
        id: dots
        anchors.left: parent.left
        anchors.leftMargin: root.captionInset
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.captionBottom + Theme.grown(76, 104)
        spacing: Theme.px(12)
        visible: strip.count > 1
        Repeater {
            model: strip.count > root.mostDots ? 0 : strip.count
            Rectangle {
                required property int index
                readonly property bool here: index === strip.currentIndex
                width: Theme.px(here ? 48 : 14)
                height: Theme.px(14)
                radius: height / 2
                color: here ? Theme.amberOnDark : Theme.onDarkSoft
                opacity: here ? 1 : 0.75
            }
        }
    }
}
