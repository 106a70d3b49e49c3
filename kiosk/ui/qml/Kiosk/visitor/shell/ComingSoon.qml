pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// What a page shows before there is anything on it: the hall's picture, and a kind word on it. Made
// only then: the picture of a screen takes longer to read than all cards of a page.
Loader {
    id: root

    required property VisitViewModel visit
    required property string icon
    required property string text
    property string note: qsTr("You will find it here as soon as it is ready.")

    objectName: "comingSoon"
    active: visible
    sourceComponent: Item {
        HallPicture {
            anchors.fill: parent
            visit: root.visit
            SideScrim {
                visible: !Theme.portrait
                solid: words.x + Math.max(title.contentWidth, sentence.contentWidth)
                fade: Math.max(0, Math.min(Theme.px(560), parent.width - solid))
            }
            EdgeScrim {
                visible: Theme.portrait
                solid: words.y + words.height
                fade: Theme.px(280)
            }
            CornerMask { anchors.fill: parent }
            CornerMask { anchors.fill: parent; lower: true }
        }
        Column {
            id: words
            x: Theme.px(80)
            y: Theme.portrait ? x : (parent.height - height) * 0.42
            width: Math.min(parent.width - 2 * x, Theme.px(1100))
            spacing: Theme.gutter
            Icon {
                name: root.icon
                size: Theme.px(88)
                colour: Theme.amberOnDark
            }
            Label {
                id: title
                width: parent.width
                text: root.text
                font: Theme.pageTitle
                color: Theme.onDark
            }
            Label {
                id: sentence
                width: parent.width
                text: root.note
                font: Theme.lead
                color: Theme.onDark
            }
        }
    }
}
