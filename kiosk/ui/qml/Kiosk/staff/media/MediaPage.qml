pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The files of the library: a grid to search in, beside it the one that is open.
FocusScope {
    id: root

    required property MediaViewModel media
    required property PhonePageViewModel phone
    required property string language
    required property bool onKiosk
    readonly property real edge: Theme.px(56)
    readonly property bool wide: width > Theme.px(1200)
    readonly property bool formShown: media.form.shown && media.replacing === ""
    // Beside the open file less room is left for the grid and what stands above it.
    readonly property real room: (wide && formShown ? details.x : width) - 2 * edge
    readonly property bool stacked: room < Theme.px(1040)
    property bool importShown: false

    function look(): void {
        media.show(visible);
        if (visible)
            phone.look();
    }

    onVisibleChanged: look()
    Component.onCompleted: look()

    Shortcut {
        sequences: [StandardKey.Find]
        enabled: root.visible
        onActivated: search.take()
    }
    Shortcut {
        sequences: [StandardKey.Save]
        enabled: root.visible && root.media.form.canSave
        onActivated: root.media.form.save()
    }
    DropArea {
        id: drop
        anchors.fill: parent
        enabled: !root.onKiosk
        onDropped: dropped => {
            root.media.dropFiles(dropped.urls);
            dropped.accept(Qt.CopyAction);
        }
    }

    Label {
        id: headline
        objectName: "mediaHeadline"
        x: root.edge
        y: Theme.px(40)
        text: root.media.replacing !== "" ? qsTr("Replace everywhere") : qsTr("Media")
        font: Theme.type(46, Font.Bold)
    }
    Label {
        anchors.left: headline.left
        anchors.top: headline.bottom
        width: (fromPhone.visible ? fromPhone.x : add.x) - x - Theme.gutter
        text: root.media.replacing !== "" ? qsTr("Choose what takes the place of “%1”").arg(root.media.replacing)
                                          : !root.media.loaded || root.media.unreadable ? ""
                                          : root.onKiosk ? qsTr("%n file(s)", "", root.media.total)
                                                         : qsTr("%n file(s) · drag new ones here", "", root.media.total)
        font: Theme.secondary
        color: Theme.mossGrey
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    PillButton {
        id: add
        objectName: root.media.replacing !== "" ? "replaceCancel" : "addMedia"
        x: root.edge + root.room - width
        y: Theme.px(56)
        implicitHeight: Theme.px(80)
        iconName: root.media.replacing !== "" ? "close" : "plus"
        text: root.media.replacing !== "" ? qsTr("Cancel") : qsTr("Add files")
        font: Theme.bodyBold
        colour: root.media.replacing !== "" ? Theme.paper : Theme.amber
        lineColour: root.media.replacing !== "" ? Theme.sand : "transparent"
        onClicked: root.media.replacing !== "" ? root.media.endReplacing() : root.media.chooser.open()
    }
    StaffButton {
        id: fromPhone
        objectName: "fromPhone"
        x: add.x - width - Theme.px(16)
        y: add.y
        implicitHeight: add.height
        visible: root.phone.offered && root.media.replacing === ""
        text: root.phone.state === "closed" ? qsTr("From a phone") : qsTr("Phone page is open")
        onClicked: root.phone.show(true)
    }
    SearchField {
        id: search
        x: root.edge
        y: Theme.px(168)
        width: root.stacked ? root.room : Theme.px(480)
        example: qsTr("Search the files")
        onAsked: (before, composed, after) => root.media.search(before + composed + after)
        Connections {
            target: root.media
            function onSearchCleared(): void { search.write(""); }
        }
    }
    ChipStrip {
        id: families
        x: root.stacked ? root.edge : search.x + search.width + Theme.gutter
        y: root.stacked ? search.y + search.height + Theme.px(12) : search.y
        width: root.edge + root.room - x
        visible: root.media.replacing === ""
        model: ["", ...root.media.families]
        delegate: Chip {
            required property string modelData
            objectName: `family-${modelData}`
            text: MediaWords.family(modelData)
            checked: root.media.family === modelData
            onClicked: root.media.chooseFamily(modelData)
        }
    }
    GridView {
        id: grid
        readonly property int columns: Math.max(2, Math.floor(width / Theme.px(270)))
        objectName: "mediaGrid"
        x: root.edge
        y: families.y + families.height + Theme.px(20)
        width: root.room + Theme.px(20)
        height: footer.y - y
        cellWidth: Math.floor(width / columns)
        cellHeight: Math.round(cellWidth * 0.66) + Theme.px(118)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: root.media.rows
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Media")
        Keys.onReturnPressed: (currentItem as MediaTile)?.clicked()
        Keys.onEnterPressed: (currentItem as MediaTile)?.clicked()
        delegate: MediaTile {
            id: tile
            required property int index
            width: grid.cellWidth - Theme.px(20)
            height: grid.cellHeight - Theme.px(20)
            current: grid.activeFocus && GridView.isCurrentItem
            taken: root.media.file.key === key
            onClicked: {
                grid.currentIndex = tile.index;
                root.media.take(tile.key);
            }
        }
    }
    EmptyState {
        anchors.horizontalCenter: grid.horizontalCenter
        y: grid.y + Theme.px(120)
        width: Math.min(grid.width, Theme.px(800))
        visible: root.media.loaded && grid.count === 0
        icon: "picture"
        text: root.media.unreadable ? qsTr("The library cannot be reached just now. It is tried again by itself.")
            : root.media.text !== "" ? qsTr("Nothing is called that. Try a shorter word.")
            : qsTr("There are no files yet. “Add files” takes pictures, films and music from a stick or this PC.")
    }
    MediaDetails {
        id: details
        x: root.wide ? root.width - width : 0
        width: root.wide ? Theme.px(600) : root.width
        height: root.height
        visible: root.formShown
        media: root.media
        language: root.language
        beside: root.wide
    }
    Item {
        id: footer
        readonly property bool told: root.media.acts.notice.message !== ""
        readonly property bool needed: told || root.media.imports.total > 0 || root.media.tools.lighter.state !== ""
        y: root.height - height
        width: root.width
        height: Theme.px(needed ? 108 : 16)
        ImportStrip {
            x: root.edge
            width: root.room
            height: Theme.px(92)
            visible: !footer.told && root.media.imports.total > 0 && !copy.visible
            imports: root.media.imports
            onOpened: root.importShown = true
        }
        CopyStrip {
            id: copy
            x: root.edge
            width: root.room
            height: Theme.px(92)
            visible: !footer.told && root.media.tools.lighter.state !== ""
            lighter: root.media.tools.lighter
        }
        NoticeBar {
            page: "media"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: text !== "" && !root.media.tools.captions.shown
            notice: root.media.acts.notice
            text: MediaWords.notice(root.media.acts.notice.message, root.media.acts.notice.number)
            busy: root.media.acts.busy
            onUndone: root.media.acts.undo()
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: drop.containsDrag
        color: Theme.veil
        Label {
            anchors.centerIn: parent
            text: qsTr("Let go to import")
            font: Theme.tileTitle
            color: Theme.onDark
        }
    }
    ImportPanel {
        anchors.fill: parent
        visible: root.importShown && root.media.imports.total > 0
        focus: visible
        imports: root.media.imports
        onClosed: root.importShown = false
    }
    PhonePanel {
        anchors.fill: parent
        visible: root.phone.shown
        focus: visible
        phone: root.phone
    }
    FocusPanel {
        anchors.fill: parent
        visible: root.media.tools.focusPoint.shown
        focus: visible
        point: root.media.tools.focusPoint
    }
    PosterPanel {
        anchors.fill: parent
        visible: root.media.tools.poster.shown
        focus: visible
        poster: root.media.tools.poster
    }
    CaptionsPanel {
        anchors.fill: parent
        visible: root.media.tools.captions.shown
        focus: visible
        captions: root.media.tools.captions
        acts: root.media.acts
    }
    FileChooserPanel {
        anchors.fill: parent
        visible: root.media.chooser.shown
        focus: visible
        chooser: root.media.chooser
    }
    AskMedia {
        anchors.fill: parent
        visible: root.media.asked !== ""
        focus: visible
        media: root.media
    }
}
