pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// The three roles, one of them chosen.
Flow {
    id: root

    required property string chosen
    signal taken(role: string)

    width: parent?.width ?? 0
    spacing: Theme.px(10)
    Repeater {
        model: ["editor", "publisher", "technician"]
        Chip {
            required property string modelData
            objectName: `role-${modelData}`
            text: StaffWords.role(modelData)
            checked: root.chosen === modelData
            onClicked: root.taken(modelData)
        }
    }
}
