package org.drugprofiling.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.casework.Laboratory;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.classification.MarkerFindings.State;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Purity;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.SaltForm;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.Elements;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class HealthAlertsTest {

    private static List<String> raised(HealthAlerts alerts, MarkerFindings findings) {
        return alerts.read(findings, Optional.empty()).alerts().stream()
                .map(alert -> alert.rule().id())
                .toList();
    }

    @Test
    void levamisoleInCocaineRaisesAnAlertWithItsSources() {
        HealthAlerts cocaine = HealthAlerts.verified(Substance.COCAINE);
        HealthAlerts.Result result =
                cocaine.read(MarkerFindings.of(Substance.COCAINE).present("levamisole"), Optional.empty());
        assertEquals(1, result.alerts().size());
        HealthAlerts.Alert alert = result.alerts().get(0);
        assertEquals(List.of(Marker.compound("levamisole")), alert.found());
        assertEquals(3, alert.rule().sources().size());
        assertTrue(result.notExamined().contains(Marker.compound("fentanyl")));
        assertFalse(result.notExamined().contains(Marker.compound("levamisole")));
        assertTrue(result.off().contains("phenacetin-in-cocaine"));
        assertTrue(
                result.toString()
                        .startsWith(
                                "1 alerts\n[levamisole]: agranulocytosis, vasculitis, skin necrosis (levamisole-in-cocaine; read in the source)"));
    }

    @Test
    void whatWasNotVerifiedIsOffUntilItIsAskedFor() {
        MarkerFindings findings = MarkerFindings.of(Substance.COCAINE).present("phenacetin");
        HealthAlerts cocaine = HealthAlerts.verified(Substance.COCAINE);
        assertEquals(List.of(), raised(cocaine, findings));
        HealthAlerts more = cocaine.withUnverified("phenacetin-in-cocaine").withUnverified("phenacetin-in-cocaine");
        assertEquals(List.of("phenacetin-in-cocaine"), raised(more, findings));
        HealthAlerts.Result result = more.read(findings, Optional.empty());
        assertTrue(result.toString().contains("NOT VERIFIED, on by request: [phenacetin-in-cocaine]"));
        assertFalse(result.off().contains("phenacetin-in-cocaine"));
        assertThrows(ProfilingException.class, () -> cocaine.withUnverified("levamisole-in-cocaine"));
        assertThrows(ProfilingException.class, () -> cocaine.withUnverified("btmps-in-heroin"));
        assertThrows(
                ProfilingException.class, () -> cocaine.read(MarkerFindings.of(Substance.HEROIN), Optional.empty()));
    }

    /** The Luxembourg health laboratory reports heroin above 30 % and cocaine above 75 % (L'essentiel). */
    @Test
    void anUnusualPurityRaisesAnAlert() {
        Purity thirty = Purity.of(30, SaltForm.UNKNOWN);
        Purity more = Purity.of(30.1, SaltForm.UNKNOWN);
        HealthAlerts heroin = HealthAlerts.verified(Substance.HEROIN);
        MarkerFindings nothing = MarkerFindings.of(Substance.HEROIN);
        assertEquals(List.of(), heroin.read(nothing, Optional.of(thirty)).alerts());
        HealthAlerts.Alert alert =
                heroin.read(nothing, Optional.of(more)).alerts().get(0);
        assertEquals("heroin-purity", alert.rule().id());
        assertTrue(alert.toString().contains("purity above 30.0 %"));
        assertTrue(alert.toString().contains("Luxembourg"));
        assertEquals(
                List.of(),
                HealthAlerts.verified(Substance.COCAINE)
                        .read(MarkerFindings.of(Substance.COCAINE), Optional.of(Purity.of(75, SaltForm.UNKNOWN)))
                        .alerts());
    }

    /** Occurrence counts of one US drug-checking network, specimens submitted as cocaine, to January 2024 (read). */
    private static final Map<String, Integer> COUNTS = counts(
            "cocaine 109; fentanyl 53; anhydroecgonine methyl ester 49; 4-ANPP 45; tropacocaine 26; xylazine 25; phenethyl-4-ANPP 17;"
                    + " benzoylecgonine 15; p-fluorofentanyl 13; heroin 13; ecgonine methyl ester 12; caffeine 11; norcocaine 10;"
                    + " levamisole 10; lidocaine 9; 6-MAM 8; paracetamol 6; acetylcodeine 6; procaine 4; phenacetin 4; inositol 4;"
                    + " anhydroecgonine 3; benzoic acid 3; mannitol 2; meconin 1; hydrocotarnine 1; papaverine 1; noscapine 1;"
                    + " morphine 1; quinine 1; lactose 1; sucrose 1");

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String entry : text.split("; ")) {
            int space = entry.lastIndexOf(' ');
            counts.put(entry.substring(0, space), Integer.parseInt(entry.substring(space + 1)));
        }
        return counts;
    }

    @Test
    void theNamesOfADrugCheckingServiceAreUnderstood() {
        assertEquals(32, COUNTS.size());
        COUNTS.keySet()
                .forEach(name -> assertTrue(Compounds.find(name).compound().isPresent(), name));
        // without an isomer the name is ambiguous, and no finding
        assertTrue(Compounds.find("cinnamoylcocaine").compound().isEmpty());
    }

    @Test
    void opioidsInWhatWasSubmittedAsCocaineRaiseAlerts() {
        HealthAlerts cocaine = HealthAlerts.verified(Substance.COCAINE);
        HealthAlerts all = cocaine;
        for (String off : cocaine.read(MarkerFindings.of(Substance.COCAINE), Optional.empty())
                .off()) {
            all = all.withUnverified(off);
        }
        Set<String> opioids = new TreeSet<>();
        Set<String> flagged = new TreeSet<>();
        for (String name : COUNTS.keySet()) {
            MarkerFindings findings = MarkerFindings.of(Substance.COCAINE).present(name);
            if (raised(cocaine, findings).contains("opioid-in-stimulant")) {
                opioids.add(name);
            }
            if (raised(all, findings).stream().anyMatch(rule -> rule.endsWith("-in-cocaine"))) {
                flagged.add(name);
            }
        }
        assertEquals(Set.of("6-MAM", "fentanyl", "heroin", "morphine", "p-fluorofentanyl"), opioids);
        assertEquals(
                Set.of(
                        "4-ANPP",
                        "fentanyl",
                        "levamisole",
                        "lidocaine",
                        "p-fluorofentanyl",
                        "phenacetin",
                        "phenethyl-4-ANPP",
                        "procaine"),
                flagged);
        MarkerFindings specimen =
                MarkerFindings.of(Substance.COCAINE).present(COUNTS.keySet().toArray(String[]::new));
        assertEquals(
                List.of(
                        "opioid-in-stimulant",
                        "levamisole-in-cocaine",
                        "fentanyl-in-cocaine",
                        "p-fluorofentanyl-in-cocaine",
                        "4-anpp-in-cocaine"),
                raised(cocaine, specimen));
    }

    /** Every flag of the registry is one rule, and an element is found above a level that the laboratory states. */
    @Test
    void theFlagsOfTheRegistryAreTheRules() {
        long flags = Compounds.all().stream()
                        .mapToLong(compound -> compound.healthFlags().size())
                        .sum()
                + Elements.all().stream()
                        .mapToLong(element -> element.healthFlags().size())
                        .sum();
        assertEquals(flags + 4, HealthAlerts.allRules().size());
        assertEquals(
                HealthAlerts.allRules().size(),
                HealthAlerts.allRules().stream()
                        .map(HealthAlerts.Rule::id)
                        .distinct()
                        .count());
        HealthAlerts heroin = HealthAlerts.verified(Substance.HEROIN).withUnverified("pb-in-heroin");
        assertEquals(
                List.of("pb-in-heroin"),
                raised(heroin, MarkerFindings.of(Substance.HEROIN).with(Marker.element("Pb"), State.PRESENT)));
    }

    @Test
    void whatWasLookedForInVainIsNeitherAnAlertNorUnknown() {
        HealthAlerts heroin = HealthAlerts.verified(Substance.HEROIN);
        Marker cannabinoid = Marker.group("synthetic cannabinoid");
        MarkerFindings findings = MarkerFindings.of(Substance.HEROIN)
                .notDetected(
                        "levamisole",
                        "dexamisole",
                        "tetramisole",
                        "fentanyl",
                        "p-fluorofentanyl",
                        "carfentanil",
                        "4-ANPP")
                .with(cannabinoid, State.PRESENT);
        HealthAlerts.Result result = heroin.read(findings, Optional.empty());
        assertEquals(List.of("synthetic-cannabinoid-in-heroin"), raised(heroin, findings));
        assertEquals(List.of(), result.notExamined());
        HealthAlerts.Result other = heroin.withUnverified("xylazine-in-heroin").read(findings, Optional.empty());
        assertEquals(List.of(Marker.compound("xylazine")), other.notExamined());
        // a fentanyl in heroin is an alert that nobody has to ask for
        assertEquals(
                List.of("fentanyl-in-heroin", "carfentanil-in-heroin"),
                raised(heroin, MarkerFindings.of(Substance.HEROIN).present("fentanyl", "carfentanil")));
    }

    private static HealthAlerts.Rule alert(
            String id, String reason, double purity, Evidence evidence, Citation... sources) {
        return new HealthAlerts.Rule(
                id, List.of(Substance.HEROIN), List.of(), purity, reason, "", evidence, List.of(sources));
    }

    @Test
    void anAlertThatWasReadSaysWhere() {
        assertTrue(alert("a", "b", 30, Evidence.READ_IN_SOURCE, Bibliography.LESSENTIEL_PURITY)
                .isVerified());
        assertFalse(alert("a", "b", 30, Evidence.UNVERIFIED).isVerified());
        for (Executable wrong : List.<Executable>of(
                () -> alert("a", "b", 30, Evidence.READ_IN_SOURCE),
                () -> alert("a", "b", 30, Evidence.ABSTRACT_ONLY),
                () -> alert("a", "b", 30, Evidence.HOUSE),
                () -> alert("a", "b", 30, Evidence.READ_IN_SOURCE, Bibliography.STOJANOVSKA_2013),
                () -> alert("a", "b", 30, Evidence.UNVERIFIED, Bibliography.LESSENTIEL_PURITY),
                () -> alert(" ", "b", 30, Evidence.UNVERIFIED),
                () -> alert("a", " ", 30, Evidence.UNVERIFIED),
                () -> alert("a", "b", -1, Evidence.UNVERIFIED),
                () -> alert("a", "b", 100, Evidence.UNVERIFIED),
                () -> alert("a", "b", Double.NaN, Evidence.UNVERIFIED))) {
            assertEquals(
                    "invalid-rule",
                    assertThrows(ProfilingException.class, wrong).code());
        }
    }

    @Test
    void whatIsPresentUnderARuleThatWasNotVerifiedIsListedApart() {
        HealthAlerts.Result result = HealthAlerts.verified(Substance.HEROIN)
                .read(
                        MarkerFindings.of(Substance.HEROIN).present("carfentanil", "fentanyl", "isotonitazene"),
                        Optional.empty());
        assertEquals(
                List.of("fentanyl-in-heroin", "carfentanil-in-heroin"),
                result.alerts().stream().map(alert -> alert.rule().id()).toList());
        assertEquals(
                List.of("isotonitazene-in-heroin"),
                result.notVerified().stream().map(alert -> alert.rule().id()).toList());
        assertTrue(result.notVerified().stream().noneMatch(alert -> alert.rule().isVerified()));
        assertTrue(result.toString().contains("\npresent, rule not verified: [isotonitazene]: "), result::toString);
    }

    private static final AnalyteTarget LEVAMISOLE =
            AnalyteTarget.of(Compounds.of("levamisole"), Layer.CUTTING, MeasurementUnit.PEAK_AREA);

    private static HealthAlerts.Result ofSample(SampleRole role, QualityStatus quality) {
        TargetSet targets = TargetSet.of("cut", LEVAMISOLE);
        Sample sample = Sample.of(
                Substance.COCAINE,
                Laboratory.record("a", "a", "Z1")
                        .role(role)
                        .quality(quality)
                        .measurement(LEVAMISOLE, Measurement.quantified(120, MeasurementUnit.PEAK_AREA))
                        .toRecord());
        return HealthAlerts.verified(Substance.COCAINE)
                .read(MarkerFindings.of(sample, targets, Map.of()), Optional.of(Purity.of(90, SaltForm.UNKNOWN)));
    }

    @Test
    void aBlankAndAFailedRunRaiseNothingAndSaySo() {
        assertEquals(
                2, ofSample(SampleRole.CASEWORK, QualityStatus.PASSED).alerts().size());
        assertEquals("", ofSample(SampleRole.CASEWORK, QualityStatus.PASSED).obstacle());
        for (HealthAlerts.Result result : List.of(
                ofSample(SampleRole.BLANK, QualityStatus.PASSED),
                ofSample(SampleRole.CONTROL, QualityStatus.NOT_STATED),
                ofSample(SampleRole.CASEWORK, QualityStatus.failed("drift")))) {
            assertEquals(List.of(), result.alerts());
            assertTrue(result.notExamined().contains(Marker.compound("levamisole")));
            assertTrue(result.toString().startsWith("not read, which clears nothing: "), result::toString);
        }
        assertTrue(ofSample(SampleRole.CASEWORK, QualityStatus.failed("drift"))
                .toString()
                .contains("quality control of the run failed: drift"));
    }

    /** The opioids that a service for drug checking looks for, by hand. */
    @Test
    void everyOpioidInAStimulantRaisesAnAlert() {
        List<String> opioids = List.of(
                "fentanyl",
                "p-fluorofentanyl",
                "carfentanil",
                "etonitazene",
                "metonitazene",
                "isotonitazene",
                "protonitazene",
                "heroin",
                "6-MAM",
                "morphine");
        for (Substance drug :
                List.of(Substance.COCAINE, Substance.AMPHETAMINE, Substance.METHAMPHETAMINE, Substance.MDMA)) {
            for (String opioid : opioids) {
                assertTrue(
                        raised(
                                        HealthAlerts.verified(drug),
                                        MarkerFindings.of(drug).present(opioid))
                                .contains("opioid-in-stimulant"),
                        opioid + " in " + drug);
            }
        }
    }

    @Test
    void whatWasSeenInOneInjectionRaisesItsAlertAllTheSame() {
        assertEquals(
                List.of("levamisole-in-cocaine"),
                raised(
                        HealthAlerts.verified(Substance.COCAINE),
                        MarkerFindings.of(Substance.COCAINE)
                                .with(Marker.compound("levamisole"), State.INJECTIONS_DISAGREE)));
    }
}
