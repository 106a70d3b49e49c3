pragma Singleton
import QtQuick
import Kiosk.ViewModels

// Descriptions of charts in words: for accessibility, and shown below the charts.
QtObject {
    id: root

    function section(id: string): string {
        switch (id) {
        case "glance": return qsTr("At a glance");
        case "years": return qsTr("Over the years");
        case "places": return qsTr("Eight places");
        case "agreements": return qsTr("Agreements");
        default: return "";
        }
    }

    function trend(it: YearChartViewModel): string {
        switch (it.trend) {
        case "one": return qsTr("%1 in %2. No other year is known.").arg(it.lastValue).arg(it.lastYear);
        case "level": return qsTr("%1 in every known year from %2 to %3.").arg(it.lastValue).arg(it.firstYear).arg(it.lastYear);
        case "rise": return qsTr("It rises from %1 in %2 to %3 in %4.").arg(it.firstValue).arg(it.firstYear).arg(it.lastValue).arg(it.lastYear);
        case "fall": return qsTr("It falls from %1 in %2 to %3 in %4.").arg(it.firstValue).arg(it.firstYear).arg(it.lastValue).arg(it.lastYear);
        case "both": return qsTr("It goes up and down: %1 in %2, %3 in %4.").arg(it.firstValue).arg(it.firstYear).arg(it.lastValue).arg(it.lastYear)
            + qsTr(" The highest is %1 in %2, the lowest %3 in %4.").arg(it.highestValue).arg(it.highestYear).arg(it.lowestValue).arg(it.lowestYear);
        default: return qsTr("No figure is known yet.");
        }
    }
    function gaps(it: YearChartViewModel): string {
        return it.gaps > 0 ? qsTr(" For %n year(s) in between no figure is known.", "", it.gaps) : "";
    }
    function ofPlaces(it: PlacesViewModel): string {
        if (it.slug === "")
            return (it.poorNames !== "" ? qsTr("Once national-level poor counties: %1.").arg(it.poorNames) : "")
                + (it.confirmed ? "" : qsTr(" To be confirmed by staff."));
        if (it.known === 0)
            return qsTr("No figure is known yet.");
        return qsTr("Known for %1 of %2 places.").arg(it.known).arg(it.count)
            + (it.known > 1 ? qsTr(" The highest is %1 (%2), the lowest %3 (%4).").arg(it.highestValue).arg(it.highestName).arg(it.lowestValue).arg(it.lowestName) : "")
            + (it.sample ? qsTr(" These are sample figures, made up to show the chart.") : "");
    }
    function ofYears(it: YearChartViewModel): string {
        return trend(it) + gaps(it) + (it.sample ? qsTr(" These are sample figures, made up to show the chart.") : "");
    }
}
