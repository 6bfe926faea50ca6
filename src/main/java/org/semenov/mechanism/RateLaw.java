package org.semenov.mechanism;

/** How the forward rate of a reaction depends on temperature and mixture, apart from the product over its reactants. */
public sealed interface RateLaw
        permits ElementaryRate, ThreeBodyRate, FalloffRate, ChemicallyActivatedRate, PressureLogRate, ChebyshevRate {
}
