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
            checked: root.form.language === language
            onClicked: root.form.chooseLanguage(language)
        }
    }
}
