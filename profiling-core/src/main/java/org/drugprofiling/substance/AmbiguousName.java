package org.drugprofiling.substance;

import java.util.List;

/**
 * A name that does not say which of several compounds is meant.
 *
 * @param name as written
 * @param ids of all that are meant by somebody
 * @param reason why it is ambiguous
 */
record AmbiguousName(String name, List<String> ids, String reason) {

    static AmbiguousName of(String name, String reason, String... ids) {
        return new AmbiguousName(name, List.of(ids), reason);
    }
}
