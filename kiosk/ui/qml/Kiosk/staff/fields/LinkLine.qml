pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// What a field refers to: one thing in a box, or several as chips, each of which can be opened and
// taken away.
FieldFrame {
    id: root

    required property FormViewModel form
    required property string path
    required property bool several
    required property list<string> keys
    required property list<string> titles

    function open(place: int): void {
        const [kind, key] = keys[place].split(":");
        form.visit(kind, key);
    }

    corner: TextLink {
        objectName: `open-${root.path}`
        visible: !root.several && root.keys.length > 0
        text: qsTr("Open")
        font: Theme.small
        onClicked: root.open(0)
    }

    LinkBox {
        objectName: `link-${root.path}`
        width: parent.width
        visible: !root.several
        height: visible ? implicitHeight : 0
        faulty: root.problem !== ""
        text: root.titles.length > 0 ? root.titles[0] : ""
        empty: qsTr("Nothing chosen")
        Accessible.name: `${root.label}: ${text || empty}`
        onClicked: root.form.acts.choose(root.path, -1)
    }
    Flow {
        width: parent.width
        visible: root.several
        height: visible ? implicitHeight : 0
        spacing: Theme.px(12)
        Repeater {
            model: root.several ? root.titles : []
            LinkChip {
                id: chip
                required property int index
                required property string modelData
                objectName: `link-${root.path}-${index}`
                longest: root.width
                text: modelData || qsTr("Without a name")
                removeName: `remove-${root.path}-${index}`
                onClicked: root.open(chip.index)
                onRemoved: root.form.acts.remove(root.path, chip.index)
            }
        }
        StaffButton {
            objectName: `add-${root.path}`
            iconName: "plus"
            text: qsTr("Add")
            Accessible.name: qsTr("Add: %1").arg(root.label)
            onClicked: root.form.acts.choose(root.path, -1)
        }
    }
}
