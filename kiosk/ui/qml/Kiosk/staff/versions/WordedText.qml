import QtQuick
import Kiosk
import Kiosk.controls

// A text of which the words that are not in the other stand out: on a ground of its colour.
Rectangle {
    id: root

    required property list<string> pieces
    required property color colour
    property bool chosen: false

    function escaped(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>");
    }

    implicitHeight: Math.max(Theme.px(64), label.height + Theme.px(28))
    radius: Theme.px(14)
    color: Theme.tint(colour)
    border.color: chosen ? colour : "transparent"
    border.width: chosen ? Theme.px(4) : 0
    Label {
        id: label
        x: Theme.px(20)
        y: Theme.px(14)
        width: parent.width - 2 * x
        text: root.pieces.map((piece, place) => place % 2 ? `<b><font color="${root.colour}">${root.escaped(piece)}</font></b>` : root.escaped(piece)).join("")
        textFormat: Text.StyledText
        font: Theme.secondary
        lineHeight: 1.25
    }
}
