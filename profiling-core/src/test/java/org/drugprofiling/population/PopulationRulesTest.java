package org.drugprofiling.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.sample.CaseId;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** How pairs are labelled, rule by rule, by hand. */
class PopulationRulesTest {

    private static final String BUT_FOR_SIGHT = " must differ by more than case, spaces or what cannot be seen";
    private static final Map<String, String> ASKED_IN_REFUSALS = Map.of(
            "case", "cases of a population" + BUT_FOR_SIGHT,
            "relation", "groups of known relations" + BUT_FOR_SIGHT,
            "specimen", "specimens of a seizure" + BUT_FOR_SIGHT,
            "laboratory", "laboratories of a population" + BUT_FOR_SIGHT,
            "attribute", "attributes of the name route" + BUT_FOR_SIGHT,
            "source",
                    " of a population must differ by more than case, spaces, what cannot be seen or a word before the name");

    private static ProfileIdentity row(String specimen, String seizure) {
        return ProfileIdentity.of("sample " + specimen, specimen, seizure, "LAB-1");
    }

    private static ProfileIdentity routed(String specimen, String seizure, String route, String precursor) {
        return row(specimen, seizure)
                .withAttribute(ProfileIdentity.ROUTE, route)
                .withAttribute(ProfileIdentity.PRECURSOR, precursor)
                .withAttribute(ProfileIdentity.PRECURSOR_ROUTE, "from " + precursor);
    }

    private static Object label(PopulationRule rule, ProfileIdentity... rows) {
        PairLabelling.Verdict verdict = rule.bind(List.of(rows)).verdict(1, 0);
        assertEquals(verdict, rule.bind(List.of(rows)).verdict(0, 1), "a label has no direction");
        return verdict.knownLabel().<Object>map(label -> label).orElse(verdict.leftOut());
    }

    private static ProfileIdentity[] seizureOf(int specimens, ProfileIdentity other) {
        List<ProfileIdentity> rows = new ArrayList<>();
        for (int k = 0; k < specimens; k++) {
            rows.add(routed("s" + k, "Z1", "Leuckart", "BMK"));
        }
        rows.add(other);
        return rows.toArray(ProfileIdentity[]::new);
    }

    @Test
    void labelsOfOtherRowsAreRefused() {
        LabelledPairs two = LabelledPairs.of(
                List.of(row("a", "Z1"), row("b", "Z1")), PopulationRules.SAME_SEIZURE, UnlinkedPairs.ALL);
        assertEquals(
                "length-mismatch",
                assertThrows(
                                ProfilingException.class,
                                () -> LinkPopulations.of(
                                        Comparisons.allPairs(
                                                ComparisonMetrics.MANHATTAN,
                                                ProfileMatrix.ofRows(new double[][] {{1}, {2}, {3}})),
                                        two,
                                        PairWeighting.EACH_PAIR))
                        .code());
        ProfileMatrix table = ProfileMatrix.ofRows(new double[][] {{1}, {2}, {3}});
        List<ProfileIdentity> turned = new ArrayList<>(table.identities());
        Collections.swap(turned, 1, 2);
        ProfilingException refused = assertThrows(
                ProfilingException.class,
                () -> LinkPopulations.of(
                        Comparisons.allPairs(ComparisonMetrics.MANHATTAN, table),
                        LabelledPairs.of(turned, PopulationRules.SAME_SEIZURE, UnlinkedPairs.ALL),
                        PairWeighting.EACH_PAIR));
        assertEquals("state-mismatch", refused.code());
        assertTrue(refused.getMessage().contains("row 1"), refused.getMessage());
    }

    @Test
    void sameSeizure() {
        assertEquals(PairLabel.LINKED, label(PopulationRules.SAME_SEIZURE, row("a", "Z1"), row("b", "Z1")));
        assertEquals(PairLabel.UNLINKED, label(PopulationRules.SAME_SEIZURE, row("a", "Z1"), row("b", "Z2")));
    }

