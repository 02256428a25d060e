package org.drugprofiling.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Running numbers in place of names, for example {@code sample 17}, with the table that a laboratory keeps to read them.
 *
 * <p>Numbers follow the order in which names are first met, so one object belongs to one report and to one thread.
 *
 * @since 0.1.0
 */
public final class NumberedNames implements Identifiers {

    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> table = new LinkedHashMap<>();

    NumberedNames() {}

    @Override
    public String name(String kind, String id) {
        return numbers.computeIfAbsent(kind + "\u001f" + id, key -> {
            String number = kind + " " + counts.merge(kind, 1, Integer::sum);
            table.put(number, id);
            return number;
        });
    }

    /**
     * {@return the name behind each number so far, in the order in which they were given; not to leave the laboratory}
     */
    public Map<String, String> table() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(table));
    }
}
