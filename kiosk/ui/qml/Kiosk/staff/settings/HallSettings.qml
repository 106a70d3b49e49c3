pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The way to what the whole hall has: its form, and the board of its languages.
Column {
    id: root

    required property SettingsViewModel settings

    topPadding: Theme.px(8)
    spacing: Theme.px(16)

    Way {
        title: qsTr("The hall itself")
        about: qsTr("Name, logo, colours, hero pictures, opening hours, languages, address, and after how long a visit ends by itself.")
        button: "openHall"
        act: qsTr("Open the hall's form")
        onWanted: root.settings.hallAsked()
    }
    Way {
        title: qsTr("Translations")
        about: qsTr("What is complete, missing or out of date in each language.")
        button: "openLanguages"
        act: qsTr("Open the board of languages")
        onWanted: root.settings.languagesAsked()
    }

    component Way: StaffCard {
        id: way
        required property string about
        required property string button
        required property string act
        signal wanted
        width: root.width
        corner: StaffButton {
            objectName: way.button
            text: way.act
            onClicked: way.wanted()
        }
        Label {
            width: parent.width
            text: way.about
            font: Theme.chip
            color: Theme.mossGrey
            lineHeight: 1.3
        }
    }
}
