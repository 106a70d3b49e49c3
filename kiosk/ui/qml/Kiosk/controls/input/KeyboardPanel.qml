import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Kiosk.controls

// The keyboard on the screen: Pinyin and English. It learns nothing, and forgets between visitors
// what it was composing and which language and letters were chosen.
InputPanel {
    id: root

    required property string language
    // Nobody is there: reset the keyboard's state.
    required property bool unused
    readonly property string wanted: language === "en" ? "en_US" : "zh_CN"

    function forget(): void {
        InputMethod.reset();
        InputMethod.hide();
        VirtualKeyboardSettings.locale = "";
        VirtualKeyboardSettings.locale = wanted;
    }

    objectName: "keyboardPanel"
    y: parent.height - height
    visible: active
    onUnusedChanged: if (unused) forget()
    onWantedChanged: VirtualKeyboardSettings.locale = wanted
    Component.onCompleted: {
        VirtualKeyboardSettings.styleName = "kiosk";
        VirtualKeyboardSettings.activeLocales = ["zh_CN", "en_US"];
        VirtualKeyboardSettings.locale = wanted;
        VirtualKeyboardSettings.handwritingModeDisabled = true;
        VirtualKeyboardSettings.inputMethodHints = Qt.ImhSensitiveData | Qt.ImhNoPredictiveText;
    }

    TextFocus { id: writing }

    // Qt shows the keyboard when a field gets the focus, but not when its window is activated
    // later.
    Connections {
        target: root.Window.window
        function onActiveChanged(): void {
            if (root.Window.active && writing.field !== null)
                InputMethod.show();
        }
    }
}
