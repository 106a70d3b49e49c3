import QtQuick
import Kiosk

// Plain text from content; never interprets markup.
Text {
    id: root

    textFormat: Text.PlainText
    color: Theme.ink
    font: Theme.body
    wrapMode: Text.Wrap
}
