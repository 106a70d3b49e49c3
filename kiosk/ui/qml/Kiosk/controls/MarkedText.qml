import QtQuick
import Kiosk

// Text of which some parts are marked. The view-model has made every sign of the content plain;
// the marks are all there is of markup.
Text {
    id: root

    required property string plain

    textFormat: Text.StyledText
    color: Theme.ink
    linkColor: Theme.grass
    font: Theme.body
    wrapMode: maximumLineCount === 1 ? Text.NoWrap : Text.Wrap // as in Label
    elide: Text.ElideRight
    Accessible.name: plain
}
