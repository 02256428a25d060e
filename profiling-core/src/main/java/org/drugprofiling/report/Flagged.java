package org.drugprofiling.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;

/** Evaluates once more without the profiles of the strongest finding of the screening, because the limits include them. */
final class Flagged {

    private final Evaluation evaluation;
    private final Identifiers names;

    Flagged(Evaluation evaluation, Identifiers names) {
        this.evaluation = evaluation;
        this.names = names;
    }

    List<WithoutFlagged> without(List<WithinSourceScreening.Finding> outliers) {
        Optional<WithinSourceScreening.Finding> strongest =
                outliers.stream().max(Comparator.comparingDouble(finding -> finding.value() / finding.outlierLimit()));
        return strongest.map(this::without).stream().toList();
    }

    private WithoutFlagged without(WithinSourceScreening.Finding finding) {
        ProfileMatrix raw = evaluation.compared().untreated();
        List<String> samples = finding.rows().stream()
                .map(row -> names.name("sample", raw.identity(row).sample().value()))
                .toList();
        String source = SampleLines.source(names, finding.source());
        try {
            Evaluation other = Evaluation.of(
                    evaluation.method().method(),
                    evaluation.samples(),
                    evaluation.plan().without(exclusions(finding.rows(), raw)));
            return changes(source, samples, other);
        } catch (ProfilingException impossible) {
            return new WithoutFlagged(
                    source,
                    samples,
                    impossible.code(),
                    List.of(),
                    evaluation.limits().falsePositive().value(),
                    Double.NaN,
                    evaluation.limits().falseNegative().value(),
                    Double.NaN,
                    0,
                    0);
        }
    }

    private List<Exclusion> exclusions(List<Integer> rows, ProfileMatrix raw) {
        Set<String> specimens = new HashSet<>();
        rows.forEach(row -> specimens.add(specimen(raw.identity(row))));
        List<Exclusion> exclusions = new ArrayList<>(evaluation.plan().exclusions());
        PartialDate day = PartialDate.of(evaluation.plan().validFrom());
        for (Sample sample : evaluation.samples()) {
            String key = sample.record().seizure().id() + "\u001f"
                    + sample.record().specimen().id();
            if (specimens.contains(key)) {
                exclusions.add(new Exclusion(sample.id(), "flagged by the screening", "the report, to compare", day));
            }
        }
        return exclusions;
    }

    private static String specimen(ProfileIdentity identity) {
        return identity.seizure() + "\u001f" + identity.specimen();
    }

    private WithoutFlagged changes(String source, List<String> samples, Evaluation other) {
        Map<SampleId, Integer> rows = new HashMap<>();
        ProfileMatrix raw = evaluation.compared().untreated();
        for (int row = 0; row < raw.size(); row++) {
            rows.put(raw.identity(row).sample(), row);
        }
        ProfileMatrix kept = other.compared().untreated();
        LinkValueMatrix values = evaluation.compared().values();
        int changed = 0;
        for (ScoredPair pair : other.populations().pairs()) {
            int i = rows.getOrDefault(kept.identity(pair.i()).sample(), -1);
            int j = rows.getOrDefault(kept.identity(pair.j()).sample(), -1);
            boolean same = evaluation.limits().verdict(values.valueAt(i, j))
                    == other.limits().verdict(pair.score());
            changed += same ? 0 : 1;
        }
        return new WithoutFlagged(
                source,
                samples,
                "",
                divisors(other),
                evaluation.limits().falsePositive().value(),
                other.limits().falsePositive().value(),
                evaluation.limits().falseNegative().value(),
                other.limits().falseNegative().value(),
                changed,
                other.populations().pairs().size());
    }

    private List<WithoutFlagged.Change> divisors(Evaluation other) {
        List<FittedLine> with = FittedLines.of(evaluation);
        List<FittedLine> without = FittedLines.of(other);
        List<WithoutFlagged.Change> changes = new ArrayList<>();
        for (FittedLine line : with) {
            without.stream()
                    .filter(match ->
                            match.step().equals(line.step()) && match.target().equals(line.target()))
                    .forEach(match -> changes.add(
                            new WithoutFlagged.Change(line.target(), line.unit(), line.divisor(), match.divisor())));
        }
        return changes;
    }
}
