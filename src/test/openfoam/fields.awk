# Largest difference of a field in two times of OpenFOAM, in parts of the largest value of the second.
# awk -f fields.awk -v name=... -v limit=0.01 FIRST/field SECOND/field
# Prints it, and fails beyond the limit.

FNR == 1 { run++; inside = 0; n = 0 }
/^internalField +uniform/ { print FILENAME ": is uniform"; failed = 1; exit }
/^internalField/ { field = 1; next }
field && /^\($/ { inside = 1; next }
field && /^\)/ { inside = field = 0; count[run] = n; next }
inside { value[run, n++] = $1 }

END {
    if (failed || count[1] == 0 || count[1] != count[2])
        exit 1
    for (n = 0; n < count[1]; n++) {
        difference = value[1, n] - value[2, n]
        difference = difference < 0 ? -difference : difference
        largest = difference > largest ? difference : largest
        scale = value[2, n] > scale ? value[2, n] : scale
    }
    printf "%-40s %9.4f %%\n", name, 100*largest/scale
    if (largest > limit*scale) {
        print name ": beyond the limit of " 100*limit " %"
        exit 1
    }
}
