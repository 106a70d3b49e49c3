import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What can be done with all samples at once, of every kind.
Rectangle {
    id: root

    required property SamplesViewModel samples

    height: Math.max(Theme.px(96), words.height + Theme.px(32))
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    Label {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(32)
        width: remove.x - x - Theme.gutter
        text: qsTr("Samples show what can stand in the hall, until your own does.")
        font: Theme.chip
        color: Theme.mossGrey
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    StaffButton {
        id: remove
        objectName: "showSamples"
        x: parent.width - width - Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        primary: true
        text: qsTr("Remove all samples …")
        onClicked: root.samples.open()
    }
}
