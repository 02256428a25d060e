package org.drugprofiling.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The real MDMA tablets: 494 rows of diameter, thickness, weight and purity, of 160 batches. */
public record Tablets(double[][] rows, List<String> batches) {

    public static Tablets all() {
        return without("none");
    }

    public static Tablets without(String batch) {
        List<double[]> rows = new ArrayList<>();
        List<String> batches = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of("..", "docs", "data", "xtc_tablets_nfi", "xtc_data.csv"))) {
                String[] cells = line.strip().split(",");
                if (!cells[0].equals("batchnumber") && !cells[0].equals(batch)) {
                    batches.add(cells[0]);
                    rows.add(new double[] {
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4]),
                        Double.parseDouble(cells[5])
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tablets(rows.toArray(double[][]::new), batches);
    }

    /** The rows of each batch. */
    public Map<String, List<double[]>> byBatch() {
        Map<String, List<double[]>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            groups.computeIfAbsent(batches.get(i), batch -> new ArrayList<>()).add(rows[i]);
        }
        return groups;
    }

    /** One row of each batch, the first or the second. */
    public double[][] tablet(int number) {
        return byBatch().values().stream().map(group -> group.get(number)).toArray(double[][]::new);
    }

    /** The first tablet of each batch against the second of each. */
    public TwoLevelTrial trial() {
        List<double[][]> first = new ArrayList<>();
        List<double[][]> second = new ArrayList<>();
        for (double[] row : tablet(0)) {
            first.add(new double[][] {row});
        }
        for (double[] row : tablet(1)) {
            second.add(new double[][] {row});
        }
        return TwoLevelTrial.of(List.copyOf(byBatch().keySet()), first, second);
    }

    public TwoLevelBackground background() {
        return TwoLevelBackground.of(rows, batches);
    }
}
