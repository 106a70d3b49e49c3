import QtQuick
import Kiosk

// Plain text from content; never interprets markup.
Text {
    id: root

    textFormat: Text.PlainText
    color: Theme.ink
    font: Theme.body
    // A single line that may break between words Qt sometimes ends without an ellipsis; one that is
    // fitted to its width and may not break it lets hang over.
    wrapMode: maximumLineCount === 1 && fontSizeMode === Text.FixedSize ? Text.NoWrap : Text.Wrap
}
