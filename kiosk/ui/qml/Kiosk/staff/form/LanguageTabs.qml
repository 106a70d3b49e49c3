pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// The languages of the hall, each with how far it is.
Flow {
    id: root

    required property FormViewModel form

    spacing: Theme.px(10)
    Repeater {
        model: root.form.languages.tabs
        LanguageTab {
            id: tab
            checked: root.form.language === tab.language
            onClicked: root.form.chooseLanguage(tab.language)
        }
    }
}
