pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.staff
import Kiosk.ViewModels

// The lists, and what one does to the texts of all of them. Each is made when it is opened first.
FocusScope {
    id: root

    required property ContentViewModel content
    required property SamplesViewModel samples
    required property BegunViewModel begun

    ContentPage {
        anchors.fill: parent
        visible: root.content.area === "list"
        focus: visible
        content: root.content
        samples: root.samples
        begun: root.begun
    }
    Loader {
        anchors.fill: parent
        active: false
        visible: root.content.area === "replacing"
        focus: visible
        sourceComponent: ReplacingPage {
            replacing: root.content.replacing
            onClosed: root.content.openArea("list")
        }
        Binding on active {
            when: root.content.area === "replacing"
            value: true
            restoreMode: Binding.RestoreNone
        }
    }
}
