package org.drugprofiling.io.conformance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation gave: a value, a typed undefined outcome with its reason, or a typed refusal; or no operation at all. */
record OperationOutcome(Kind kind, @Nullable Object value, String detail) {

    enum Kind {
        /** A value; with a reason in the detail, every number of it is undefined and it may be stated as refused as well. */
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

    /** A table of link values that are all undefined for one reason. */
    static OperationOutcome undefinedTable(Object value, String reason) {
        return new OperationOutcome(Kind.VALUE, value, reason);
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

    /** The same outcome of an operation whose result is one number, which "NaN" states as well. */
    OperationOutcome ofOneNumber() {
        return new OperationOutcome(kind, Double.NaN, detail);
    }

    boolean isRefused() {
        return kind == Kind.REFUSED || kind == Kind.VALUE && !detail.isEmpty();
    }

    boolean isUndefinedNumber() {
        return (kind == Kind.UNDEFINED || kind == Kind.REFUSED) && value != null;
    }

    /** The outcome as plain values, for reports. */
    Object plain() {
        return switch (kind) {
            case VALUE -> value == null ? "" : value;
            case UNDEFINED, REFUSED -> Map.of("undefined", detail);
            case REJECTED -> Map.of("rejected", detail);
            case INVALID_CASE -> Map.of("none", detail);
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case VALUE -> Expectation.shown(value);
            case UNDEFINED -> "undefined (" + detail + ")";
            case REJECTED -> "rejected (" + detail + ")";
            case REFUSED -> "refused (" + detail + ")";
            case INVALID_CASE -> "no result (" + detail + ")";
        };
    }
}
