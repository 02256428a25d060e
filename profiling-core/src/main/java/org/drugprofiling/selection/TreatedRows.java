package org.drugprofiling.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.PackedTriangle;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.profile.ProfileMatrix;

/** One table under one pre-treatment, fitted on the whole of it, and for each fold on the others; shared by all metrics. */
final class TreatedRows {

    // folds of more numbers than this are treated again for each metric
    private static final long MOST_NUMBERS_KEPT = 8_000_000;

    private final Pretreatment pretreatment;
    private final ProfileMatrix raw;
    private final ProfileMatrix treated;
    private final List<Fold> folds = new ArrayList<>();
    private List<String> foldOfRow = List.of();

    /** The rows of a fold, and all rows as they are treated by what is fitted on the other folds. */
    private static final class Fold {
        private final int[] rows;
        private final FittedPretreatment fitted;
        private final ProfileMatrix raw;
        private final @org.jspecify.annotations.Nullable ProfileMatrix kept;

        Fold(int[] rows, FittedPretreatment fitted, ProfileMatrix raw, boolean keeps) {
            this.rows = rows;
            this.fitted = fitted;
            this.raw = raw;
            // treated once even if it is not kept: what refuses, refuses here
            ProfileMatrix all = fitted.apply(raw);
            this.kept = keeps ? all : null;
        }

        ProfileMatrix treated() {
            return kept == null ? fitted.apply(raw) : kept;
        }
    }

    TreatedRows(Pretreatment pretreatment, ProfileMatrix raw) {
        this.pretreatment = pretreatment;
        this.raw = raw;
        this.treated = pretreatment.fit(raw).apply(raw);
    }

    Pretreatment pretreatment() {
        return pretreatment;
    }

    ProfileMatrix treated() {
        return treated;
    }

    /** All scores, the whole table fitted on. */
    double[][] scores(ComparisonMetric metric, Execution execution) {
        return new double[][] {
            Comparisons.batch(metric, treated).with(execution).values()
        };
    }

    /** All scores twice: of each pair under what is fitted without the fold of its later row, and of its earlier row. */
    double[][] scoresWithoutFolds(ComparisonMetric metric, RuleFrame frame, List<String> groups, Execution execution) {
        if (!groups.equals(foldOfRow)) {
            fit(frame, groups);
        }
        int n = raw.size();
        double[][] layers = new double[2][(int) PackedTriangle.pairs(n)];
        for (Fold fold : folds) {
            ProfileMatrix all = fold.treated();
            double[] scores = Comparisons.batch(metric, all.select(fold.rows), all)
                    .with(execution)
                    .values();
            for (int r = 0; r < fold.rows.length; r++) {
                int i = fold.rows[r];
                for (int j = 0; j < n; j++) {
                    if (j != i) {
                        layers[j < i ? 0 : 1][(int) PackedTriangle.index(i, j, n)] = scores[r * n + j];
                    }
                }
            }
        }
        return layers;
    }

    private void fit(RuleFrame frame, List<String> groups) {
        folds.clear();
        foldOfRow = List.of();
        TreeSet<String> names = new TreeSet<>(groups);
        boolean keeps = (long) names.size() * raw.valuesUnsafe().length <= MOST_NUMBERS_KEPT;
        List<String> sources = frame.labels.sourceOfRow();
        for (String name : names) {
            int[] training = rows(groups, name, false);
            FittedPretreatment fitted = pretreatment.fit(
                    raw.select(training),
                    IntStream.of(training).mapToObj(sources::get).toList());
            folds.add(new Fold(rows(groups, name, true), fitted, raw, keeps));
        }
        foldOfRow = groups;
    }

    private static int[] rows(List<String> groups, String name, boolean within) {
        return IntStream.range(0, groups.size())
                .filter(row -> groups.get(row).equals(name) == within)
                .toArray();
    }
}
