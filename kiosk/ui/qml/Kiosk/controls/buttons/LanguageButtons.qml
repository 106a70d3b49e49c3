pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// The languages of the release side by side; each names itself in its own script.
Row {
    id: root

    required property list<string> languages
    required property string chosen
    property bool onPicture: false
    signal languageTaken(language: string)

    spacing: Theme.touchGap

    function nameOf(language: string): string {
        switch (language) {
        case "en": return "English";
        case "mn-Mong": return "ᠮᠣᠩᠭᠣᠯ";
        default: return "中文";
        }
    }

    Repeater {
        model: root.languages
        T.AbstractButton {
            id: button
            required property string modelData
            readonly property bool taken: modelData === root.chosen
            readonly property bool vertical: modelData === "mn-Mong"
            readonly property color ink: taken !== root.onPicture ? Theme.onDark : Theme.ink

            objectName: `language-${modelData}`
            implicitHeight: Theme.touchTarget
            implicitWidth: vertical ? height : Math.max(Theme.px(132), label.implicitWidth + Theme.px(64))
            focusPolicy: Qt.StrongFocus
            text: root.nameOf(modelData)
            Accessible.role: Accessible.RadioButton
            Accessible.name: text
            Accessible.checked: taken
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: root.languageTaken(button.modelData)

            background: Item {
                Rectangle {
                    anchors.fill: parent
                    anchors.topMargin: button.vertical ? 0 : Theme.px(10)
                    anchors.bottomMargin: anchors.topMargin
                    radius: button.vertical ? Theme.px(28) : height / 2
                    color: root.onPicture ? (button.taken ? Theme.cream : Theme.glass)
                                          : (button.taken ? Theme.deepGrass : Theme.paper)
                    border.color: button.taken ? Theme.deepGrass : root.onPicture ? Theme.glassLine : Theme.sand
                    border.width: Theme.hairline
                    FocusRing {
                        radius: button.vertical ? Theme.px(34) : height / 2
                        visible: button.visualFocus
                    }
                }
            }
            contentItem: Item {
                Label {
                    id: label
                    anchors.fill: parent
                    visible: !button.vertical
                    text: button.text
                    font: Theme.chip
                    color: button.ink
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.NoWrap
                }
                Loader {
                    // PySide leaks a little for every item created of a Python class
                    // (docs/adr/0029).
                    anchors.centerIn: parent
                    active: button.vertical
                    sourceComponent: VerticalText {
                        columnHeight: button.height
                        maximumColumns: 1
                        text: button.text
                        font: Theme.type(22 / Theme.textScale, Font.Normal)
                        color: button.ink
                    }
                }
            }
        }
    }
}
