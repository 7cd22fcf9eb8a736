# Every word that the program itself says to a person, in English.
# Names in { } are filled in by the program; see https://projectfluent.org for the form of this file.

## The command line

could-not-read = could not read { $path }: { $reason }
could-not-write = could not write { $path }: { $reason }
