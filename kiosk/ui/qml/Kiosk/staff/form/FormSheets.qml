pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.staff
import Kiosk.ViewModels

// What the form asks over itself.
FocusScope {
    id: root

    required property FormViewModel form
    readonly property bool isOpen: form.acts.chooser.isOpen || form.reading.isOpen

    visible: isOpen
    focus: isOpen

    Loader {
        anchors.fill: parent
        active: root.form.acts.chooser.isOpen
        focus: active
        sourceComponent: ChooserSheet {
            focus: true
            chooser: root.form.acts.chooser
            onCleared: root.form.acts.clear()
        }
    }
    Loader {
        anchors.fill: parent
        active: root.form.reading.isOpen
        focus: active
        sourceComponent: ReadingSheet {
            focus: true
            reading: root.form.reading
        }
    }
}
