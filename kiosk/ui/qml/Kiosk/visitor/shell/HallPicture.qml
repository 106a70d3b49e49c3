import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The hall's own picture for the shape of the screen; the calm one where it has none.
CoverPicture {
    required property VisitViewModel visit

    color: Theme.duskSky
    source: Theme.portrait ? visit.hall.heroPortrait || Theme.calmPicture : visit.hall.hero || Theme.calmPicture
}
