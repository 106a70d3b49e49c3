pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// A colour of the hall: what it looks like with letters on it, whether they can be read, how it is
// written, and sliders to mix it with.
FieldFrame {
    id: root

    required property string path
    required property string name
    required property string text
    // What visitors see, and letters on it.
    required property color seen
    required property color letters
    property bool mixing: false
    // Kept while one mixes: black, white and grey have no hue of their own.
    property real hue: 0
    property real strength: 0
    signal written(words: string)
    signal mixed(hue: real, strength: real, lightness: real)
    signal keyPressed(event: KeyEvent)

    readonly property bool changed: text !== "" && problem === "" && !Qt.colorEqual(seen, text)
    readonly property bool handled: hueBar.pressed || strengthBar.pressed || lightnessBar.pressed

    note: FieldWords.colourUse(name)
    onSeenChanged: if (!handled) take()
    onMixingChanged: take()

    function take(): void {
        hue = Math.max(0, seen.hslHue);
        strength = seen.hslSaturation;
        lightnessBar.value = seen.hslLightness;
    }
    function mix(): void {
        mixed(hue, strength, lightnessBar.value);
    }

    Column {
        width: parent.width
        spacing: Theme.px(12)
        Flow {
            width: parent.width
            spacing: Theme.px(16)
            Rectangle {
                objectName: `sample-${root.path}`
                width: Theme.px(300)
                height: Theme.px(88)
                radius: Theme.px(20)
                color: root.seen
                border.color: Theme.sand
                border.width: Theme.hairline
                Label {
                    anchors.centerIn: parent
                    text: FieldWords.colourSample(root.name)
                    font: Theme.bodyBold
                    color: root.letters
                    wrapMode: Text.NoWrap
                }
            }
            ColourCode {
                path: root.path
                code: root.text
                onWritten: words => root.written(words)
                onKeyPressed: event => root.keyPressed(event)
            }
            StaffButton {
                objectName: `mix-${root.path}`
                height: Theme.px(88)
                text: root.mixing ? qsTr("Done mixing") : qsTr("Mix")
                onClicked: root.mixing = !root.mixing
            }
            StaffButton {
                objectName: `own-${root.path}`
                height: Theme.px(88)
                visible: root.text !== ""
                text: qsTr("The program's colour")
                onClicked: root.written("")
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.px(12)
            Label {
                objectName: `verdict-${root.path}`
                height: Theme.px(64)
                width: Math.min(implicitWidth, parent.width)
                verticalAlignment: Text.AlignVCenter
                text: root.problem !== "" ? "" : FieldWords.colourVerdict(root.name, root.text !== "", root.changed)
                font: Theme.secondary
                color: root.changed ? Theme.amberInk : Theme.grass
                lineHeight: 1.2
            }
            StaffButton {
                objectName: `take-${root.path}`
                visible: root.changed
                text: qsTr("Take the one shown")
                onClicked: root.written(String(root.seen).toUpperCase())
            }
        }
        Column {
            width: Math.min(parent.width, Theme.px(900))
            visible: root.mixing
            spacing: Theme.px(8)
            ColourBar {
                id: hueBar
                objectName: `hue-${root.path}`
                width: parent.width
                label: qsTr("Colour")
                value: root.hue
                onMoved: {
                    root.hue = value;
                    root.strength = Math.max(root.strength, 0.3);
                    root.mix();
                }
                gradient: Gradient {
                    orientation: Gradient.Horizontal
                    GradientStop { position: 0; color: Theme.mixed(0, 0.8, 0.5) }
                    GradientStop { position: 1 / 6; color: Theme.mixed(1 / 6, 0.8, 0.5) }
                    GradientStop { position: 2 / 6; color: Theme.mixed(2 / 6, 0.8, 0.5) }
                    GradientStop { position: 3 / 6; color: Theme.mixed(3 / 6, 0.8, 0.5) }
                    GradientStop { position: 4 / 6; color: Theme.mixed(4 / 6, 0.8, 0.5) }
                    GradientStop { position: 5 / 6; color: Theme.mixed(5 / 6, 0.8, 0.5) }
                    GradientStop { position: 1; color: Theme.mixed(1, 0.8, 0.5) }
                }
            }
            ColourBar {
                id: strengthBar
                objectName: `strength-${root.path}`
                width: parent.width
                label: qsTr("From grey to full")
                value: root.strength
                onMoved: {
                    root.strength = value;
                    root.mix();
                }
                gradient: Gradient {
                    orientation: Gradient.Horizontal
                    GradientStop { position: 0; color: Theme.mixed(root.hue, 0, 0.5) }
                    GradientStop { position: 1; color: Theme.mixed(root.hue, 1, 0.5) }
                }
            }
            ColourBar {
                id: lightnessBar
                objectName: `lightness-${root.path}`
                width: parent.width
                label: qsTr("From dark to light")
                onMoved: root.mix()
                gradient: Gradient {
                    orientation: Gradient.Horizontal
                    GradientStop { position: 0; color: Theme.mixed(root.hue, root.strength, 0) }
                    GradientStop { position: 0.5; color: Theme.mixed(root.hue, root.strength, 0.5) }
                    GradientStop { position: 1; color: Theme.mixed(root.hue, root.strength, 1) }
                }
            }
        }
    }
}
