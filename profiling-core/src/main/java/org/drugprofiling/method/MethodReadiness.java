package org.drugprofiling.method;

/**
 * What a method can be used for as it is.
 *
 * @since 0.1.0
 */
public enum MethodReadiness {
    /**
     * Link values can be computed and decided upon. Whether a laboratory has verified the limits, without which nothing may rest on the
     * decisions, is said by {@link ProfilingMethod#isDecisionReady()}.
     */
    COMPLETE,
    /**
     * Targets are stated, and treatment and metric are stated or left to the laboratory by the source; the limits are the laboratory's to
     * derive. {@link MethodDraft#missing()} names every choice that it still has to make.
     */
    LABORATORY_THRESHOLD,
    /** Targets are not whole, or treatment or metric are unknown; nothing can be computed until they are given. */
    TEMPLATE
}