    @Test
    void sameSeizureLimitedLooksAtTheNumberOfSpecimens() {
        PopulationRule rule = PopulationRules.SAME_SEIZURE_LIMITED;
        ProfileIdentity other = row("x", "Z2");
        assertEquals(PairLabel.LINKED, label(rule, seizureOf(2, other)));
        assertEquals(PairLabel.LINKED, label(rule, seizureOf(10, other)));
        assertEquals(LeftOut.SEIZURE_SIZE, label(rule, seizureOf(11, other)));
        assertEquals(PairLabel.UNLINKED, label(rule, seizureOf(1, other)));
        // the seizure of two is no single specimen
        assertEquals(LeftOut.SEIZURE_SIZE, label(rule, row("a", "Z1"), other, row("b", "Z1")));
    }

    @Test
    void recordsOfOneSpecimenDoNotMakeASeizureLarger() {
        ProfileIdentity again = ProfileIdentity.of("second run", "a", "Z1", "LAB-1");
        assertEquals(
                PairLabel.UNLINKED, label(PopulationRules.SAME_SEIZURE_LIMITED, row("a", "Z1"), row("x", "Z2"), again));
    }

    @Test
    void sameSeizureAndRouteKeepsPairsThatAgreeOrDifferInEverything() {
        for (PopulationRule rule :
                List.of(PopulationRules.SAME_SEIZURE_AND_ROUTE, PopulationRules.SAME_SEIZURE_AND_ROUTE_LIMITED)) {
            ProfileIdentity a = routed("a", "Z1", "Leuckart", "BMK");
            assertEquals(PairLabel.LINKED, label(rule, a, routed("b", "Z1", "Leuckart", "BMK")));
            assertEquals(LeftOut.ATTRIBUTES, label(rule, a, routed("b", "Z1", "Leuckart", "APAAN")));
            assertEquals(PairLabel.UNLINKED, label(rule, a, routed("x", "Z2", "reductive", "APAAN")));
            assertEquals(LeftOut.ATTRIBUTES, label(rule, a, routed("x", "Z2", "Leuckart", "APAAN")), "route is shared");
            assertEquals(
                    LeftOut.ATTRIBUTES, label(rule, a, routed("x", "Z2", "reductive", "BMK")), "precursor is shared");
            assertEquals(LeftOut.ATTRIBUTES, label(rule, a, row("x", "Z2")), "unknown attributes could decide");
            assertEquals(LeftOut.ATTRIBUTES, label(rule, a, row("b", "Z1")), "unknown attributes could decide");
            assertTrue(rule.isFlattering());
        }
    }

    @Test
    void onlyTheLimitedRouteRuleLooksAtTheNumberOfSpecimens() {
        ProfileIdentity[] eleven = seizureOf(11, row("x", "Z2"));
        assertEquals(PairLabel.LINKED, label(PopulationRules.SAME_SEIZURE_AND_ROUTE, eleven));
        assertEquals(LeftOut.SEIZURE_SIZE, label(PopulationRules.SAME_SEIZURE_AND_ROUTE_LIMITED, eleven));
    }

    @Test
    void sameBatchLinksAcrossSeizures() {
        PopulationRule rule = PopulationRules.SAME_BATCH;
        ProfileIdentity a = row("a", "Z1").withAttribute(ProfileIdentity.BATCH, "B1");
        ProfileIdentity b = row("b", "Z2").withAttribute(ProfileIdentity.BATCH, "B1");
        ProfileIdentity c = row("c", "Z2").withAttribute(ProfileIdentity.BATCH, "B2");
        assertEquals(PairLabel.LINKED, label(rule, a, b));
        assertEquals(PairLabel.UNLINKED, label(rule, b, c));
        assertEquals(
                rule.bind(List.of(a, b)).source(0), rule.bind(List.of(a, b)).source(1), "the batch is the source");
        ProfilingException refusal =
                assertThrows(ProfilingException.class, () -> rule.bind(List.of(a, row("secret name", "Z9"))));
        assertFalse(refusal.messageWithoutIdentifiers().contains("secret name"), refusal::getMessage);
    }

