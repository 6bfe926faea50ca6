package org.semenov.mechanism;

/** The broadening factor F of a fall-off reaction. */
public sealed interface FalloffShape permits Lindemann, Troe, Sri {
}
