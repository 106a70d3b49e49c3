import QtQuick
import Kiosk

// Plain text from content; never interprets markup.
Text {
    id: root

    textFormat: Text.PlainText
    color: Theme.ink
    font: Theme.body
    wrapMode: maximumLineCount === 1 ? Text.NoWrap : Text.Wrap // else Qt ends a line without an ellipsis
}
