package org.semenov.experiment;

import java.util.List;
import org.semenov.report.SeriesStyle;
import org.semenov.surrogate.SurrogateModel;
import org.semenov.training.TrainedNet;

/**
 * The nets trained with one loss from one seed.
 *
 * @param seed  of the run
 * @param loss  J or J_γ
 * @param nets  T, then the species
 * @param model of these nets
 */
record LossRun(long seed, Loss loss, List<TrainedNet> nets, SurrogateModel model) {

    /** The two losses compared. */
    enum Loss {
        J("J", "J", SeriesStyle.J),
        J_GAMMA("J_γ", "Jgamma", SeriesStyle.J_GAMMA);

        private final String symbol;
        private final String fileName;
        private final SeriesStyle style;

        Loss(String symbol, String fileName, SeriesStyle style) {
            this.symbol = symbol;
            this.fileName = fileName;
            this.style = style;
        }

        /** As in the paper. */
        String symbol() {
            return symbol;
        }

        /** In names of files and in tables. */
        String fileName() {
            return fileName;
        }

        SeriesStyle style() {
            return style;
        }
    }

    LossRun {
        nets = List.copyOf(nets);
    }
}
