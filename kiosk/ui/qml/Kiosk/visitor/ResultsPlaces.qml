pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The eight county-level places; those marked were national-level poor counties.
Panel {
    id: root

    required property ResultsViewModel viewModel
    required property real room

    height: room
    title: qsTr("Eight places, four poverty banners")

    Grid {
        id: places
        width: parent.width
        columns: Theme.portrait ? 2 : 4
        spacing: Theme.gutter
        Repeater {
            model: root.viewModel.regions
            Rectangle {
                id: place
                required property string name
                required property bool povertyBanner
                width: (places.width - (places.columns - 1) * places.spacing) / places.columns
                height: Theme.px(Theme.largeText ? 200 : 180)
                radius: Theme.cardRadius
                color: povertyBanner ? Theme.grass : Theme.tint(Theme.grass)
                Label {
                    anchors.fill: parent
                    anchors.margins: Theme.px(16)
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    text: place.name
                    font: place.povertyBanner ? Theme.bodyBold : Theme.body
                    color: place.povertyBanner ? Theme.onDark : Theme.ink
                    maximumLineCount: 2
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
