import QtQuick
import Kiosk

// Text of which some parts are marked. The view-model has made every sign of the content plain;
// the marks are all there is of markup.
Label {
    required property string plain

    textFormat: Text.StyledText
    linkColor: Theme.grass
    elide: Text.ElideRight
    Accessible.name: plain
}
