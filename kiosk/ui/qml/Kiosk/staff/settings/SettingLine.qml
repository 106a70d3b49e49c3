pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// One setting: its control, and beside it what it is for.
Rectangle {
    id: root

    required property SettingsViewModel settings
    required property string name
    required property string kind
    required property string text
    required property string usual
    required property real minimum
    required property real maximum
    required property list<string> choices
    required property string unit
    required property string inForce
    required property string fault
    required property bool changed
    required property bool fixed
    required property bool deviates
    required property string lower
    required property string higher
    readonly property real padding: Theme.px(28)
    readonly property real share: Theme.portrait ? width - 2 * padding : Math.round((width - 2 * padding - Theme.gutter) * 0.44)

    implicitHeight: Theme.portrait ? about.y + about.height + Theme.px(20) : Math.max(control.height, about.height) + Theme.px(40)
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: changed ? Theme.grass : Theme.sand
    border.width: changed ? Theme.px(3) : Theme.hairline

    SettingControl {
        id: control
        x: root.padding
        y: Theme.px(20)
        width: root.share
        enabled: !root.fixed
        name: root.name
        kind: root.kind
        text: root.text
        choices: root.choices
        note: SettingWords.unit(root.unit)
        problem: SettingWords.fault(root.fault, root.minimum, root.maximum)
        lower: root.lower
        higher: root.higher
        onWritten: words => root.settings.write(root.name, words)
    }
    Column {
        id: about
        x: Theme.portrait ? root.padding : root.padding + root.share + Theme.gutter
        y: Theme.portrait ? control.y + control.height + Theme.px(8) : Theme.px(20)
        width: root.width - x - root.padding
        spacing: Theme.px(6)
        Label {
            width: parent.width
            text: SettingHelp.of(root.name)
            font: Theme.secondary
            lineHeight: 1.3
        }
        Label {
            objectName: `facts-${root.name}`
            width: parent.width
            text: SettingWords.facts(root.name, root.kind, root.usual, root.minimum, root.maximum, root.unit, root.inForce)
            font: Theme.small
            color: Theme.mossGrey
        }
        Label {
            width: parent.width
            visible: root.fixed
            text: qsTr("A variable of the environment decides this on this PC; ask IT.")
            font: Theme.small
            color: Theme.amberInk
        }
        TextLink {
            objectName: `restore-${root.name}`
            x: -Theme.px(14) // its words begin where those above do
            visible: root.deviates && !root.fixed
            text: qsTr("Reset to default")
            onClicked: root.settings.write(root.name, root.usual)
        }
    }
}
