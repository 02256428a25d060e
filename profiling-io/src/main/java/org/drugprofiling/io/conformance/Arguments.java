package org.drugprofiling.io.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arguments of a case; each must be known to the operation, and every one that is given must be used. */
final class Arguments {

    private final Map<String, Object> given;
    private final Set<String> used = new HashSet<>();

    Arguments(Map<String, Object> given) {
        this.given = given;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    private Object require(String name) {
        used.add(name);
        Object value = given.get(name);
        if (value == null) {
            throw new InvalidCaseException("argument '" + name + "' is missing");
        }
        return value;
    }

    String text(String name) {
        if (require(name) instanceof String text) {
            return text;
        }
        throw new InvalidCaseException("argument '" + name + "' must be a text");
    }

    BigDecimal decimal(String name) {
        if (require(name) instanceof BigDecimal decimal) {
            return decimal;
        }
        throw new InvalidCaseException("argument '" + name + "' must be a number");
    }

    double number(String name) {
        return number(name, require(name));
    }

    double[] row(String name) {
        return row(name, require(name));
    }

    double[][] rows(String name) {
        if (require(name) instanceof List<?> list) {
            double[][] rows = new double[list.size()][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = row(name, list.get(i));
            }
            return rows;
        }
        throw new InvalidCaseException("argument '" + name + "' must be a list of rows");
    }

    List<String> labels(String name) {
        if (require(name) instanceof List<?> list) {
            List<String> labels = new ArrayList<>();
            for (Object label : list) {
                if (!(label instanceof String || label instanceof BigDecimal)) {
                    throw new InvalidCaseException("argument '" + name + "' must hold texts or numbers, has " + label);
                }
                labels.add(label.toString());
            }
            return labels;
        }
        throw new InvalidCaseException("argument '" + name + "' must be a list");
    }

    List<?> list(String name) {
        if (require(name) instanceof List<?> list) {
            return list;
        }
        throw new InvalidCaseException("argument '" + name + "' must be a list");
    }

    private static double[] row(String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            double[] row = new double[list.size()];
            for (int k = 0; k < row.length; k++) {
                row[k] = number(name, list.get(k));
            }
            return row;
        }
        throw new InvalidCaseException("argument '" + name + "' must be a list of numbers");
    }

    private static double number(String name, @Nullable Object value) {
        Double number = Expectation.Numbers.parse(value);
        if (number == null) {
            throw new InvalidCaseException("argument '" + name + "' must hold numbers, has " + value);
        }
        return number;
    }

    void requireAllUsed() {
        for (String name : given.keySet()) {
            if (!used.contains(name)) {
                throw new InvalidCaseException("argument '" + name + "' is unknown to this operation");
            }
        }
    }
}
