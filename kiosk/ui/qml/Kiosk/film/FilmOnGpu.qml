import QtQuick
import QtMultimedia
import Kiosk.ViewModels

// The film on a GPU, which converts its colours and scales it.
Item {
    id: root

    required property FilmViewModel film
    required property bool cover
    readonly property real shape: film.aspectRatio
    readonly property bool fullWidth: (width < height * shape) !== cover

    clip: true

    VideoOutput {
        id: output
        anchors.centerIn: parent
        width: root.fullWidth ? root.width : root.height * root.shape
        height: root.fullWidth ? root.width / root.shape : root.height
        fillMode: VideoOutput.Stretch
        visible: root.film.hasPicture
    }
    FilmFeed {
        film: root.film
        sink: output.videoSink
    }
}