    @Test
    void oneSpecimenIsNoPair() {
        for (PopulationRule rule : PopulationRules.all()) {
            ProfileIdentity a = routed("a", "Z1", "Leuckart", "BMK").withAttribute(ProfileIdentity.BATCH, "B1");
            ProfileIdentity again = new ProfileIdentity(
                    org.drugprofiling.sample.SampleId.of("again"),
                    a.specimen(),
                    a.seizure(),
                    a.laboratory(),
                    a.caseId(),
                    a.relationGroups(),
                    a.attributes());
            assertEquals(LeftOut.SAME_SPECIMEN, label(rule, a, again), rule.id());
            assertFalse(rule.assumption().isBlank());
            assertEquals(rule, PopulationRules.of(rule.id()));
        }
        assertThrows(ProfilingException.class, () -> PopulationRules.of("same-street"));
    }

    @Test
    void knownRelationsAndOneCaseAreNeverUnlinked() {
        ProfileIdentity a = row("a", "Z1");
        assertEquals(
                LeftOut.SAME_CASE,
                label(
                        PopulationRules.SAME_SEIZURE,
                        a.withCase(CaseId.of("case")),
                        row("x", "Z2").withCase(CaseId.of("case"))));
        assertEquals(
                LeftOut.KNOWN_RELATION,
                label(
                        PopulationRules.SAME_SEIZURE,
                        related(a, Set.of("g1", "g2")),
                        related(row("x", "Z2"), Set.of("g2"))));
        assertEquals(
                PairLabel.UNLINKED,
                label(PopulationRules.SAME_SEIZURE, related(a, Set.of("g1")), related(row("x", "Z2"), Set.of("g2"))));
        assertEquals(
                PairLabel.LINKED,
                label(PopulationRules.SAME_SEIZURE, related(a, Set.of("g")), related(row("b", "Z1"), Set.of("g"))));
    }

    /** Stated with specimen 1 of Z1 alone, the case is that of specimen 2 as well. */
    @Test
    void theCaseOfOneSpecimenIsThatOfItsSeizure() {
        CaseId id = CaseId.of("C");
        for (PopulationRule rule : List.of(PopulationRules.SAME_SEIZURE, PopulationRules.SAME_BATCH)) {
            List<ProfileIdentity> rows = List.of(
                    row("1", "Z1").withCase(id).withAttribute(ProfileIdentity.BATCH, "B1"),
                    row("2", "Z1").withAttribute(ProfileIdentity.BATCH, "B1"),
                    row("1", "Z2").withCase(id).withAttribute(ProfileIdentity.BATCH, "B2"),
                    row("1", "Z3").withAttribute(ProfileIdentity.BATCH, "B3"));
            PairLabelling labelling = rule.bind(rows);
            for (int row = 0; row < 2; row++) {
                assertEquals(PairLabelling.Verdict.leftOut(LeftOut.SAME_CASE), labelling.verdict(row, 2), rule.id());
                assertEquals(PairLabelling.Verdict.leftOut(LeftOut.SAME_CASE), labelling.verdict(2, row), rule.id());
                assertEquals(PairLabelling.Verdict.UNLINKED, labelling.verdict(row, 3), rule.id());
            }
            assertEquals(PairLabelling.Verdict.LINKED, labelling.verdict(0, 1), rule.id());
            assertEquals(PairLabelling.Verdict.UNLINKED, labelling.verdict(3, 2), rule.id());
        }
    }

