pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// What a setting is set with, by its kind.
Loader {
    id: root

    required property string name
    required property string kind
    required property string text
    required property list<string> choices
    required property string note
    required property string problem
    required property string lower
    required property string higher
    property bool typing: false
    signal written(words: string)

    function write(words: string): void {
        if (words === text)
            return;
        typing = true;
        written(words);
        typing = false;
    }

    sourceComponent: kind === "flag" ? flag : kind === "choice" ? choice : line

    Component {
        id: line
        Item {
            id: typed
            readonly property bool steps: root.kind === "number"
            readonly property real boxMiddle: field.input.parent.y + field.input.height / 2
            height: field.height
            Component.onCompleted: field.show(root.text)
            TextLine {
                id: field
                width: parent.width - (typed.steps ? 2 * (less.width + Theme.touchGap) : 0)
                fieldName: `setting-${root.name}`
                label: SettingWords.setting(root.name)
                note: root.note
                example: SettingWords.value(root.name, "")
                hints: typed.steps ? Qt.ImhDigitsOnly : Qt.ImhNone
                problem: root.problem
                visited: true
                onWritten: words => root.write(words)
            }
            StepButton {
                id: less
                objectName: `less-${root.name}`
                x: field.width + Theme.touchGap
                iconName: "minus"
                text: qsTr("Less")
                next: root.lower
            }
            StepButton {
                objectName: `more-${root.name}`
                x: less.x + less.width + Theme.touchGap
                iconName: "plus"
                text: qsTr("More")
                next: root.higher
            }
            Connections {
                target: root
                function onTextChanged(): void { if (!root.typing) field.show(root.text); }
            }

            component StepButton: RoundButton {
                required property string next
                y: typed.boxMiddle - height / 2
                visible: typed.steps
                enabled: next !== ""
                opacity: enabled ? 1 : 0.4
                size: Theme.px(72)
                colour: Theme.paper
                lineColour: Theme.sand
                iconColour: Theme.deepGrass
                onClicked: root.written(next)
            }
        }
    }
    Component {
        id: flag
        FieldFrame {
            label: SettingWords.setting(root.name)
            problem: root.problem
            CheckLine {
                objectName: `setting-${root.name}`
                width: parent.width
                text: checked ? qsTr("On") : qsTr("Off")
                checkable: false
                checked: root.text === "true"
                Accessible.name: SettingWords.setting(root.name)
                onClicked: root.written(checked ? "false" : "true")
            }
        }
    }
    Component {
        id: choice
        FieldFrame {
            label: SettingWords.setting(root.name)
            problem: root.problem
            Flow {
                width: parent.width
                spacing: Theme.px(10)
                Repeater {
                    model: root.choices
                    Chip {
                        required property string modelData
                        objectName: `setting-${root.name}-${modelData}`
                        leftPadding: Theme.px(24)
                        text: SettingWords.choice(modelData)
                        checked: root.text === modelData
                        onClicked: root.written(modelData)
                    }
                }
            }
        }
    }
}
