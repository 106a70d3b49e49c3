import QtQuick
import Kiosk
import Kiosk.ViewModels

// Plain text in columns from the top down, the first at the left, as Mongolian is written. Give it
// the height of a column; it is as wide as its columns.
VerticalWriting {
    id: root

    font: Theme.body
    color: Theme.ink
    width: implicitWidth
    height: implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
