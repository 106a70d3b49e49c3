"""The pictures that a workbook names or holds: found, looked at, imported with its rows."""
