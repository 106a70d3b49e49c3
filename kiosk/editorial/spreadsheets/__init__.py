"""Workbooks of the office: written from the library, read back, compared, imported. No Qt, no SQL.

`words` and `columns` say what stands where, `cell_values` what a cell means. `files` and
`worksheets` read what Excel, WPS and LibreOffice write, `tables` finds the rows in it; `matching`,
`parts` and `comparing` say what each would do, `previewing` keeps it, `importing` writes it as one
change-set. `pictures` are those that come with a workbook, `picture_telling` says what becomes of
them (docs/adr/0072); `reading_process` reads in a process of its own. `exporting`, `refused`
and `workbooks` write workbooks. docs/adr/0057 says why.
"""
