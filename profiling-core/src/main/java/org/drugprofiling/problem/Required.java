package org.drugprofiling.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Says which list, or which element of a list, is not there.
 *
 * @since 0.1.0
 */
public final class Required {

    private Required() {}

    /**
     * Copies a list whose elements are all there.
     *
     * @param name of the argument
     * @param list the argument
     * @param <T> what it holds
     * @return an unmodifiable copy
     * @throws NullPointerException if the list or an element is {@code null}; its message names the argument, and the position from 0 of the element
     */
    public static <T> List<T> each(String name, List<? extends T> list) {
        Objects.requireNonNull(list, name);
        List<T> copy = new ArrayList<>(list.size());
        for (T element : list) {
            copy.add(Objects.requireNonNull(element, () -> name + " must not hold null, position " + copy.size()));
        }
        return Collections.unmodifiableList(copy);
    }
}
