pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.staff
import Kiosk.ViewModels

// The lists, the two pages about the texts of all of them, and that of workbooks. Those are made when they are opened
// first.
FocusScope {
    id: root

    required property ContentViewModel content
    required property SamplesViewModel samples
    required property BeginningViewModel beginning
    required property BegunViewModel begun
    required property SpreadsheetViewModel spreadsheets

    component Area: Loader {
        id: area
        required property string name
        anchors.fill: parent
        active: false
        visible: root.content.area === area.name
        focus: visible
        Binding on active {
            when: root.content.area === area.name
            value: true
            restoreMode: Binding.RestoreNone
        }
    }

    ContentPage {
        anchors.fill: parent
        visible: root.content.area === "list"
        focus: visible
        content: root.content
        samples: root.samples
        beginning: root.beginning
        begun: root.begun
    }
    Area {
        name: "replacing"
        sourceComponent: ReplacingPage {
            replacing: root.content.replacing
            onClosed: root.content.openArea("list")
        }
    }
    Area {
        name: "spreadsheets"
        sourceComponent: SpreadsheetsPage {
            spreadsheets: root.spreadsheets
            onClosed: root.content.openArea("list")
        }
    }
    Area {
        name: "languages"
        sourceComponent: LanguagesPage {
            languages: root.content.board
            onClosed: root.content.openArea("list")
        }
    }
}
