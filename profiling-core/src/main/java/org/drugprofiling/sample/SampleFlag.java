package org.drugprofiling.sample;

/**
 * Something about a sample that is possible and surprising, so that a person should look.
 *
 * @param code stable, lower-case, for example {@code purity-above-100}
 * @param message what was seen
 * @since 0.1.0
 */
public record SampleFlag(String code, String message) {}
