package org.semenov.mechanism;

/** F = 1. */
public record Lindemann() implements FalloffShape {
}
