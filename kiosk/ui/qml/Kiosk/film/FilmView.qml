pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels

// The film that plays, in the way this PC draws best. Transparent until its first frame.
Item {
    id: root

    // What is shown.
    required property FilmViewModel film
    // Fill the item and crop the overhang, instead of showing the whole frame.
    property bool cover: false

    Loader {
        anchors.fill: parent
        // By address, so that Qt Multimedia is loaded only where it is used.
        Component.onCompleted: setSource(root.film.software ? "FilmInMemory.qml" : "FilmOnGpu.qml", {
            film: Qt.binding(() => root.film),
            cover: Qt.binding(() => root.cover)
        })
    }
}
