package org.drugprofiling.agreement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Two layers of the same material against each other: which groups of one layer fall together with which groups of the other; for
 * example four impurity profiles against three kinds of tablet. Layers are never merged into one number: one impurity profile in two kinds
 * of tablet, and two profiles under one logo, say different things.
 *
 * <p>What is tabulated has a label in each layer: a specimen the name of its group, or a pair of specimens what was decided about it. What
 * has a label in one layer alone is listed and not counted.
 *
 * <p>Reported of MDMA by a review that cites Milliet et al. 2009 (secondary source, the paper was not read): one organic profile
 * corresponded to one physical profile in 58 % of cases, two organic profiles to one appearance in 42 %.
 *
 * @since 0.1.0
 */
public final class CrossTabulation {

    private final String rowLayer;
    private final String columnLayer;
    private final NavigableMap<String, NavigableMap<String, NavigableSet<String>>> cells;
    private final NavigableSet<String> columns;
    private final NavigableSet<String> onlyInRows;
    private final NavigableSet<String> onlyInColumns;

    private CrossTabulation(String rowLayer, String columnLayer) {
        if (rowLayer.isBlank() || columnLayer.isBlank() || rowLayer.equals(columnLayer)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the two layers of a table must have different names",
                    ProblemLocation.nowhere(),
                    "'" + rowLayer + "' and '" + columnLayer + "'");
        }
        this.rowLayer = rowLayer;
        this.columnLayer = columnLayer;
        this.cells = new TreeMap<>();
        this.columns = new TreeSet<>();
        this.onlyInRows = new TreeSet<>();
        this.onlyInColumns = new TreeSet<>();
    }

    /**
     * Tabulates the labels of two layers.
     *
     * @param rowLayer name of the first layer, for example {@code production}
     * @param rowLabels label by what is tabulated, for example group by specimen
     * @param columnLayer name of the second layer, for example {@code tabletting}
     * @param columnLabels label by what is tabulated
     * @return the table
     * @throws ProfilingException if the layers share a name or a label is blank
     */
    public static CrossTabulation of(
            String rowLayer, Map<String, String> rowLabels, String columnLayer, Map<String, String> columnLabels) {
        CrossTabulation table = new CrossTabulation(rowLayer, columnLayer);
        columnLabels.values().forEach(CrossTabulation::requireLabel);
        for (Map.Entry<String, String> item : rowLabels.entrySet()) {
            requireLabel(item.getValue());
            String column = columnLabels.get(item.getKey());
            if (column == null) {
                table.onlyInRows.add(item.getKey());
            } else {
                table.columns.add(column);
                table.cells
                        .computeIfAbsent(item.getValue(), row -> new TreeMap<>())
                        .computeIfAbsent(column, name -> new TreeSet<>())
                        .add(item.getKey());
            }
        }
        columnLabels.keySet().stream()
                .filter(item -> !rowLabels.containsKey(item))
                .forEach(table.onlyInColumns::add);
        return table;
    }

    private static void requireLabel(String label) {
        if (label.isBlank()) {
            throw new ProfilingException(
                    "invalid-parameter", "a label must not be blank; what has none is left out of its layer");
        }
    }

    /**
     * {@return the labels of the first layer that occur, sorted}
     */
    public List<String> rows() {
        return List.copyOf(cells.keySet());
    }

    /**
     * {@return the labels of the second layer that occur, sorted}
     */
    public List<String> columns() {
        return List.copyOf(columns);
    }

    /**
     * Returns what bears a label of each layer.
     *
     * @param row label of the first layer
     * @param column label of the second layer
     * @return what bears both, sorted; empty if nothing does
     */
    public NavigableSet<String> items(String row, String column) {
        return Collections.unmodifiableNavigableSet(
                cells.getOrDefault(row, Collections.emptyNavigableMap()).getOrDefault(column, new TreeSet<>()));
    }

    /**
     * Returns how many bear a label of each layer.
     *
     * @param row label of the first layer
     * @param column label of the second layer
     * @return how many
     */
    public int count(String row, String column) {
        return items(row, column).size();
    }

    /**
     * {@return how many have a label in both layers}
     */
    public int total() {
        return cells.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(NavigableSet::size)
                .sum();
    }

    /**
     * {@return how many combinations of a row and a column occur}
     */
    public int occupiedCells() {
        return cells.values().stream().mapToInt(NavigableMap::size).sum();
    }

    /**
     * Returns the rows that occur together with a column, for example the impurity profiles under one logo.
     *
     * @param column label of the second layer
     * @return labels of the first layer, sorted
     */
    public List<String> rowsWith(String column) {
        return cells.entrySet().stream()
                .filter(row -> row.getValue().containsKey(column))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns the columns that occur together with a row, for example the kinds of tablet with one impurity profile.
     *
     * @param row label of the first layer
     * @return labels of the second layer, sorted
     */
    public List<String> columnsWith(String row) {
        return List.copyOf(
                cells.getOrDefault(row, Collections.emptyNavigableMap()).keySet());
    }

    /**
     * {@return how many columns occur together with a single row that occurs with them alone: one to one}
     */
    public int oneToOne() {
        return (int) columns.stream()
                .map(this::rowsWith)
                .filter(rows -> rows.size() == 1 && columnsWith(rows.get(0)).size() == 1)
                .count();
    }

    /**
     * {@return what has a label in the first layer alone, sorted; not counted}
     */
    public NavigableSet<String> onlyInRows() {
        return Collections.unmodifiableNavigableSet(onlyInRows);
    }

    /**
     * {@return what has a label in the second layer alone, sorted; not counted}
     */
    public NavigableSet<String> onlyInColumns() {
        return Collections.unmodifiableNavigableSet(onlyInColumns);
    }

    @Override
    public String toString() {
        return rowLayer + " (" + cells.size() + ") by " + columnLayer + " (" + columns.size() + "): " + total()
                + " in " + occupiedCells() + " cells, " + oneToOne() + " one to one; " + onlyInRows.size() + " in "
                + rowLayer + " alone, " + onlyInColumns.size() + " in " + columnLayer + " alone";
    }
}
