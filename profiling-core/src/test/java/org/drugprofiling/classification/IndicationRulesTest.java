package org.drugprofiling.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.EnantiomerComposition;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables of rules that were collected from literature, row by row, through the public interface. */
class IndicationRulesTest {

    /** One row: drug, markers, label, and A where a read source states it, B where it is general knowledge. */
    private record Row(Substance drug, IndicationLabel label, char grade, String... markers) {}

    private static final List<Row> ROUTE_MARKERS = List.of(
            new Row(
                    Substance.AMPHETAMINE,
                    IndicationLabel.LEUCKART,
                    'A',
                    "4-methyl-5-phenylpyrimidine",
                    "N-formylamphetamine",
                    "N,N-di-(β-phenylisopropyl)amine",
                    "P2P"),
            new Row(Substance.AMPHETAMINE, IndicationLabel.LEUCKART, 'B', "N,N-di-(β-phenylisopropyl)formamide"),
            new Row(Substance.AMPHETAMINE, IndicationLabel.LEUCKART, 'B', "4-benzylpyrimidine"),
            new Row(Substance.AMPHETAMINE, IndicationLabel.LEUCKART, 'B', "2,4-dimethyl-3,5-diphenylpyridine"),
            new Row(
                    Substance.AMPHETAMINE,
                    IndicationLabel.REDUCTIVE_AMINATION,
                    'B',
                    "N-(β-phenylisopropyl)benzyl methyl ketimine"),
            new Row(Substance.AMPHETAMINE, IndicationLabel.REDUCTIVE_AMINATION, 'B', "1-phenyl-2-propanol"),
            new Row(Substance.AMPHETAMINE, IndicationLabel.NITROSTYRENE, 'B', "benzyl methyl ketoxime"),
            new Row(Substance.AMPHETAMINE, IndicationLabel.NITROSTYRENE, 'B', "2-methyl-3-phenylaziridine"),
            new Row(Substance.AMPHETAMINE, IndicationLabel.NITROSTYRENE, 'B', "1-phenyl-2-nitropropene"),
            new Row(
                    Substance.AMPHETAMINE,
                    IndicationLabel.NITROSTYRENE,
                    'B',
                    "N,N-di-(β-phenylisopropyl)hydroxylamine"),
            new Row(Substance.AMPHETAMINE, IndicationLabel.APAAN, 'A', "2-phenyl-2-butenenitrile"),
            new Row(Substance.AMPHETAMINE, IndicationLabel.APAAN, 'A', "3-amino-2-phenyl-2-butenenitrile"),
            new Row(Substance.AMPHETAMINE, IndicationLabel.APAAN, 'A', "4-amino-6-methyl-5-phenylpyrimidine"),
            new Row(Substance.METHAMPHETAMINE, IndicationLabel.EPHEDRINE, 'A', "pseudoephedrine"),
            new Row(Substance.METHAMPHETAMINE, IndicationLabel.EPHEDRINE, 'A', "1,2-dimethyl-3-phenylaziridine"),
            new Row(
                    Substance.METHAMPHETAMINE,
                    IndicationLabel.NAGAI,
                    'A',
                    "1,3-dimethyl-2-phenylnaphthalene",
                    "1-benzyl-3-methylnaphthalene"),
            new Row(Substance.METHAMPHETAMINE, IndicationLabel.NAGAI, 'B', "N-cinnamoylmethamphetamine"),
            new Row(Substance.METHAMPHETAMINE, IndicationLabel.EMDE, 'B', "chloroephedrine-chloropseudoephedrine"),
            new Row(
                    Substance.METHAMPHETAMINE,
                    IndicationLabel.BIRCH,
                    'B',
                    "1-1-4-cyclohexadienyl-2-methylaminopropane"),
            new Row(Substance.METHAMPHETAMINE, IndicationLabel.LEUCKART, 'B', "α,α'-dimethyldiphenethylamine"),
            new Row(Substance.METHAMPHETAMINE, IndicationLabel.LEUCKART, 'B', "N,α,α'-trimethyldiphenethylamine"),
            new Row(Substance.METHAMPHETAMINE, IndicationLabel.REDUCTIVE_AMINATION, 'B', "1-phenyl-2-propanol"),
            new Row(Substance.METHAMPHETAMINE, IndicationLabel.PHENYLACETIC_ACID, 'B', "dibenzyl ketone"),
            new Row(
                    Substance.METHAMPHETAMINE,
                    IndicationLabel.PHENYLACETIC_ACID,
                    'B',
                    "α-benzyl-N-methylphenethylamine"),
            new Row(Substance.METHAMPHETAMINE, IndicationLabel.PHENYLPROPANONE, 'B', "P2P"),
            new Row(Substance.MDMA, IndicationLabel.PIPERONAL, 'B', "piperonal"),
            new Row(Substance.MDMA, IndicationLabel.PIPERONAL, 'B', "1-3-4-methylenedioxyphenyl-2-nitropropene"),
            new Row(Substance.MDMA, IndicationLabel.PIPERONAL, 'B', "MDP2P oxime"),
            new Row(Substance.MDMA, IndicationLabel.SAFROLE, 'B', "safrole"),
            new Row(Substance.MDMA, IndicationLabel.SAFROLE, 'B', "isosafrole"),
            new Row(Substance.MDMA, IndicationLabel.LEUCKART, 'B', "N-formyl-MDA"),
            new Row(Substance.MDMA, IndicationLabel.LEUCKART, 'B', "N-formyl-MDMA"),
            new Row(Substance.MDMA, IndicationLabel.REDUCTIVE_AMINATION, 'B', "mdp2p-n-methylimine"));

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTableOfRouteMarkers() {
        return ROUTE_MARKERS.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.drug() + " " + List.of(row.markers()) + " " + row.grade(), () -> check(row)));
    }

    private static void check(Row row) {
        MarkerFindings findings = MarkerFindings.of(row.drug()).present(row.markers());
        Indications verified = Indications.verified(row.drug());
        List<IndicationLabel> byDefault =
                verified.read(findings).answer(row.label().question()).supported();
        assertEquals(row.grade() == 'A', byDefault.contains(row.label()), "by default");
        Indications all = verified;
        for (String id : verified.off()) {
            all = all.withUnverified(id);
        }
        IndicationReport report = all.read(findings);
        assertTrue(report.answer(row.label().question()).supported().contains(row.label()), report::toString);
        assertEquals(verified.off().size(), report.optedIn().size());
        assertTrue(report.toString()
                .contains("NOT VERIFIED, on by request: [" + report.optedIn().get(0)));
    }

    /** Abstract of Liu et al. 2014: ten contents and seven ratios. */
    @Test
    void theElementsOfHeroinAreThoseOfTheAbstract() {
        Set<String> variables = new TreeSet<>();
        for (String id : List.of("heroin-golden-triangle-elements", "heroin-golden-crescent-elements")) {
            DirectionRule rule = (DirectionRule) IndicationRules.of(id);
            rule.directions().forEach(each -> {
                assertEquals(DirectionRule.Direction.HIGHER, each.direction());
                assertTrue(variables.add(each.variable().words()), "in both: " + each);
            });
        }
        assertEquals(
                new TreeSet<>(List.of(
                        "P", "V", "Cr", "Ni", "Cu", "Zn", "As", "Se", "Pb", "U", "U/Ba", "Ba/Pb", "Cd/Mn", "Co/Ni",
                        "V/Cr", "P/V", "Cd/V")),
                variables);
    }

    @Test
    void nothingThatWasNotReadIsOnByDefaultOrBearsANumber() {
        for (Substance drug : drugs()) {
            assertTrue(Indications.verified(drug).rules().stream().allMatch(IndicationRule::isVerified));
            assertTrue(HealthAlerts.verified(drug).rules().stream().allMatch(HealthAlerts.Rule::isVerified));
        }
        for (IndicationRule rule : IndicationRules.all()) {
            assertFalse(rule.sources().isEmpty(), rule.id());
            if (!rule.isVerified()) {
                assertFalse(rule.note().chars().anyMatch(Character::isDigit), rule.id() + ": " + rule.note());
                assertTrue(rule.note().contains("general knowledge"), rule.id());
            } else {
                assertTrue(
                        rule.sources().stream().anyMatch(source -> source.evidence() != Evidence.UNVERIFIED),
                        rule.id());
                assertTrue(
                        rule.sources().stream()
                                .allMatch(source -> source.evidence() == rule.evidence()
                                        || source.evidence() == Evidence.READ_IN_SOURCE),
                        rule.id());
            }
        }
        for (HealthAlerts.Rule rule : HealthAlerts.allRules()) {
            assertEquals(rule.isVerified(), !rule.sources().isEmpty(), rule.id());
            assertFalse(!rule.isVerified() && rule.knownPurity().isPresent(), rule.id());
        }
    }

    private static List<Substance> drugs() {
        return List.of(
                Substance.HEROIN, Substance.COCAINE, Substance.AMPHETAMINE, Substance.METHAMPHETAMINE, Substance.MDMA);
    }

    @Test
    void everyRuleIsFoundByIdAndByDrug() {
        List<IndicationRule> byDrug = new ArrayList<>();
        drugs().forEach(drug -> byDrug.addAll(IndicationRules.of(drug)));
        assertEquals(IndicationRules.all(), byDrug);
        for (IndicationRule rule : IndicationRules.all()) {
            assertEquals(rule, IndicationRules.of(rule.id()));
            assertTrue(rule.id().startsWith(rule.substance().id()), rule.id());
        }
        ProfilingException unknown = assertThrows(ProfilingException.class, () -> IndicationRules.of("heroin-origin"));
        assertTrue(String.valueOf(unknown.getMessage()).contains("heroin-southeast-asia-sterols"));
        assertThrows(
                ProfilingException.class,
                () -> Indications.verified(Substance.HEROIN).withUnverified("heroin-southeast-asia-sterols"));
        assertThrows(
                ProfilingException.class,
                () -> Indications.verified(Substance.HEROIN).withUnverified("mdma-safrole"));
    }

    /** "R-MA or racemate": the composition of the drug, not a trace of the other form beside (S). */
    @Test
    void aTraceOfTheOtherFormIsNoSignOfPhenylpropanone() {
        Indications asked = Indications.verified(Substance.METHAMPHETAMINE).withUnverified("methamphetamine-r-form");
        MarkerFindings none = MarkerFindings.of(Substance.METHAMPHETAMINE);
        // R = 6 against S = 9980: 99.94 % of (S)
        EnantiomerClass trace = new EnantiomerLimits(2, 99).classOf(EnantiomerComposition.ofSignals(9980, 6));
        assertEquals(EnantiomerClass.S_ALONE, trace);
        assertEquals(List.of(), precursors(asked, none.present("s-methamphetamine", "r-methamphetamine")));
        for (EnantiomerClass each : EnantiomerClass.values()) {
            boolean points = each == EnantiomerClass.RACEMIC || each == EnantiomerClass.R_ALONE;
            assertEquals(
                    points ? List.of(IndicationLabel.PHENYLPROPANONE) : List.of(),
                    precursors(asked, none.withEnantiomers("s-methamphetamine", "r-methamphetamine", each)),
                    each.words());
        }
    }

    private static List<IndicationLabel> precursors(Indications rules, MarkerFindings findings) {
        return rules.read(findings).answer(IndicationQuestion.PRECURSOR).supported();
    }

    /** Written from the abstract of Zhang et al. 2008: the two naphthalenes together, in six seizures. */
    @Test
    void oneNaphthaleneAloneSupportsNothing() {
        for (String one : List.of("1,3-dimethyl-2-phenylnaphthalene", "1-benzyl-3-methylnaphthalene")) {
            IndicationReport report = Indications.verified(Substance.METHAMPHETAMINE)
                    .read(MarkerFindings.of(Substance.METHAMPHETAMINE).present(one));
            assertEquals(
                    List.of(), report.answer(IndicationQuestion.SYNTHESIS_ROUTE).supported());
            assertEquals(
                    1,
                    report.answer(IndicationQuestion.SYNTHESIS_ROUTE)
                            .results(MarkerRule.Outcome.PARTIAL)
                            .size());
        }
    }

    /**
     * Every direction by hand: H is higher, L lower, V read at least in the abstract, M general knowledge. "Marked noscapine and papaverine"
     * is South-West Asia, "little" of them South-East Asia; higher tropacocaine and trimethoxycocaine Colombia; oxidation removes the
     * cinnamoylcocaines; nitrogen of synthetic ephedrine is lighter.
     */
    @Test
    void everyDirectionIsThatOfTheSource() {
        Map<String, String> expected = new TreeMap<>(Map.ofEntries(
                Map.entry("heroin-golden-triangle-elements", "H V"),
                Map.entry("heroin-golden-crescent-elements", "H V"),
                Map.entry("heroin-southwest-asia-alkaloids", "H M"),
                Map.entry("heroin-southeast-asia-alkaloids", "L M"),
                Map.entry("heroin-mexico-monoacetylmorphine", "H M"),
                Map.entry("heroin-incomplete-acetylation", "H M"),
                Map.entry("cocaine-oxidative-purification", "L V"),
                Map.entry("cocaine-novogranatense-cinnamoylcocaines", "H V"),
                Map.entry("cocaine-colombia-alkaloids", "H M"),
                Map.entry("cocaine-strong-oxidation", "H M"),
                Map.entry("cocaine-heating", "H M"),
                Map.entry("cocaine-hydrolysis", "H M"),
                Map.entry("methamphetamine-synthetic-ephedrine", "L V")));
        Map<String, String> found = new TreeMap<>();
        for (IndicationRule rule : IndicationRules.all()) {
            if (rule instanceof DirectionRule directed) {
                List<DirectionRule.Direction> directions = directed.directions().stream()
                        .map(DirectionRule.DirectedVariable::direction)
                        .distinct()
                        .toList();
                assertEquals(1, directions.size(), rule.id());
                found.put(
                        rule.id(),
                        directions.get(0).name().charAt(0) + (rule.evidence() == Evidence.UNVERIFIED ? " M" : " V"));
            }
        }
        assertEquals(expected, found);
    }

    /** A delta belongs to a compound; strontium is of the sample as a whole. */
    @Test
    void everyRuleOnIsotopesNamesTheirCompound() {
        for (IndicationRule rule : IndicationRules.all()) {
            if (!(rule instanceof MarkerRule)) {
                DirectedVariable.of(rule).stream()
                        .flatMap(each -> each.variable().numerator().stream())
                        .filter(marker -> marker.kind() == Marker.Kind.ISOTOPES)
                        .forEach(marker -> assertEquals(
                                marker.ratio().equals("87Sr/86Sr"),
                                marker.isotopesOf().isEmpty(),
                                rule.id()));
            }
        }
    }

    @Test
    void aRuleOwesIdPartsAndSource() {
        MarkerRule apaan = (MarkerRule) IndicationRules.of("amphetamine-apaan-markers");
        for (String part : List.of("id", "markers", "sources", "read")) {
            ProfilingException refused = assertThrows(
                    ProfilingException.class,
                    () -> new MarkerRule(
                            part.equals("id") ? " " : apaan.id(),
                            apaan.substance(),
                            apaan.label(),
                            apaan.condition(),
                            part.equals("markers") ? List.of() : apaan.markers(),
                            apaan.absence(),
                            apaan.strength(),
                            part.equals("read") ? Evidence.READ_IN_SOURCE : apaan.evidence(),
                            part.equals("sources") ? List.of() : apaan.sources(),
                            apaan.note()),
                    part);
            assertEquals("invalid-rule", refused.code());
        }
    }

    @Test
    void whatSourcesWarnOfIsListedByDrug() {
        assertEquals(2, IndicationRules.cautions(Substance.HEROIN).size());
        assertTrue(IndicationRules.cautions().stream()
                .allMatch(caution -> caution.source().evidence() != Evidence.UNVERIFIED));
    }
}
