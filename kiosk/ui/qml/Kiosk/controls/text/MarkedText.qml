import QtQuick
import Kiosk

// Text with highlighted parts. The view-model has escaped the content; the highlights are the only
// markup.
Label {
    required property string plain

    textFormat: Text.StyledText
    linkColor: Theme.grass
    elide: Text.ElideRight
    Accessible.name: plain
}
