pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.staff
import Kiosk.ViewModels

// What the form asks over itself.
FocusScope {
    id: root

    required property FormViewModel form
    readonly property bool isOpen: form.acts.chooser.isOpen

    visible: isOpen
    focus: isOpen

    Loader {
        anchors.fill: parent
        active: root.form.acts.chooser.isOpen
        focus: active
        sourceComponent: ChooserSheet {
            focus: true
            form: root.form
        }
    }
}
