"""Workbooks of the office: written from the library, read back, compared, imported. No Qt, no SQL.

The order of modules: `words` and `columns` say what stands where, `cell_values` what a cell holds,
`files` and `sheets` read what Excel, WPS and LibreOffice write, `comparing` makes the preview,
`importing` writes it as one change-set, `exporting` makes workbooks. docs/adr/0057 says why.
"""
