package org.drugprofiling.provenance;

/** The version of this library, which a test holds against the build. */
final class LibraryVersion {

    private LibraryVersion() {}

    static String value() {
        return "0.1.0-SNAPSHOT";
    }
}
