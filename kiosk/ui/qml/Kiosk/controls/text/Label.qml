import QtQuick
import Kiosk

// Plain text from content; never interprets markup.
Text {
    id: root

    textFormat: Text.PlainText
    color: Theme.ink
    font: Theme.body
    // One line with an ellipsis must not wrap: Qt breaks it early (tests/ui/test_qt_faults.py). One
    // fitted to its width must wrap: else Qt lets it overflow below the minimum size.
    wrapMode: maximumLineCount === 1 && fontSizeMode === Text.FixedSize ? Text.NoWrap : Text.Wrap
}
