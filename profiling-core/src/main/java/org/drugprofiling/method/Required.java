package org.drugprofiling.method;

import java.util.List;
import java.util.Objects;

/** Says which argument, or which element of a list, is not there. */
final class Required {

    private Required() {}

    static <T> List<T> each(String name, List<T> list) {
        Objects.requireNonNull(list, name);
        for (int k = 0; k < list.size(); k++) {
            int position = k;
            Objects.requireNonNull(list.get(k), () -> name + " must not hold null, position " + position);
        }
        return list;
    }
}