    @Test
    void aWordForTheOtherKindAndAnotherHyphenMakeNoOtherSource() {
        PopulationRule rule = PopulationRules.SAME_SEIZURE;
        assertAmbiguous("source", "4 and batch 4", rule, row("a", "4"), row("b", "batch 4"));
        assertAmbiguous("source", "B-12 and B\u201112", rule, row("a", "B-12"), row("b", "B\u201112"));
        assertEquals(PairLabel.UNLINKED, label(rule, row("a", "seizure 4"), row("b", "batch 4")));
        PopulationRule batches = PopulationRules.SAME_BATCH;
        assertAmbiguous(
                "source",
                "4 and seizure 4",
                batches,
                row("a", "Z1").withAttribute(ProfileIdentity.BATCH, "4"),
                row("b", "Z2").withAttribute(ProfileIdentity.BATCH, "seizure 4"));
        ProfilingException refusal = assertThrows(
                ProfilingException.class,
                () -> batches.bind(List.of(inBatch("a", "Z1", "LAB-1"), inBatch("b", "Z2", "LAB-2"))));
        assertEquals("ambiguous-source", refusal.code());
    }

    private static ProfileIdentity related(ProfileIdentity row, Set<String> groups) {
        return new ProfileIdentity(
                row.sample(), row.specimen(), row.seizure(), row.laboratory(), row.caseId(), groups, row.attributes());
    }

    /** Numbers 1, 2 of Z1, 10, 11 of Z2 and 20 of Z3. */
    private static List<Profile> fiveProfiles() {
        String[] seizures = {"Z1", "Z1", "Z2", "Z2", "Z3"};
        double[] numbers = {1, 2, 10, 11, 20};
        List<Profile> profiles = new ArrayList<>();
        for (int k = 0; k < numbers.length; k++) {
            profiles.add(Profile.ofQuantified(
                    row("s" + k, seizures[k]),
                    TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                    new double[] {numbers[k]},
                    ChainId.unspecified()));
        }
        return profiles;
    }

    @Test
    void oneSpecimenStandsForEachSourceWhateverTheOrderOfTheTable() {
        List<Profile> profiles = fiveProfiles();
        for (int turn = 0; turn < profiles.size(); turn++) {
            Collections.rotate(profiles, 1);
            LinkPopulations populations = LinkPopulations.of(
                    Comparisons.allPairs(ComparisonMetrics.MANHATTAN, ProfileMatrix.of(profiles)),
                    PopulationRules.SAME_SEIZURE,
                    PairWeighting.EACH_PAIR,
                    UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE);
            assertArrayEquals(new double[] {9, 10, 19}, populations.unlinked());
            assertArrayEquals(new double[] {1, 1}, populations.linked());
            assertEquals(Map.of(LeftOut.NOT_REPRESENTATIVE, 5), populations.leftOut());
            assertEquals(2, populations.sourceCount(PairLabel.LINKED));
            assertEquals(3, populations.sourceCount(PairLabel.UNLINKED));
        }
    }

    @Test
    void aPairOfSourcesWeighsOneHoweverManyPairsItHas() {
        LinkPopulations populations = LinkPopulations.of(
                Comparisons.allPairs(ComparisonMetrics.MANHATTAN, ProfileMatrix.of(fiveProfiles())),
                PopulationRules.SAME_SEIZURE,
                PairWeighting.EACH_SOURCE,
                UnlinkedPairs.ALL);
        assertEquals(8, populations.pairCount(PairLabel.UNLINKED));
        assertEquals(3, populations.weight(PairLabel.UNLINKED), 1e-15);
        assertEquals(2, populations.weight(PairLabel.LINKED), 1e-15);
    }

    @Test
    void aRuleThatLeavesOnePopulationEmptyIsRefused() {
        ProfileMatrix apart = ProfileMatrix.of(fiveProfiles()).select(0, 2, 4);
        ProfilingException refusal = assertThrows(
                ProfilingException.class,
                () -> LinkPopulations.of(apart, ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE));
        assertEquals("empty-population", refusal.code());
    }

