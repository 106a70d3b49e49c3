import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Kiosk.controls

// The keyboard on the screen: Pinyin and English. It learns nothing, and forgets between visitors
// what it was composing and which language and letters were chosen.
InputPanel {
    id: root

    required property string language
    // Nobody is there: what the last one has done at the keyboard is forgotten.
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

    // Qt shows a keyboard when a field is entered, and not when its window gets the keys after that.
    Connections {
        target: root.Window.window
        function onActiveChanged(): void {
            if (root.Window.active && writing.field !== null)
                InputMethod.show();
        }
    }
}
