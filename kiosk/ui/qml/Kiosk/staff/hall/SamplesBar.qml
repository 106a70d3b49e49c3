import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What can be done with all samples at once, of every kind.
Rectangle {
    id: root

    required property SamplesViewModel samples
    required property BeginningViewModel beginning

    height: Math.max(Theme.px(96), words.height + Theme.px(32))
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    Label {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(32)
        width: acts.x - x - Theme.gutter
        text: qsTr("Samples show what can stand in the hall, until your own does.")
        font: Theme.chip
        color: Theme.mossGrey
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Row {
        id: acts
        x: parent.width - width - Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(12)
        StaffButton {
            objectName: "askBeginning"
            visible: root.beginning.allowed
            text: qsTr("Begin with an empty hall …")
            onClicked: root.beginning.ask()
        }
        StaffButton {
            objectName: "showSamples"
            primary: true
            text: qsTr("Remove all samples …")
            onClicked: root.samples.open()
        }
    }
}
