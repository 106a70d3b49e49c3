import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// What is at hand on every screen, in the same order everywhere: search, access, languages, and home
// where one is not at home already. While a page is read aloud, the second one stops it.
Row {
    id: root

    required property VisitViewModel visit
    property string title: ""
    property bool onPicture: false
    property bool leadsHome: true
    property bool leadsToSearch: true

    spacing: Theme.touchGap

    PillButton {
        objectName: "search"
        visible: root.leadsToSearch && !root.leadsHome
        iconName: "search"
        text: qsTr("Search")
        font: Theme.chip
        topInset: Theme.px(10)
        bottomInset: topInset
        colour: root.onPicture ? Theme.glass : Theme.paper
        lineColour: root.onPicture ? Theme.glassLine : Theme.sand
        textColour: root.onPicture ? Theme.onDark : Theme.ink
        onClicked: root.visit.navigation.open("search", "")
    }
    RoundButton {
        objectName: "search"
        visible: root.leadsToSearch && root.leadsHome
        iconName: "search"
        text: qsTr("Search")
        colour: root.onPicture ? Theme.glass : Theme.paper
        lineColour: root.onPicture ? Theme.glassLine : Theme.sand
        iconColour: root.onPicture ? Theme.onDark : Theme.ink
        onClicked: root.visit.navigation.open("search", "")
    }
    RoundButton {
        objectName: "access"
        readonly property bool reading: root.visit.access.reading
        iconName: reading ? "muted" : "access"
        text: reading ? qsTr("Stop reading aloud") : qsTr("Easier to see, hear and reach")
        colour: reading ? Theme.amber : root.onPicture ? Theme.glass : Theme.paper
        lineColour: root.onPicture ? Theme.glassLine : Theme.sand
        iconColour: reading ? Theme.amberLetters : root.onPicture ? Theme.onDark : Theme.ink
        onClicked: {
            if (reading)
                root.visit.access.stopReading();
            else
                root.visit.openAccess(root.title);
        }
    }
    LanguageButtons {
        objectName: "languages"
        onPicture: root.onPicture
        languages: root.visit.hall.languages
        chosen: root.visit.language
        onLanguageTaken: language => root.visit.chooseLanguage(language)
    }
    RoundButton {
        objectName: "home"
        visible: root.leadsHome
        iconName: "home"
        text: qsTr("Home")
        colour: root.onPicture ? Theme.cream : Theme.deepGrass
        iconColour: root.onPicture ? Theme.deepGrass : Theme.onDark
        lineColour: Theme.deepGrass
        onClicked: root.visit.navigation.home()
    }
}
