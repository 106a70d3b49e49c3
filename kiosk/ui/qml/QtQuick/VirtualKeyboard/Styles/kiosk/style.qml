pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Kiosk
import Kiosk.controls

// How the keyboard on the screen looks: Qt finds it at this path by its name. All sizes are of the
// window, so one design pixel of Qt's is one pixel here.
KeyboardStyle {
    id: root

    readonly property real side: Theme.portrait ? 0 : 0.09
    // For somebody seated all else that one touches lies right above it: then as low as fingers allow.
    readonly property bool low: Theme.seated && !Theme.portrait

    keyboardDesignWidth: Theme.windowWidth
    keyboardDesignHeight: Theme.px(Theme.portrait ? 452 : low ? 392 : 424)
    keyboardRelativeLeftMargin: side
    keyboardRelativeRightMargin: side
    keyboardRelativeTopMargin: Theme.px(8) / keyboardDesignHeight
    keyboardRelativeBottomMargin: Theme.px(16) / keyboardDesignHeight
    selectionListHeight: Theme.px(low ? 92 : 104)

    keyboardBackground: Rectangle {
        color: Theme.sand
        MouseArea {
            anchors.fill: parent // between two keys lies nothing that could be touched
        }
    }

    keyPanel: KeyFace {
        words: control.displayText
        small: control.smallTextVisible ? control.smallText : ""
    }
    backspaceKeyPanel: KeyFace {
        colour: Theme.cream
        iconName: "backspace"
    }
    enterKeyPanel: KeyFace {
        colour: Theme.grass
        ink: Theme.onDark
        iconName: "enter"
    }
    hideKeyPanel: KeyFace {
        colour: Theme.cream
        iconName: "keyboardDown"
    }
    shiftKeyPanel: KeyFace {
        colour: control.uppercased ? Theme.deepGrass : Theme.cream
        ink: control.uppercased ? Theme.onDark : Theme.ink
        iconName: "shift"
    }
    spaceKeyPanel: KeyFace {
        words: Qt.locale(InputContext.locale).nativeLanguageName
        soft: true
    }
    languageKeyPanel: KeyFace {
        colour: Theme.cream
        iconName: "globe"
    }
    symbolKeyPanel: KeyFace {
        colour: Theme.cream
        words: control.displayText
        soft: true
    }
    modeKeyPanel: KeyFace {
        colour: Theme.cream
        words: control.displayText
        soft: true
    }

    selectionListBackground: Rectangle {
        color: Theme.paper
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.sand
        }
    }
    selectionListDelegate: Candidate {}
    selectionListAdd: Transition {}
    selectionListRemove: Transition {}

    alternateKeysListItemWidth: Theme.px(104)
    alternateKeysListItemHeight: Theme.px(104)
    alternateKeysListDelegate: Item {
        id: other
        required property string text
        width: root.alternateKeysListItemWidth
        height: root.alternateKeysListItemHeight
        Label {
            anchors.centerIn: parent
            text: other.text
            font: Theme.cardTitle
        }
    }
    alternateKeysListHighlight: Rectangle {
        color: Theme.sand
        radius: Theme.px(16)
    }
    alternateKeysListBackground: Rectangle {
        color: Theme.paper
        radius: Theme.px(16)
        border.color: Theme.meadow
        border.width: Theme.hairline
    }
}
