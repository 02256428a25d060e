package org.drugprofiling.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.drugprofiling.classification.IndicationReport.Answer;
import org.drugprofiling.classification.IndicationReport.Verdict;
import org.drugprofiling.classification.MarkerFindings.State;
import org.drugprofiling.substance.Substance;

/** Presence points, absence never excludes: for arbitrary findings, with every rule on. */
class IndicationsLawsTest {

    private static final List<Substance> DRUGS = List.of(
            Substance.HEROIN, Substance.COCAINE, Substance.AMPHETAMINE, Substance.METHAMPHETAMINE, Substance.MDMA);

    private static Indications allOn(Substance drug) {
        Indications all = Indications.verified(drug);
        for (String id : Indications.verified(drug).off()) {
            all = all.withUnverified(id);
        }
        return all;
    }

    private static List<Marker> markers(Substance drug) {
        return IndicationRules.of(drug).stream()
                .filter(MarkerRule.class::isInstance)
                .flatMap(rule -> ((MarkerRule) rule).markers().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<MarkerFindings> findings() {
        return Arbitraries.of(DRUGS).flatMap(drug -> {
            List<Marker> markers = markers(drug);
            return Arbitraries.of(State.class).list().ofSize(markers.size()).map(states -> {
                MarkerFindings findings = MarkerFindings.of(drug);
                for (int k = 0; k < states.size(); k++) {
                    findings = findings.with(markers.get(k), states.get(k));
                }
                return findings;
            });
        });
    }

    private static List<IndicationLabel> supported(IndicationReport report) {
        List<IndicationLabel> labels = new ArrayList<>();
        report.answers().forEach(answer -> labels.addAll(answer.supported()));
        return labels;
    }

    @Property(tries = 300)
    void lookingForMoreInVainTakesNoLabelAway(@ForAll("findings") MarkerFindings findings) {
        Indications rules = allOn(findings.substance());
        List<IndicationLabel> before = supported(rules.read(findings));
        for (Marker marker : markers(findings.substance())) {
            if (findings.state(marker) == State.NOT_EXAMINED) {
                assertEquals(before, supported(rules.read(findings.with(marker, State.NOT_DETECTED))));
            }
        }
    }

    @Property(tries = 300)
    void findingMoreTakesNoLabelAway(@ForAll("findings") MarkerFindings findings) {
        Indications rules = allOn(findings.substance());
        List<IndicationLabel> before = supported(rules.read(findings));
        for (Marker marker : markers(findings.substance())) {
            List<IndicationLabel> after = supported(rules.read(findings.with(marker, State.PRESENT)));
            assertTrue(after.containsAll(before), () -> marker + ": " + before + " became " + after);
        }
    }

    @Property(tries = 300)
    void theVerdictFollowsFromWhatIsSupported(@ForAll("findings") MarkerFindings findings) {
        for (Answer answer : allOn(findings.substance()).read(findings).answers()) {
            int labels = answer.supported().size();
            Verdict verdict = answer.verdict();
            boolean isExamined = answer.results().stream()
                    .flatMap(result -> result.rule().markers().stream())
                    .anyMatch(marker -> findings.state(marker) != State.NOT_EXAMINED);
            assertEquals(labels == 0, verdict == Verdict.INCONCLUSIVE || verdict == Verdict.NOT_ENOUGH_DATA);
            assertEquals(!isExamined, verdict == Verdict.NOT_ENOUGH_DATA);
            assertEquals(labels > 1 && answer.question().isExclusive(), verdict == Verdict.CONFLICT);
            for (IndicationReport.RuleResult result : answer.results()) {
                if (result.outcome() != MarkerRule.Outcome.INJECTIONS_DISAGREE) {
                    assertEquals(
                            result.outcome() == MarkerRule.Outcome.SUPPORTS
                                    || result.outcome() == MarkerRule.Outcome.PARTIAL,
                            !result.present().isEmpty());
                }
            }
        }
    }
}
