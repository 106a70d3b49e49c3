import QtQuick
import Kiosk

// Plain text from content; never interprets markup.
Text {
    id: root

    textFormat: Text.PlainText
    color: Theme.ink
    font: Theme.body
    // A single line that may break between words Qt sometimes ends without an ellipsis.
    wrapMode: maximumLineCount === 1 && fontSizeMode === Text.FixedSize ? Text.NoWrap : Text.Wrap
}
