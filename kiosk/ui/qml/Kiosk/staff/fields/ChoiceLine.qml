pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// Some words, of which one or several are chosen.
FieldFrame {
    id: root

    required property string path
    required property list<string> keys
    required property string chosen
    required property bool days
    signal taken(word: string)

    Flow {
        width: parent.width
        spacing: Theme.px(10)
        Repeater {
            model: root.keys
            Chip {
                required property string modelData
                objectName: `choice-${root.path}-${modelData}`
                leftPadding: Theme.px(24)
                text: root.days ? ChangeWords.days(modelData) : ChangeWords.choice(modelData)
                checked: root.chosen.split(" ").includes(modelData)
                onClicked: root.taken(modelData)
            }
        }
    }
}