    /** Pairs are labelled by the names as they are given, and sources named with a word before them. */
    @Test
    void oneSourceInTwoSpellingsIsRefusedUnderEveryRule() {
        ProfileIdentity[] seizures = {row("a", "Z1"), row("b", "4"), row("c", "4"), row("d", "seizure 4")};
        for (PopulationRule rule : PopulationRules.all()) {
            for (PopulationRule one : List.of(rule, PopulationRules.acrossLaboratories(rule))) {
                List<ProfileIdentity> rows = Arrays.stream(seizures)
                        .map(row -> row.withAttribute(ProfileIdentity.BATCH, "B1"))
                        .toList();
                assertSpellings(
                        "seizures of a population", "4 and seizure 4 (specimens b and d, rows 1 and 3)", one, rows);
            }
        }
        List<ProfileIdentity> batches = List.of(
                row("a", "Z1").withAttribute(ProfileIdentity.BATCH, "batch 4"),
                row("b", "Z2").withAttribute(ProfileIdentity.BATCH, "4"),
                row("c", "Z3").withAttribute(ProfileIdentity.BATCH, "5"));
        assertSpellings(
                "batches of a population",
                "4 and batch 4 (specimens b and a, rows 1 and 0)",
                PopulationRules.SAME_BATCH,
                batches);
        assertSpellings(
                "seizures of a population",
                "Z4 and z4 (specimens a and b, rows 0 and 1)",
                PopulationRules.SAME_SEIZURE,
                List.of(row("a", "Z4"), row("b", "z4")));
        // laboratories number their seizures on their own, and share batches where the rule says so
        PopulationRule shared = PopulationRules.acrossLaboratories(PopulationRules.SAME_BATCH);
        List<ProfileIdentity> two = List.of(
                ProfileIdentity.of("s", "a", "Z4", "LAB-1").withAttribute(ProfileIdentity.BATCH, "B1"),
                ProfileIdentity.of("t", "b", "z4", "LAB-2").withAttribute(ProfileIdentity.BATCH, "B2"));
        PopulationRules.SAME_BATCH.bind(two);
        assertSpellings("seizures of a population", "Z4 and z4 (specimens a and b, rows 0 and 1)", shared, two);
    }

    /** Two laboratories that number on their own have each a specimen a of a seizure Z4; of several laboratories that share numbers it is one. */
    @Test
    void equalNumbersOfTwoLaboratoriesAreTwoSeizuresOfBatches() {
        ProfileIdentity one = ProfileIdentity.of("s", "a", "Z4", "LAB-1").withAttribute(ProfileIdentity.BATCH, "B1");
        ProfileIdentity two = ProfileIdentity.of("t", "a", "Z4", "LAB-2").withAttribute(ProfileIdentity.BATCH, "B2");
        PopulationRule shared = PopulationRules.acrossLaboratories(PopulationRules.SAME_BATCH);
        assertEquals(PairLabel.UNLINKED, label(PopulationRules.SAME_BATCH, one, two));
        assertEquals(LeftOut.SAME_SPECIMEN, label(shared, one, two));
        // each laboratory has its own case for its own seizure
        ProfileIdentity ofK1 = one.withCase(CaseId.of("K1"));
        ProfileIdentity ofK2 = two.withCase(CaseId.of("K2"));
        assertEquals(PairLabel.UNLINKED, label(PopulationRules.SAME_BATCH, ofK1, ofK2));
        assertEquals(
                "a seizure number must be of one case",
                assertThrows(ProfilingException.class, () -> shared.bind(List.of(ofK1, ofK2)))
                        .rule());
        ProfileIdentity again = ProfileIdentity.of("u", "a", "Z4", "LAB-1")
                .withAttribute(ProfileIdentity.BATCH, "B1")
                .withCase(CaseId.of("K2"));
        assertEquals(LeftOut.SAME_SPECIMEN, label(PopulationRules.SAME_BATCH, one, again));
        assertThrows(ProfilingException.class, () -> PopulationRules.SAME_BATCH.bind(List.of(ofK1, again)));
    }

