package org.drugprofiling;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.stream.Stream;
import org.drugprofiling.house.HouseRules;
import org.drugprofiling.house.Picture;
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
    private static final Picture PICTURE = picture();
    private static final DescribedPredicate<JavaClass> VECTOR = describe(
            "of the vector engine",
            type -> type.getPackageName().equals(ROOT + "kernel")
                            && type.getSimpleName().startsWith("Vector")
                    || type.getEnclosingClass()
                            .filter(outer -> outer.getSimpleName().startsWith("Vector"))
                            .isPresent());

    private static Picture picture() {
        return new Picture("org.drugprofiling")
                .with("problem", "every package refuses inputs in the same words: it is a leaf")
                .with("provenance", "a result carries its chain without knowing who made it: it is a leaf", "problem")
                .with("citation", "how a fact is known travels with every fact: it is a leaf", "problem")
                .with("kernel", "formulas work on plain arrays and know no domain type: it is a leaf", "problem")
                .with(
                        "substance",
                        "what can be measured is known before anything is",
                        "citation",
                        "problem",
                        "provenance")
                .with("sample", "a record of what was measured knows nothing of what is done with it", "substance")
                .with(
                        "profile",
                        "numbers come from measurements alone, whatever treats or compares them later",
                        "sample",
                        "kernel")
                .with("pretreatment", "a treatment must not know the metric that follows it", "profile")
                .with(
                        "comparison",
                        "a metric must not know the treatment that came before it; a method composes the two",
                        "profile")
                .with(
                        "agreement",
                        "how two samples agree in detail is said before anybody decides or weighs anything",
                        "comparison")
                .with("harmonisation", "precision is judged before anything is compared", "profile")
                .with("population", "populations hold link values, whatever is concluded from them", "comparison")
                .with(
                        "decision",
                        "'is it below the threshold' is another question than 'how strong is the evidence'",
                        "population")
                .with(
                        "evaluation",
                        "'how strong is the evidence' is another question than 'is it below the threshold'",
                        "population",
                        "harmonisation")
                .with(
                        "validation",
                        "whether a system keeps what was asked of it is judged on its figures, whatever method it serves",
                        "harmonisation",
                        "evaluation")
                .with(
                        "search",
                        "what chance does among many candidates is said whatever method compared them",
                        "decision")
                .with(
                        "uncertainty",
                        "how far a link value moves with the measurement is asked of any treatment, metric and limit",
                        "pretreatment",
                        "decision")
                .with("classification", "a chemical class is neither a decision nor an evaluation", "population")
                .with(
                        "selection",
                        "a grid tries treatments and metrics before a method is made of the one that is chosen",
                        "pretreatment",
                        "decision")
                .with(
                        "method",
                        "a method composes the chain and knows nothing of how it is told",
                        "pretreatment",
                        "harmonisation",
                        "agreement",
                        "decision",
                        "search",
                        "evaluation",
                        "classification")
                .with("report", "a report says what was done: nothing is above it that it may not name", "method");
    }

    @TestFactory
    Stream<DynamicTest> packagesImportOnlyWhatIsAboveThem() {
        return PICTURE.tests(CODE);
    }

    @Test
    void everyClassHasItsPlaceInThePicture() {
        Set<String> homeless = PICTURE.homeless(CODE);
        assertTrue(homeless.isEmpty(), () -> "give the packages of these a place in the picture: " + homeless);
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
    void onlyTheVectorEngineKnowsTheVectorModule() {
        noClasses()
                .that(not(VECTOR))
                .should()
                .dependOnClassesThat(resideInAPackage("jdk.incubator..").or(VECTOR))
                .because("the JVM need not have the module: the engine is loaded by name, and the rest starts without")
                .check(CODE);
        assertTrue(CODE.stream().anyMatch(VECTOR), "the vector engine is not among the classes");
    }

    @Test
    void coreKnowsNothingButItsTwoLibraries() {
        classes()
                .that(not(VECTOR))
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
