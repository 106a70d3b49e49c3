pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.ViewModels
import Kiosk.controls
import Kiosk.staff
import Kiosk.visitor

// The one window. It shows the state of the visit and knows no data sources.
Window {
    id: root

    required property VisitViewModel visit
    required property CeremonyViewModel ceremony
    required property GuidedTourViewModel guidedTour
    required property PadViewModel pad
    required property ArrivalViewModel arrival
    required property PanelViewModel panel
    // Set where staff only look at a release.
    property LookedRelease looked: null
    // The keys are the pad's, or that of what follows it.
    readonly property bool signingIn: pad.isOpen || arrival.isOpen

    title: visit.hall.name
    color: Theme.deepGrass

    // The window cannot be closed by visitors; an attempt ends the visit.
    onClosing: close => {
        close.accepted = false;
        root.visit.leave();
    }

    Binding { target: Theme; property: "windowWidth"; value: root.width }
    Binding { target: Theme; property: "windowHeight"; value: root.height }
    Binding { target: Theme; property: "hallShades"; value: root.visit.hall.shades }
    Binding { target: Theme; property: "largeText"; value: root.visit.access.largeText }
    Binding { target: Theme; property: "highContrast"; value: root.visit.access.highContrast }
    Binding { target: Theme; property: "reducedMotion"; value: root.visit.access.reducedMotion }
    Binding { target: Theme; property: "seated"; value: root.visit.access.seated }
    Binding { target: Theme; property: "latin"; value: root.visit.language === "en" }

    AttractScreen {
        anchors.fill: parent
        visible: root.visit.session.presence === "attract" && !root.panel.asleep
        visit: root.visit
        focus: visible && !root.signingIn
    }
    ClosedScreen {
        anchors.fill: parent
        visible: root.visit.session.presence === "closed"
        visit: root.visit
    }

    Repeater {
        id: pages
        model: root.visit.navigation.pages
        PageHost {
            required property int index
            width: root.width
            height: root.height
            visit: root.visit
            inFront: index === root.visit.navigation.pages.top && root.visit.session.presence === "visiting" && !root.visit.access.panelOpen
                     && !root.signingIn
            visible: index === root.visit.navigation.pages.top
        }
    }

    PadPanel {
        anchors.fill: parent
        visible: root.pad.isOpen
        focus: visible
        pad: root.pad
        covered: keyboard.visible ? keyboard.height : 0
    }
    ArrivalPanel {
        anchors.fill: parent
        visible: root.arrival.isOpen && !root.pad.isOpen
        focus: visible
        arrival: root.arrival
        onTriedAgain: {
            root.arrival.close();
            root.pad.open();
        }
    }

    KeyboardPanel {
        id: keyboard
        width: root.width
        language: root.visit.language
        unused: root.visit.session.presence === "attract" && !root.signingIn
    }

    AccessPanel {
        anchors.fill: parent
        visible: root.visit.access.panelOpen && root.visit.session.presence === "visiting" && !root.signingIn
        focus: visible
        access: root.visit.access
    }

    StillThere {
        anchors.fill: parent
        visible: root.visit.session.presence === "asking"
        focus: visible
        secondsLeft: root.visit.session.secondsLeft
        countdown: root.visit.session.countdown
        onStay: root.visit.begin()
    }

    GuidedTourOverlay {
        anchors.fill: parent
        visible: root.visit.session.presence === "guided"
        focus: visible
        guidedTour: root.guidedTour
        visit: root.visit
    }
    CeremonyScreen {
        anchors.fill: parent
        visible: root.visit.session.presence === "ceremony"
        focus: visible
        ceremony: root.ceremony
        visit: root.visit
    }
    Afterglow {
        anchors.fill: parent
        ceremony: root.ceremony
    }
    Loader {
        anchors.fill: parent
        active: root.looked !== null
        visible: active
        sourceComponent: LookBar { looked: root.looked }
    }
    // While the panel sleeps; where nothing can switch it off, this is what it shows.
    Rectangle {
        anchors.fill: parent
        visible: root.panel.asleep
        color: Theme.asleep
    }
}
