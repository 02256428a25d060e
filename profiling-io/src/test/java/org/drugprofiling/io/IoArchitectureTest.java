package org.drugprofiling.io;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import java.util.Set;
import java.util.stream.Stream;
import org.drugprofiling.house.Picture;
import org.drugprofiling.house.ProductionCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The one-way rule among the readers and writers, and who may use which library.
 */
class IoArchitectureTest {

    private static final String ROOT = "org.drugprofiling.io.";
    private static final JavaClasses CODE = ProductionCode.classes();
    private static final Picture PICTURE = picture();

    private static Picture picture() {
        return new Picture("org.drugprofiling.io")
                .with("table", "a reader of tables knows no other format")
                .with("chart", "a picture is drawn from numbers, wherever it is shown")
                .with("json", "values of core and of tables are written, not made", "table")
                .with("catalogue", "pages about the catalogue are written, not read", "json", "table")
                .with("exchange", "a document is values in their canonical form", "json", "table")
                .with("conformance", "a case is read and computed, not drawn", "json", "table")
                .with("database", "prepared rows are kept and mapped as they are")
                .with("report", "a report shows what the chain has found", "chart", "json", "table")
                .with(
                        "cli",
                        "the command line is thin: all it does can be done from Java",
                        "table",
                        "catalogue",
                        "chart",
                        "json",
                        "exchange",
                        "conformance",
                        "report");
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
    void onlyTheCommandLineKnowsItsParser() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "cli.."))
                .should()
                .dependOnClassesThat(resideInAPackage("picocli.."))
                .because("an embedder does not get that library")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void onlyTheTableReaderKnowsItsParser() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "table.."))
                .should()
                .dependOnClassesThat(resideInAPackage("de.siegmar.."))
                .because("one place reads separated values, with one set of rules")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void refusalsAreTyped() {
        noClasses()
                .should()
                .callConstructorWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.type(IllegalArgumentException.class))))
                .because("a refusal has a code, a rule, a place and a value: it is a ProfilingException")
                .check(CODE);
    }

    @Test
    void mathematicsStaysInCore() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.commons.math3..", "org.ejml.."))
                .because("files in and out: what is computed is computed in core")
                .allowEmptyShould(true)
                .check(CODE);
    }
}
