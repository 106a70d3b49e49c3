pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// What list pages share: cream ground, the way back, title and note, what is always at hand. The
// page's own content lies below, within the margins; a `headline` may take the title's place. For
// somebody seated all that one touches lies in the lower part, under a wide view.
FocusScope {
    id: root

    required property VisitViewModel visit
    required property string title
    property string note: ""
    readonly property bool barBelow: Theme.portrait || Theme.seated
    readonly property real barY: height - Theme.touchTarget - Theme.px(Theme.seated ? 32 : 48)
    // A headline below it is in reach whatever the shape of the screen.
    readonly property real view: Theme.portrait ? Math.round(height * 0.42) - (hasHeadline ? Theme.px(24) : 0)
                                                : hasHeadline ? Math.round(height * 0.4) - Theme.px(64) : Math.round(height * 0.36)
    property alias headline: headline.data
    readonly property bool hasHeadline: headline.children.length > 0
    readonly property real bottomMargin: body.anchors.bottomMargin
    default property alias content: body.data

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.cream
    }
    Rectangle {
        width: parent.width
        height: Theme.px(6)
        color: Theme.grass
    }

    Loader {
        active: Theme.seated
        sourceComponent: HallPicture {
            width: root.width
            height: root.view
            visit: root.visit
        }
    }
    EdgeScrim {
        y: root.view - height
        visible: Theme.seated
        atBottom: true
        solid: heading.height + Theme.px(40)
        fade: Math.max(0, Math.min(Theme.px(160), root.view - solid))
    }

    RoundButton {
        id: back
        objectName: "back"
        x: Theme.margin
        y: Theme.seated ? root.barY : Theme.px(52)
        iconName: "back"
        text: qsTr("Back")
        focus: true
        onClicked: root.visit.navigation.back()
    }
    Column {
        id: heading
        objectName: "pageHeading"
        visible: Theme.seated || !root.hasHeadline
        x: Theme.seated ? Theme.margin : back.x + back.width + Theme.px(28)
        y: Theme.seated ? root.view - height - Theme.px(32) : back.y + (back.height - height) / 2
        width: (root.barBelow ? root.width - Theme.margin : buttons.x - Theme.gutter) - x
        spacing: Theme.px(2)
        Label {
            width: parent.width
            text: root.title
            font: Theme.pageTitle
            color: Theme.seated ? Theme.onDark : Theme.deepGrass
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.note
            font: Theme.secondary
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(20)
            color: Theme.seated ? Theme.onDarkSoft : Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    Item {
        id: headline
        x: heading.x
        y: Theme.seated ? root.view + Theme.px(24) : back.y
        width: heading.width
        height: Theme.touchTarget
    }
    HeaderButtons {
        id: buttons
        leadsToSearch: !root.hasHeadline
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: root.barBelow ? root.barY : Theme.px(52)
        visit: root.visit
        title: root.title
    }

    Item {
        id: body
        objectName: "pageBody"
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: !Theme.seated ? Math.max(Theme.px(176), heading.visible ? heading.y + heading.height + Theme.touchGap : 0)
                                          : root.hasHeadline ? headline.y + headline.height + Theme.touchGap : root.view + Theme.px(32)
        anchors.bottomMargin: root.barBelow ? root.height - root.barY + Theme.px(Theme.seated ? 24 : 32) : 0
    }
}
