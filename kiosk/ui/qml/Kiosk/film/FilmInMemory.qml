import QtQuick
import Kiosk.ViewModels

// The film under the software renderer.
FilmSurface {
    host: Window.window
}
