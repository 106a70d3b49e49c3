pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The window of staff mode: full screen above the visitors' on a kiosk, an ordinary one elsewhere.
Window {
    id: root

    required property StaffViewModel staff

    title: qsTr("Staff mode") + " · " + staff.overview.hall
    color: Theme.cream
    minimumWidth: Theme.smallestWindow.width
    minimumHeight: Theme.smallestWindow.height

    onClosing: close => {
        close.accepted = false;
        root.staff.leave();
    }

    Binding { target: Theme; property: "windowWidth"; value: root.width }
    Binding { target: Theme; property: "windowHeight"; value: root.height }
    Binding { target: Theme; property: "latin"; value: root.staff.language === "en" }

    Shortcut {
        sequence: "Ctrl+L"
        onActivated: root.staff.lock()
    }

    StaffPages {
        id: content
        x: Theme.portrait ? 0 : rail.width
        width: root.width - x
        height: Theme.portrait ? root.height - rail.height : root.height
        visible: !root.staff.locked
        focus: visible
        staff: root.staff
    }
    Rail {
        id: rail
        y: Theme.portrait ? root.height - height : 0
        width: Theme.portrait ? root.width : Theme.px(264)
        height: Theme.portrait ? Theme.px(196) : root.height
        visible: !root.staff.locked
        staff: root.staff
        pages: content.pages
    }
    Loader {
        anchors.fill: parent
        active: root.staff.hall.beginning.step !== ""
        visible: active && !root.staff.locked
        focus: visible
        sourceComponent: BeginningPage {
            staff: root.staff
            covered: (keyboard.item as Item)?.visible ? (keyboard.item as Item).height : 0
        }
    }
    StaffLocked {
        anchors.fill: parent
        visible: root.staff.locked
        focus: visible
        staff: root.staff
        covered: (keyboard.item as Item)?.visible ? (keyboard.item as Item).height : 0
    }
    Loader {
        id: keyboard
        y: root.height - height
        width: root.width
        active: root.staff.onKiosk
        sourceComponent: KeyboardPanel {
            y: 0
            width: root.width
            language: root.staff.language
            unused: root.staff.locked
        }
    }
}
