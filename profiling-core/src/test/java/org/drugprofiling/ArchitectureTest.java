package org.drugprofiling;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drugprofiling.house.HouseRules;
import org.drugprofiling.house.ProductionCode;
import org.drugprofiling.kernel.Fma;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The one-way rule: a package imports only packages above it in the picture, so that each can be read, tested and replaced
 * without those below it.
 */
class ArchitectureTest {

    private static final String ROOT = "org.drugprofiling.";
    private static final JavaClasses CODE = ProductionCode.classes();
    private static final Map<String, Place> PICTURE = picture();

    /** Where a package stands: what is directly above it, and why no more is. */
    private record Place(List<String> above, String because) {}

    private static Map<String, Place> picture() {
        Map<String, Place> picture = new LinkedHashMap<>();
        picture.put("problem", new Place(List.of(), "every package refuses inputs in the same words: it is a leaf"));
        picture.put(
                "provenance",
                new Place(List.of(), "a result carries its chain without knowing who made it: it is a leaf"));
        picture.put("citation", new Place(List.of(), "how a fact is known travels with every fact: it is a leaf"));
        picture.put(
                "kernel", new Place(List.of(), "formulas work on plain arrays and know no domain type: it is a leaf"));
        picture.put(
                "substance",
                new Place(
                        List.of("citation", "problem", "provenance"),
                        "what can be measured is known before anything is"));
        picture.put(
                "sample",
                new Place(List.of("substance"), "a record of what was measured knows nothing of what is done with it"));
        picture.put(
                "profile",
                new Place(
                        List.of("sample", "kernel"),
                        "numbers come from measurements alone, whatever treats or compares them later"));
        picture.put(
                "pretreatment", new Place(List.of("profile"), "a treatment must not know the metric that follows it"));
        picture.put(
                "comparison",
                new Place(
                        List.of("profile"),
                        "a metric must not know the treatment that came before it; a method composes the two"));
        picture.put(
                "agreement",
                new Place(
                        List.of("comparison"),
                        "how two samples agree in detail is said before anybody decides or weighs anything"));
        picture.put("harmonisation", new Place(List.of("profile"), "precision is judged before anything is compared"));
        picture.put(
                "population",
                new Place(List.of("comparison"), "populations hold link values, whatever is concluded from them"));
        picture.put(
                "decision",
                new Place(
                        List.of("population"),
                        "'is it below the threshold' is another question than 'how strong is the evidence'"));
        picture.put(
                "evaluation",
                new Place(
                        List.of("population"),
                        "'how strong is the evidence' is another question than 'is it below the threshold'"));
        picture.put(
                "classification",
                new Place(List.of("population"), "a chemical class is neither a decision nor an evaluation"));
        picture.put(
                "method",
                new Place(
                        List.of(
                                "pretreatment",
                                "harmonisation",
                                "agreement",
                                "decision",
                                "evaluation",
                                "classification"),
                        "a method composes the chain and knows nothing of how it is told"));
        picture.put(
                "report",
                new Place(List.of("method"), "a report says what was done: nothing is above it that it may not name"));
        return picture;
    }

    @TestFactory
    Stream<DynamicTest> packagesImportOnlyWhatIsAboveThem() {
        return PICTURE.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> oneWay(entry.getKey(), entry.getValue()).check(CODE)));
    }

    private static ArchRule oneWay(String name, Place place) {
        Set<String> allowed = new TreeSet<>();
        allowed.add(name);
        collectAbove(name, allowed);
        String[] packages = allowed.stream().map(above -> ROOT + above + "..").toArray(String[]::new);
        return classes()
                .that(resideInAPackage(ROOT + name + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages).or(resideOutsideOfPackage("org.drugprofiling..")))
                .because(place.because())
                .allowEmptyShould(true);
    }

    private static void collectAbove(String name, Set<String> into) {
        for (String above : PICTURE.get(name).above()) {
            if (into.add(above)) {
                collectAbove(above, into);
            }
        }
    }

    @Test
    void everyPackageHasItsPlaceInThePicture() {
        Set<String> homeless = CODE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .filter(name -> !PICTURE.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(homeless.isEmpty(), () -> "give these packages a place in the picture: " + homeless);
    }

    @Test
    void decisionAndEvaluationNeverMeet() {
        noClasses()
                .that(resideInAPackage(ROOT + "decision.."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "evaluation.."))
                .because("whoever reads a decision must not take it for a strength of evidence")
                .allowEmptyShould(true)
                .check(CODE);
        noClasses()
                .that(resideInAPackage(ROOT + "evaluation.."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "decision.."))
                .because("a likelihood ratio knows no threshold")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void coreReadsAndWritesNoFiles() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                                .and(not(type(java.io.Serializable.class))))
                .because("files and networks are the business of profiling-io and of the embedder")
                .check(CODE);
    }

    @Test
    void coreReadsNoClock() {
        classes()
                .that(not(type(Fma.class)))
                .should(HouseRules.notAccess("the clock", HouseRules::readsClock))
                .because("the caller gives the date: the same inputs then give the same report tomorrow;"
                        + " Fma times itself once to choose between two forms with the same bits")
                .check(CODE);
    }

    @Test
    void fusedMultiplyAddsAreFastEverywhere() {
        classes()
                .that(not(type(Fma.class)))
                .should(HouseRules.notAccess(
                        "Math.fma",
                        access -> access.getTargetOwner().isEquivalentTo(Math.class)
                                && access.getTarget().getName().equals("fma")))
                .because(
                        "without the instruction it falls to decimal arithmetic; kernel.Fma gives the same bits in time")
                .check(CODE);
    }

    @Test
    void coreKnowsNothingButItsTwoLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.drugprofiling..",
                        "java..",
                        "javax.crypto..",
                        "org.apache.commons.math3..",
                        "org.ejml..",
                        "org.jspecify.annotations.."))
                .because("an embedder of the mathematics gets no parser, no logger and no desktop with it")
                .check(CODE);
    }
}
