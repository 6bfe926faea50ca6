package org.semenov.kinetics;

import java.util.List;

/** Lists of indices of different length, one behind the other: list i occupies start[i] to start[i+1] of the flat array. */
final class IndexLists {
    // read by the loops of this package, never written after construction
    final int[] start;
    final int[] index;

    IndexLists(List<int[]> lists) {
        start = new int[lists.size() + 1];
        for (int i = 0; i < lists.size(); i++) {
            start[i + 1] = start[i] + lists.get(i).length;
        }
        index = new int[start[lists.size()]];
        for (int i = 0; i < lists.size(); i++) {
            System.arraycopy(lists.get(i), 0, index, start[i], lists.get(i).length);
        }
    }
}
