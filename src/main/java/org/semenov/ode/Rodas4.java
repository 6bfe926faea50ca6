package org.semenov.ode;

/**
 * RODAS, order 4(3) with six stages, L-stable and stiffly accurate, dense output of order 3.
 *
 * <p>Source: E. Hairer and G. Wanner, Solving Ordinary Differential Equations II, 2nd edition, sections IV.7 and VI.4;
 * decimal coefficients as in the authors' program {@code rodas.f}, method 1. The last two stages repeat the row before
 * with the new increment added, and the last increment is the error estimate.
 */
public final class Rodas4 {

    /** The coefficients. */
    public static final RosenbrockTableau TABLEAU = RosenbrockTableau.builder("Rodas4")
            .order(4)
            .embeddedOrder(3)
            .denseOrder(3)
            .gamma(0.25)
            .stageWeights(new double[][] {
                {},
                {1.544},
                {0.9466785280815826, 0.2557011698983284},
                {3.314825187068521, 2.896124015972201, 0.9986419139977817},
                {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
                {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1.0}})
            .couplings(new double[][] {
                {},
                {-5.6688},
                {-2.430093356833875, -0.2063599157091915},
                {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
                {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
                {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054}})
            .nodes(0.0, 0.386, 0.21, 0.63, 1.0, 1.0)
            .timeWeights(0.25, -0.1043, 0.1035, -0.03620000000000023, 0.0, 0.0)
            .weights(1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1.0, 1.0)
            .errorWeights(0.0, 0.0, 0.0, 0.0, 0.0, 1.0)
            .denseWeights(new double[][] {
                {10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662, 0.0},
                {-0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872,
                    0.0}})
            .build();

    private Rodas4() {
    }
}