    /** What is unlinked, left out or folded by a name must not hang on how it is spelled. */
    @Test
    void namesThatMayBeOneAreRefusedUnderEveryRule() {
        ProfileIdentity a = routed("a", "Z1", "Leuckart", "BMK").withAttribute(ProfileIdentity.BATCH, "B1");
        ProfileIdentity b = routed("b", "Z2", "Leuckart", "BMK").withAttribute(ProfileIdentity.BATCH, "B2");
        for (PopulationRule rule : PopulationRules.all()) {
            assertAmbiguous("case", "C1 and c1", rule, a.withCase(CaseId.of("C1")), b.withCase(CaseId.of("c1")));
            assertAmbiguous(
                    "relation", "G and G\u200b", rule, related(a, Set.of("G")), related(b, Set.of("A", "G\u200b")));
            assertAmbiguous("specimen", "T1 and t1", rule, inBatch("T1", "Z1", "LAB-1"), inBatch("t1", "Z1", "LAB-1"));
            assertAmbiguous(
                    "laboratory", "LAB-1 and Lab-1", rule, inBatch("a", "Z1", "LAB-1"), inBatch("b", "Z2", "Lab-1"));
            // specimens of two seizures, and a relation that is named like a case
            rule.bind(List.of(inBatch("T1", "Z1", "LAB-1"), inBatch("t1", "Z2", "LAB-1")));
            rule.bind(List.of(related(a, Set.of("c1")), b.withCase(CaseId.of("C1"))));
        }
        PopulationRules.SAME_BATCH.bind(List.of(
                inBatch("T1", "Z1", "LAB-1"), inBatch("t1", "Z1", "LAB-2").withAttribute(ProfileIdentity.BATCH, "B2")));
        for (PopulationRule rule :
                List.of(PopulationRules.SAME_SEIZURE_AND_ROUTE, PopulationRules.SAME_SEIZURE_AND_ROUTE_LIMITED)) {
            assertAmbiguous(
                    "attribute", "Leuckart and leuckart", rule, a, b.withAttribute(ProfileIdentity.ROUTE, "leuckart"));
        }
        PopulationRules.SAME_SEIZURE.bind(List.of(a, b.withAttribute(ProfileIdentity.ROUTE, "leuckart")));
        // whoever folds rows without a rule has them refused as well
        List<ProfileIdentity> cases = List.of(a.withCase(CaseId.of("C1")), b.withCase(CaseId.of("c1")));
        assertEquals(
                "ambiguous-case",
                assertThrows(ProfilingException.class, () -> SourceHalves.foldOfSource(cases, List.of("1", "2")))
                        .code());
    }

    private static ProfileIdentity inBatch(String specimen, String seizure, String laboratory) {
        return ProfileIdentity.of("sample " + specimen, specimen, seizure, laboratory)
                .withAttribute(ProfileIdentity.BATCH, "B1");
    }

    private static void assertAmbiguous(
            String what, String was, PopulationRule rule, ProfileIdentity first, ProfileIdentity second) {
        ProfilingException refusal =
                assertThrows(ProfilingException.class, () -> rule.bind(List.of(first, second)), what);
        assertEquals("ambiguous-" + what, refusal.code(), rule.id());
        assertEquals(
                (what.equals("source") ? (rule == PopulationRules.SAME_BATCH ? "batches" : "seizures") : "")
                        + ASKED_IN_REFUSALS.get(what)
                        + ": give one thing one name, or two things names that differ by other characters",
                refusal.rule());
        assertTrue(
                refusal.getMessage()
                        .endsWith(", was " + was + " (specimens " + first.specimen() + " and " + second.specimen()
                                + ", rows 0 and 1)"),
                refusal::getMessage);
    }

    private static void assertSpellings(String what, String was, PopulationRule rule, List<ProfileIdentity> rows) {
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> rule.bind(rows), rule.id());
        assertEquals("ambiguous-source", refusal.code());
        assertEquals(
                what
                        + " must differ by more than case, spaces, what cannot be seen or a word before the name: give one"
                        + " thing one name, or two things names that differ by other characters",
                refusal.rule());
        assertTrue(refusal.getMessage().endsWith(", was " + was), refusal::getMessage);
        assertFalse(refusal.messageWithoutIdentifiers().contains("specimens"), refusal::messageWithoutIdentifiers);
    }
}
