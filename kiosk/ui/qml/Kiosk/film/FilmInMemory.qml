import Kiosk.ViewModels

// The film under the software renderer.
FilmSurface {
}
