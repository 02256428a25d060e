package org.drugprofiling.io.conformance;

import org.jspecify.annotations.Nullable;

/** What an operation gave: a value, a typed undefined outcome with its reason, or a typed refusal; or no operation at all. */
record OperationOutcome(Kind kind, @Nullable Object value, String detail) {

    enum Kind {
        VALUE,
        UNDEFINED,
        REJECTED,
        /** Too few targets for a metric, or an empty population: the definitions call it both undefined and refused. */
        REFUSED,
        /** The case itself is wrong: unknown operation, unknown or malformed argument. */
        INVALID_CASE
    }

    static OperationOutcome value(Object value) {
        return new OperationOutcome(Kind.VALUE, value, "");
    }

    static OperationOutcome undefined(String reason) {
        return new OperationOutcome(Kind.UNDEFINED, null, reason);
    }

    static OperationOutcome rejected(String message) {
        return new OperationOutcome(Kind.REJECTED, null, message);
    }

    static OperationOutcome refused(String reason) {
        return new OperationOutcome(Kind.REFUSED, null, reason);
    }

    static OperationOutcome invalid(String message) {
        return new OperationOutcome(Kind.INVALID_CASE, null, message);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case VALUE -> String.valueOf(value);
            case UNDEFINED -> "undefined (" + detail + ")";
            case REJECTED -> "rejected (" + detail + ")";
            case REFUSED -> "refused (" + detail + ")";
            case INVALID_CASE -> "no result (" + detail + ")";
        };
    }
}
