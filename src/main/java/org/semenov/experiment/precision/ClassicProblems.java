package org.semenov.experiment.precision;

import java.util.List;
import java.util.function.Supplier;
import org.semenov.ode.InPlaceEquation;

/**
 * Five problems of F. Mazzia, C. Magherini, Test Set for Initial Value Problem Solvers, release 2.4, University of Bari, 2008, with
 * the end states published there (RADAU5 or RADAU in quadruple precision; VDPOL by E. Hairer).
 */
final class ClassicProblems {
    private static final double[] ROBERTSON_END = {0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050};
    private static final double[] HIRES_END = {0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4,
        0.1175651343283149e-2, 0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2};
    private static final double[] OREGONATOR_END = {0.1000814870318523e1, 0.1228178521549917e4, 0.1320554942846706e3};
    private static final double[] POLLUTION_END = {0.5646255480022769e-1, 0.1342484130422339, 0.4139734331099427e-8,
        0.5523140207484359e-2, 0.2018977262302196e-6, 0.1464541863493966e-6, 0.7784249118997964e-1, 0.3245075353396018,
        0.7494013383880406e-2, 0.1622293157301561e-7, 0.1135863833257075e-7, 0.2230505975721359e-2, 0.2087162882798630e-3,
        0.1396921016840158e-4, 0.8964884856898295e-2, 0.4352846369330103e-17, 0.6899219696263405e-2, 0.1007803037365946e-3,
        0.1772146513969984e-5, 0.5682943292316392e-4};
    private static final double[] VAN_DER_POL_END = {0.1706167732170483e1, -0.8928097010247975};

    private ClassicProblems() {
    }

    static List<StiffProblem> all() {
        double[] hires = {1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0057};
        double[] pollution = new double[20];
        pollution[1] = 0.2;
        pollution[3] = 0.04;
        pollution[6] = 0.1;
        pollution[7] = 0.3;
        pollution[8] = 0.01;
        pollution[16] = 0.007;
        return List.of(
                problem("ROBER", "Robertson, t = 1e11", Robertson::new, new double[] {1.0, 0.0, 0.0}, 1e-10, 1e11, ROBERTSON_END),
                problem("HIRES", "HIRES, t = 321.8122", Hires::new, hires, 1e-4, 321.8122, HIRES_END),
                problem("OREGO", "OREGO, t = 360", Oregonator::new, new double[] {1.0, 2.0, 3.0}, 1e-2, 360.0, OREGONATOR_END),
                problem("POLLU", "POLLU, t = 60", Pollution::new, pollution, 1e-10, 60.0, POLLUTION_END),
                problem("VDPOL", "Van der Pol, μ = 1e6, t = 2", VanDerPol::new, new double[] {2.0, 0.0}, 1.0, 2.0, VAN_DER_POL_END));
    }

    private static StiffProblem problem(String name, String title, Supplier<? extends InPlaceEquation> equations, double[] start,
                                        double scale, double endTime, double[] published) {
        return new StiffProblem(name, title, equations, start, scale, new double[] {endTime}, ErrorMeasure.END_STATE, published,
                "equations " + name + "\n", Double.NaN);
    }
}
