package org.drugprofiling.house;

/** A class that embedders could see, with what they should not see: the rules are tried on it. */
public final class OpenOffender {

    private final boolean open;

    /** Takes what nobody understands at the call. */
    public OpenOffender(boolean open) {
        this.open = open;
    }

    /** Means two things, and takes what nobody understands. */
    public boolean isStandardised(boolean really) {
        return open && really;
    }

    /** A record whose canonical constructor takes a predicate, as it may, and another one, which may not. */
    public record Line(String name, boolean isLast) {

        /** Takes what nobody understands at the call. */
        public Line(boolean isLast) {
            this("", isLast);
        }
    }
}
