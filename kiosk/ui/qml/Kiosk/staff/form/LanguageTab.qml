import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// A language of the form, and in a few words how far it is.
T.AbstractButton {
    id: root

    required property string language
    required property int missing
    required property int stale
    required property int unchecked
    required property int faulty
    readonly property string told: faulty > 0 ? qsTr("%1 to mend").arg(faulty)
        : missing > 0 && stale > 0 ? qsTr("%1 missing, %2 out of date").arg(missing).arg(stale)
        : missing > 0 ? qsTr("%1 missing").arg(missing)
        : stale > 0 ? qsTr("%1 out of date").arg(stale)
        : unchecked > 0 ? qsTr("%1 unchecked").arg(unchecked) : qsTr("complete")
    readonly property color ink: faulty > 0 ? Theme.brick : missing > 0 || stale > 0 ? Theme.amberInk : unchecked > 0 ? Theme.sky : Theme.grass

    objectName: `language-${language}`
    text: ContentWords.language(language)
    implicitHeight: Theme.px(64)
    implicitWidth: words.width + Theme.px(52)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: `${text}, ${told}`
    Accessible.checked: checked
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.deepGrass : root.pressed ? Theme.sand : Theme.paper
        border.color: root.checked ? Theme.deepGrass : Theme.sand
        border.width: Theme.hairline
        FocusRing {
            radius: height / 2
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Row {
            id: words
            anchors.centerIn: parent
            spacing: Theme.px(12)
            Label {
                id: name
                text: root.text
                font: Theme.chipBold
                color: root.checked ? Theme.onDark : Theme.ink
                wrapMode: Text.NoWrap
            }
            Label {
                anchors.baseline: name.baseline
                objectName: `languageState-${root.language}`
                text: root.told
                font: Theme.small
                color: root.checked ? Theme.onDark : root.ink
                wrapMode: Text.NoWrap
            }
        }
    }
}
