pragma Singleton
import QtQuick

// The only place with literal colours and sizes. Sizes are design pixels of a 1920x1080 (portrait
// 1080x1920) grid; `px` brings them to this screen.
QtObject {
    id: root

    // Set by Main from the window and from what the visitor has chosen; everything else follows.
    property real windowWidth: 1920
    property real windowHeight: 1080
    property bool largeText: false
    property bool highContrast: false
    property bool reducedMotion: false
    // Everything touchable is in the lower part of the screen.
    property bool seated: false
    // Quotation marks and brackets are as narrow as Latin letters, not as wide as Chinese ones.
    property bool latin: false
    readonly property url calmPicture: Qt.resolvedUrl("visitor/shell/calm.webp")

    readonly property bool portrait: windowHeight > windowWidth
    readonly property real unit: portrait ? Math.min(windowWidth / 1080, windowHeight / 1920)
                                          : Math.min(windowWidth / 1920, windowHeight / 1080)
    // On a small screen text is scaled down less than everything else.
    readonly property real textScale: largeText ? largest : unit < 0.8 ? 1.12 : 1
    readonly property real largest: 1.35

    function px(size: real): real {
        return Math.round(size * unit);
    }

    // A length that holds text: so much for normal, so much for large text.
    function grown(normal: real, large: real): real {
        return px(normal + (large - normal) * (textScale - 1) / (largest - 1));
    }

    // Colours
    // Those of the hall, by the names below; what it has not chosen is as here. High contrast ignores them.
    property var hallShades: ({})
    function shade(name: string, plain: color, own: color): color {
        return highContrast ? plain : hallShades[name] ?? own;
    }
    readonly property color ink: shade("ink", "#000000", "#16231D")
    readonly property color deepGrass: shade("deepGrass", "#000000", "#16352A")
    readonly property color grass: shade("grass", "#000000", "#2C6B3F")
    readonly property color meadow: shade("meadow", "#000000", "#3F7549")
    readonly property color sky: highContrast ? "#000000" : "#24617F"
    readonly property color duskSky: highContrast ? "#000000" : "#1F4E6B"
    readonly property color amber: shade("amber", "#FFD400", "#E8A33D")
    readonly property color amberInk: shade("amberInk", "#000000", "#8A5A0B")
    readonly property color amberOnDark: shade("amberOnDark", "#FFD400", "#E8A33D")
    readonly property color amberOnLight: shade("amberOnLight", "#FFD400", "#E8A33D")
    readonly property color amberLine: shade("amberLine", "transparent", "transparent")
    readonly property color amberLetters: shade("amberLetters", "#000000", ink)
    // How strong a note beside the word of a button is: in white letters it could not be read if it were weaker.
    readonly property real noteStrength: Qt.colorEqual(amberLetters, ink) ? 0.78 : 1
    readonly property color brick: highContrast ? "#000000" : "#A84A30"
    readonly property color iris: highContrast ? "#000000" : "#4A55A2"
    readonly property color cream: shade("cream", "#FFFFFF", "#FBF7EE")
    readonly property color paper: "#FFFFFF"
    readonly property color sand: shade("sand", "#000000", "#ECE5D4")
    readonly property color mossGrey: shade("mossGrey", "#000000", "#5C6F66")
    readonly property color onDark: "#FFFFFF"
    readonly property color onDarkSoft: shade("onDarkSoft", "#FFFFFF", "#E6EFEA")
    readonly property color glass: highContrast ? "#000000" : Qt.alpha(deepGrass, 0.74)
    readonly property color glassLine: Qt.rgba(1, 1, 1, highContrast ? 1 : 0.4)
    readonly property color veil: Qt.rgba(8 / 255, 24 / 255, 18 / 255, highContrast ? 0.92 : 0.72)
    // The least that gives onDarkSoft a contrast of 4.5:1 on a white picture.
    readonly property color scrim: Qt.rgba(8 / 255, 24 / 255, 18 / 255, highContrast ? 0.92 : 0.66)
    readonly property color asleep: "#000000"
    readonly property color pressed: Qt.rgba(22 / 255, 35 / 255, 29 / 255, 0.08)

    // Sectors are told apart by their colours, which are the same in every hall.
    readonly property color sectorGrass: highContrast ? "#000000" : "#2C6B3F"
    readonly property color sectorMeadow: highContrast ? "#000000" : "#3F7549"
    readonly property color sectorAmber: highContrast ? "#000000" : "#8A5A0B"
    // The colour of a sector by its name in the content; no sector is moss grey, an unknown name grass.
    function sectorColour(name: string): color {
        switch (name) {
        case "meadow": return sectorMeadow;
        case "sky": return sky;
        case "duskSky": return duskSky;
        case "amber": return sectorAmber;
        case "brick": return brick;
        case "iris": return iris;
        case "": return mossGrey;
        default: return sectorGrass;
        }
    }

    // A tint of a sector colour, to put an icon on.
    function tint(colour: color): color {
        return highContrast ? paper : Qt.rgba(1 - (1 - colour.r) * 0.13, 1 - (1 - colour.g) * 0.13,
                                              1 - (1 - colour.b) * 0.13, 1);
    }

    // A colour as strongly as a share of 0 to 1 says: the steps of a tile map.
    function strength(colour: color, share: real): color {
        const left = highContrast ? 1 : 1 - 0.15 - 0.85 * share;
        return Qt.rgba(colour.r + (1 - colour.r) * left, colour.g + (1 - colour.g) * left,
                       colour.b + (1 - colour.b) * left, 1);
    }

    // A colour that is mixed, each part from 0 to 1.
    function mixed(hue: real, strength: real, lightness: real): color {
        return Qt.hsla(hue, strength, lightness, 1);
    }

    // The same colour, fully transparent: the end of a gradient.
    function clear(colour: color): color {
        return Qt.rgba(colour.r, colour.g, colour.b, 0);
    }

    // A colour in an icon's address: six digits, as a '#' would begin its fragment.
    function hex(colour: color): string {
        return String(colour).slice(-6);
    }

    // Type
    readonly property string family: Application.font.family
    function type(size: real, weight: int): font {
        return written(size, weight, latin);
    }
    function written(size: real, weight: int, inLatin: bool): font {
        return Qt.font({ family: family, pixelSize: Math.max(1, Math.round(size * unit * textScale)), weight: weight,
                         features: inLatin ? { pwid: 1 } : {} });
    }
    readonly property font display: type(portrait ? 150 : 132, Font.Bold)
    readonly property font number: type(68, Font.Normal)
    readonly property font pageTitle: type(52, Font.Bold)
    readonly property font tileTitle: type(38, Font.Bold)
    readonly property font tagline: type(36, Font.Normal)
    readonly property font cardTitle: type(30, Font.Bold)
    readonly property font sectionTitle: type(32, Font.Bold)
    readonly property font lead: type(30, Font.Normal)
    readonly property font body: type(28, Font.Normal)
    readonly property font bodyBold: type(26, Font.Bold)
    readonly property font chip: type(24, Font.Normal)
    readonly property font chipBold: type(24, Font.Bold)
    readonly property font secondary: type(22, Font.Normal)
    readonly property font otherLanguage: written(22, Font.Normal, !latin)
    readonly property font small: type(20, Font.Normal)

    // Space and shape
    readonly property real gap: px(8)
    readonly property real margin: px(72)
    readonly property real cardRadius: px(28)
    readonly property real cardPadding: px(28)
    readonly property real gutter: px(24)
    readonly property real touchTarget: px(88)
    readonly property real touchGap: px(16)
    readonly property real hairline: Math.max(1, px(2))
    readonly property real lineHeight: 1.5
    // The size of a picture that is blurred by enlarging it.
    readonly property int blurredWidth: 24
    // Of an ordinary window, in its own pixels.
    readonly property size smallestWindow: Qt.size(960, 600)

    // Motion
    readonly property int quick: reducedMotion ? 0 : 180
    readonly property int calm: reducedMotion ? 0 : 320
}
