package org.drugprofiling.io.conformance;

/** A case that asks for what no implementation can answer: the case fails, it is never skipped. */
final class InvalidCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidCaseException(String message) {
        super(message);
    }
}
