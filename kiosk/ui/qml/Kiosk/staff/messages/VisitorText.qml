import QtQuick
import Kiosk

// What a visitor has written: plain text always, so that no link and no mark in it does anything.
// With a mouse it can be selected and copied.
TextEdit {
    id: root

    property bool selectable: false

    textFormat: TextEdit.PlainText
    readOnly: true
    selectByMouse: selectable
    activeFocusOnPress: selectable
    wrapMode: TextEdit.Wrap
    font: Theme.body
    color: Theme.ink
    selectionColor: Theme.meadow
    selectedTextColor: Theme.onDark
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
