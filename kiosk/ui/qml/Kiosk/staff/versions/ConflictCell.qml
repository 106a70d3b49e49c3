pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One cell that two people have changed; a tap on a side chooses it, for the whole field.
Item {
    id: root

    required property string unit
    required property bool first
    required property string chosen
    required property string field
    required property string type
    required property int row
    required property string rowField
    required property string textLanguage
    required property list<string> before
    required property list<string> after
    readonly property bool narrow: width < Theme.px(900)
    readonly property real half: narrow ? width : Math.round((width - Theme.px(20)) / 2)
    signal chosenSide(side: string)

    function words(pieces: list<string>): list<string> {
        return pieces.length > 1 ? pieces : [ChangeWords.value(type, row > 0 ? rowField : field, pieces.join(""))];
    }

    implicitHeight: theirs.y + theirs.height + Theme.px(20)

    component Side: T.AbstractButton {
        id: side

        required property string name
        required property string label
        required property list<string> pieces

        objectName: `${name}-${root.unit}`
        width: root.half
        implicitHeight: caption.height + words.implicitHeight + Theme.px(8)
        focusPolicy: Qt.StrongFocus
        checked: root.chosen === name
        onClicked: root.chosenSide(name)
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        Accessible.role: Accessible.RadioButton
        Accessible.name: `${heading.text}, ${label}: ${pieces.join("")}`
        Accessible.checked: checked
        contentItem: Item {
            Label {
                id: caption
                width: parent.width
                text: side.checked ? `✓ ${side.label}` : side.label
                font: Theme.type(20, side.checked ? Font.Bold : Font.Normal)
                color: side.checked ? Theme.grass : Theme.mossGrey
            }
            WordedText {
                id: words
                y: caption.height + Theme.px(8)
                width: parent.width
                height: parent.height - y
                pieces: root.words(side.pieces)
                colour: side.checked ? Theme.grass : Theme.mossGrey
                chosen: side.checked
                FocusRing {
                    radius: Theme.px(20)
                    visible: side.visualFocus
                }
            }
        }
    }

    Label {
        id: heading
        width: parent.width
        text: ChangeWords.cell(root.field, root.row, root.rowField, root.textLanguage)
        font: Theme.type(22, Font.Bold)
    }
    Side {
        id: mine
        y: heading.height + Theme.px(8)
        height: root.narrow ? implicitHeight : Math.max(implicitHeight, theirs.implicitHeight)
        name: "mine"
        label: qsTr("Mine")
        pieces: root.before
    }
    Side {
        id: theirs
        x: root.narrow ? 0 : root.width - width
        y: root.narrow ? mine.y + mine.height + Theme.px(10) : mine.y
        height: root.narrow ? implicitHeight : mine.height
        name: "theirs"
        label: qsTr("Theirs")
        pieces: root.after
    }
}
