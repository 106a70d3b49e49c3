import QtQuick
import Kiosk.staff

// The name of a field that has rows, and a button for one more.
FieldFrame {
    id: root

    required property string path
    signal added

    StaffButton {
        objectName: `add-${root.path}`
        iconName: "plus"
        text: qsTr("Add")
        Accessible.name: qsTr("Add: %1").arg(root.label)
        onClicked: root.added()
    }
}
