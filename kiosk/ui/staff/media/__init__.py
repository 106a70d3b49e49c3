"""The page of the files: its grid, the form of one file, the import and the chooser of files."""
