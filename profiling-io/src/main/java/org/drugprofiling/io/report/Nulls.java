package org.drugprofiling.io.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Says which argument, or which element of a list, is not there. */
final class Nulls {

    private Nulls() {}

    /** A copy of a list whose elements are all there. */
    static <T> List<T> each(String name, List<? extends T> list) {
        Objects.requireNonNull(list, name);
        List<T> copy = new ArrayList<>(list.size());
        for (T element : list) {
            copy.add(Objects.requireNonNull(element, () -> name + " must not hold null, position " + copy.size()));
        }
        return Collections.unmodifiableList(copy);
    }
}
