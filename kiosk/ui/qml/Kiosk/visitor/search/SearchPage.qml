pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor
import Kiosk.ViewModels

// Search: the field in place of a title, and below it the results while one types.
PageFrame {
    id: root

    required property SearchViewModel viewModel
    // What the keyboard on the screen covers of the page's own part.
    readonly property real covered: InputMethod.visible ? Math.max(0, InputMethod.keyboardRectangle.height - root.bottomMargin) : 0
    readonly property int columns: Theme.portrait ? 1 : Theme.largeText ? 2 : 3
    // For somebody seated the keyboard leaves a single row.
    readonly property bool narrow: tips.height < Theme.px(260)
    readonly property bool nothing: viewModel.asked && viewModel.groups.count === 0

    // Commit what an input method was composing, so that it is still in the field after going back.
    function openFound(kind: string, slug: string): void {
        if (field.composing)
            field.write(viewModel.question);
        visit.navigation.open(kind, slug);
    }

    title: qsTr("Search")
    Component.onCompleted: field.take()

    headline: SearchField {
        id: field
        anchors.fill: parent
        example: qsTr("Company, project, person …")
        onAsked: (before, composed, after) => root.viewModel.ask(before, composed, after)
    }

    ScrollArea {
        id: tips
        objectName: "tips"
        width: parent.width
        height: parent.height - root.covered
        visible: !root.narrow && (!root.viewModel.asked || root.nothing)
        contentWidth: width
        contentHeight: words.height + Theme.gutter
        Column {
            id: words
            width: parent.width
            spacing: Theme.gutter
            NothingFound {
                width: parent.width
                visible: root.nothing
                question: root.viewModel.question
                maximumLineCount: 2
            }
            SearchTips {
                width: parent.width
                suggestions: root.viewModel.suggestions
                onTaken: words => field.write(words)
            }
        }
    }
    ListView {
        id: groups
        objectName: "groups"
        width: parent.width
        height: parent.height - root.covered
        visible: !root.narrow && root.viewModel.asked && !root.nothing && root.viewModel.kind === ""
        spacing: Theme.px(20)
        bottomMargin: Theme.gutter
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // No prefetch: Qt has warned when rows were removed during asynchronous incubation. No bug
        // number and no small reproduction found.
        cacheBuffer: 0
        model: root.viewModel.groups
        FollowFocus { view: groups }
        delegate: FoundGroup {
            width: groups.width
            columns: root.columns
            onChosen: (kind, slug) => root.openFound(kind, slug)
            onAllWanted: kind => root.viewModel.showAll(kind)
        }
    }
    GridView {
        id: all
        objectName: "allOfKind"
        width: parent.width + Theme.touchGap
        height: parent.height - root.covered
        visible: !root.narrow && root.viewModel.kind !== ""
        cellWidth: Math.floor(width / root.columns)
        cellHeight: Theme.px(Theme.largeText ? 204 : 148) + Theme.touchGap
        bottomMargin: Theme.gutter
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        model: root.viewModel.results
        FollowFocus { view: all }
        header: Item {
            width: all.width
            height: few.height + Theme.px(8)
            Chip {
                id: few
                objectName: "allKinds"
                focusPolicy: Qt.TabFocus
                text: qsTr("All results")
                onClicked: root.viewModel.showAll("")
            }
            Label {
                anchors.left: few.right
                anchors.leftMargin: Theme.gutter
                anchors.verticalCenter: few.verticalCenter
                text: Words.kinds(root.viewModel.kind)
                font: Theme.chipBold
                color: Theme.deepGrass
            }
        }
        delegate: FoundCard {
            id: card
            required property string slug
            objectName: `found-${kind}-${slug}`
            width: all.cellWidth - Theme.touchGap
            height: all.cellHeight - Theme.touchGap
            onClicked: root.openFound(card.kind, card.slug)
        }
    }
    Loader {
        active: root.narrow
        width: parent.width
        sourceComponent: SearchStrip {
            viewModel: root.viewModel
            onChosen: (kind, slug) => root.openFound(kind, slug)
            onTaken: words => field.write(words)
        }
    }
}
