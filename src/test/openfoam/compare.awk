# Ignition delay (T0 + 400 K) and T(t) of two runs of chemFoam and of `semenov ignite`.
# awk -f compare.awk -v name=... -v delayLimit=0.01 -v endLimit=0.001 -v historyLimit=0.01 PLUGIN/chemFoam.out OWN/chemFoam.out ignite.csv
# Prints a row of the table, and fails where the plug-in is beyond a limit: delay, end temperature and largest difference of T at equal times, as parts of the
# delay, of the end temperature and of the rise.

function add(run, t, temperature,    n)
{
    n = count[run]++
    time[run, n] = t
    T[run, n] = temperature
}

function at(run, t,    n)
{
    for (n = place[run]; n < count[run] - 1 && time[run, n + 1] < t; n++);
    place[run] = n
    return T[run, n] + (t - time[run, n])/(time[run, n + 1] - time[run, n])*(T[run, n + 1] - T[run, n])
}

function delay(run,    n, target)
{
    target = T[1, 0] + 400
    for (n = 0; n < count[run] - 1; n++)
        if (T[run, n] < target && T[run, n + 1] >= target)
            return time[run, n] + (target - T[run, n])/(T[run, n + 1] - T[run, n])*(time[run, n + 1] - time[run, n])
    return -1
}

function part(a, b)
{
    return a/b - 1
}

function size(a)
{
    return a < 0 ? -a : a
}

FNR == 1 { run++ }
/^#/ || /^t,/ { next }
run == 3 { split($0, fields, ","); add(3, fields[1], fields[2]); next }
{ add(run, $1, $2) }

END {
    for (r = 1; r <= 3; r++) {
        tau[r] = delay(r)
        last[r] = T[r, count[r] - 1]
        if (tau[r] < 0) {
            print name ": run " r " does not ignite"
            exit 1
        }
    }
    rise = last[2] - T[2, 0]
    for (n = 1; n < count[1] - 1; n++) {
        difference = size(T[1, n] - at(2, time[1, n]))
        largest = difference > largest ? difference : largest
    }
    printf "%-24s %11.5g %11.5g %+8.3f%% %11.5g %+8.3f%% %9.2f %9.2f %9.2f %8.2f\n", name, tau[1], tau[2], 100*part(tau[1], tau[2]), tau[3],
        100*part(tau[1], tau[3]), last[1], last[2], last[3], largest
    if (size(part(tau[1], tau[2])) > delayLimit || size(part(last[1], last[2])) > endLimit || largest > historyLimit*rise) {
        print name ": beyond the limits"
        exit 1
    }
}
