import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One cell before and after, side by side; on a narrow page one below the other.
Item {
    id: root

    required property string field
    required property string type
    required property int row
    required property string rowField
    required property string textLanguage
    required property string before
    required property string after
    readonly property bool narrow: width < Theme.px(900)
    readonly property string subject: row > 0 ? rowField : field
    readonly property real half: narrow ? width : Math.round((width - Theme.px(20)) / 2)

    implicitHeight: right.y + right.height + Theme.px(20)
    Accessible.role: Accessible.StaticText
    Accessible.name: `${name.text}: ${left.text} → ${right.text}`

    Label {
        id: name
        width: parent.width
        text: ChangeWords.cell(root.field, root.row, root.rowField, root.textLanguage)
        font: Theme.type(20, Font.Bold)
        color: Theme.mossGrey
    }
    CellText {
        id: left
        y: name.height + Theme.px(8)
        width: root.half
        height: root.narrow ? implicitHeight : Math.max(implicitHeight, right.implicitHeight)
        text: ChangeWords.value(root.type, root.subject, root.before)
        colour: Theme.brick
    }
    CellText {
        id: right
        x: root.narrow ? 0 : root.width - width
        y: root.narrow ? left.y + left.height + Theme.px(8) : left.y
        width: root.half
        height: root.narrow ? implicitHeight : left.height
        text: ChangeWords.value(root.type, root.subject, root.after)
        colour: Theme.grass
    }
}
