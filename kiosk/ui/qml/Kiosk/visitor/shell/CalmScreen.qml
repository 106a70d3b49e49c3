import QtQuick
import Kiosk
import Kiosk.controls

// What visitors see when something is not ready: the steppe and a kind word, never a message.
Rectangle {
    id: root

    color: Theme.duskSky
    CoverPicture {
        anchors.fill: parent
        color: Theme.duskSky
        source: Theme.calmPicture
    }
    SoftScrim {
        anchors.fill: words
    }
    Column {
        id: words
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -parent.height * 0.16
        spacing: Theme.gutter
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: "马上就好"
            font: Theme.display
            color: Theme.onDark
            wrapMode: Text.NoWrap
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: "We will be with you in a moment"
            font: Theme.tagline
            color: Theme.onDark
            wrapMode: Text.NoWrap
        }
    }
}
