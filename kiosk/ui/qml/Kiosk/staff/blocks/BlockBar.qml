pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// What can be done with the block in which one writes: read it as another kind, put another behind
// it, move it, take it away.
Flow {
    id: root

    required property string name
    required property string blockKind
    required property int number
    required property int count
    signal kindTaken(kind: string)
    signal pictureAsked
    signal added
    signal moved(to: int)
    signal removed

    spacing: Theme.px(8)
    Repeater {
        model: root.blockKind === "picture" ? [] : ["paragraph", "heading", "list", "quote"]
        StaffButton {
            id: kind
            required property string modelData
            objectName: `kind-${root.name}-${modelData}`
            sides: Theme.px(36)
            primary: modelData === root.blockKind
            text: BlockWords.kind(modelData)
            Accessible.role: Accessible.RadioButton
            Accessible.checked: primary
            onClicked: root.kindTaken(kind.modelData)
        }
    }
    StaffButton {
        objectName: `kind-${root.name}-picture`
        sides: Theme.px(36)
        text: root.blockKind === "picture" ? qsTr("Another picture") : BlockWords.kind("picture")
        onClicked: root.pictureAsked()
    }
    RoundButton {
        objectName: `blockAdd-${root.name}`
        size: Theme.px(64)
        iconName: "plus"
        colour: "transparent"
        iconColour: Theme.deepGrass
        text: qsTr("Add a paragraph below")
        onClicked: root.added()
    }
    RoundButton {
        objectName: `blockUp-${root.name}`
        visible: root.count > 1
        enabled: root.number > 0
        opacity: enabled ? 1 : 0.3
        size: Theme.px(64)
        iconName: "back"
        rotation: 90
        colour: "transparent"
        iconColour: Theme.deepGrass
        text: qsTr("Further up")
        onClicked: root.moved(root.number - 1)
    }
    RoundButton {
        objectName: `blockDown-${root.name}`
        visible: root.count > 1
        enabled: root.number < root.count - 1
        opacity: enabled ? 1 : 0.3
        size: Theme.px(64)
        iconName: "forward"
        rotation: 90
        colour: "transparent"
        iconColour: Theme.deepGrass
        text: qsTr("Further down")
        onClicked: root.moved(root.number + 1)
    }
    RoundButton {
        objectName: `blockRemove-${root.name}`
        size: Theme.px(64)
        iconName: "close"
        colour: "transparent"
        iconColour: Theme.brick
        text: qsTr("Take away")
        onClicked: root.removed()
    }
}
