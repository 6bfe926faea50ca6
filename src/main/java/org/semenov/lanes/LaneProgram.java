package org.semenov.lanes;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of work on arrays of lanes, done one after the other. Each piece is a method of at most some fifty vector operations: the
 * compiler keeps vectors in registers in units up to about that size, and would make an object of each in larger ones. That is why pieces
 * are called through this one interface call, which is of too many kinds to be inlined, and hand on vectors in arrays alone.
 */
final class LaneProgram {
    private final Runnable[] pieces;

    private LaneProgram(List<Runnable> pieces) {
        this.pieces = pieces.toArray(Runnable[]::new);
    }

    /** Collects a program. */
    static final class Builder {
        private final List<Runnable> pieces = new ArrayList<>();

        Builder then(Runnable piece) {
            pieces.add(piece);
            return this;
        }

        /** Adds the pieces of another program. */
        Builder then(LaneProgram program) {
            pieces.addAll(List.of(program.pieces));
            return this;
        }

        LaneProgram build() {
            return new LaneProgram(pieces);
        }
    }

    static Builder first(Runnable piece) {
        return new Builder().then(piece);
    }

    void run() {
        for (Runnable piece : pieces) {
            piece.run();
        }
    }
}
