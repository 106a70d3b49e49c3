pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// What list pages share: cream ground, back and home, title and note, languages. The page's own
// content lies below, within the margins. A `headline` may stand in place of title and note.
FocusScope {
    id: root

    required property VisitViewModel visit
    required property string title
    property string note: ""
    property alias headline: headline.data
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

    RoundButton {
        id: back
        objectName: "back"
        x: Theme.margin
        y: Theme.px(52)
        iconName: "back"
        text: qsTr("Back")
        focus: true
        onClicked: root.visit.back()
    }
    Column {
        anchors.left: back.right
        anchors.leftMargin: Theme.px(28)
        anchors.right: Theme.portrait ? parent.right : controls.left
        anchors.rightMargin: Theme.portrait ? Theme.margin : Theme.gutter
        anchors.verticalCenter: back.verticalCenter
        visible: headline.children.length === 0
        spacing: Theme.px(2)
        Label {
            width: parent.width
            text: root.title
            font: Theme.pageTitle
            color: Theme.deepGrass
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
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    Item {
        id: headline
        anchors.left: back.right
        anchors.leftMargin: Theme.px(28)
        anchors.right: Theme.portrait ? parent.right : controls.left
        anchors.rightMargin: Theme.portrait ? Theme.margin : Theme.gutter
        anchors.verticalCenter: back.verticalCenter
        height: Theme.touchTarget
    }
    Row {
        id: controls
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.portrait ? root.height - height - Theme.px(48) : Theme.px(52)
        spacing: Theme.touchGap
        RoundButton {
            objectName: "search"
            visible: headline.children.length === 0
            iconName: "search"
            text: qsTr("Search")
            onClicked: root.visit.open("search", "")
        }
        LanguageButtons {
            objectName: "languages"
            languages: root.visit.languages
            chosen: root.visit.language
            onLanguageTaken: language => root.visit.chooseLanguage(language)
        }
        RoundButton {
            objectName: "home"
            iconName: "home"
            text: qsTr("Home")
            onClicked: root.visit.home()
        }
    }

    Item {
        id: body
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.px(176)
        anchors.bottomMargin: Theme.portrait ? Theme.px(168) : 0
    }
}
