import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One cell of two versions side by side, word by word; on a narrow page one below the other.
Item {
    id: root

    required property string field
    required property string type
    required property int row
    required property string rowField
    required property string textLanguage
    required property list<string> before
    required property list<string> after
    readonly property bool narrow: width < Theme.px(900)
    readonly property real half: narrow ? width : Math.round((width - Theme.px(20)) / 2)

    function words(pieces: list<string>): list<string> {
        return pieces.length > 1 ? pieces : [ChangeWords.value(type, row > 0 ? rowField : field, pieces.join(""))];
    }

    implicitHeight: right.y + right.height + Theme.px(20)
    Accessible.role: Accessible.StaticText
    Accessible.name: `${name.text}: ${before.join("")} → ${after.join("")}`

    Label {
        id: name
        width: parent.width
        text: ChangeWords.cell(root.field, root.row, root.rowField, root.textLanguage)
        font: Theme.type(20, Font.Bold)
        color: Theme.mossGrey
    }
    WordedText {
        id: left
        y: name.height + Theme.px(8)
        width: root.half
        height: root.narrow ? implicitHeight : Math.max(implicitHeight, right.implicitHeight)
        pieces: root.words(root.before)
        colour: Theme.brick
    }
    WordedText {
        id: right
        x: root.narrow ? 0 : root.width - width
        y: root.narrow ? left.y + left.height + Theme.px(8) : left.y
        width: root.half
        height: root.narrow ? implicitHeight : left.height
        pieces: root.words(root.after)
        colour: Theme.grass
    }
}
