"""The statistics as staff read them: in words, as charts, as a workbook, for a report. No Qt."""
