import QtQuick
import Kiosk.film
import Kiosk.ViewModels

// What the attract loop shows: the film, its poster until the first frame, or a picture.
Item {
    id: root

    required property FilmViewModel film
    required property AttractViewModel attract

    PanningPicture {
        anchors.fill: parent
        visible: root.visible && source.toString() !== ""
        source: root.visible && !root.film.hasPicture && !root.attract.showsPicture ? root.attract.poster : ""
    }
    FilmView {
        anchors.fill: parent
        film: root.film
        visible: root.visible
    }
    PanningPicture {
        objectName: "attractPicture"
        anchors.fill: parent
        visible: root.visible && root.attract.showsPicture
        source: root.attract.showsPicture ? root.attract.picture : ""
        drifts: root.attract.pictureDrifts
    }
    PanningPicture {
        // What comes next is loaded by now.
        anchors.fill: parent
        visible: false
        source: root.attract.nextPicture
    }
}
