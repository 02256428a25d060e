package org.drugprofiling.io;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Map<String, Place> PICTURE = picture();

    /** Where a package stands: what it may use, and why no more. */
    private record Place(List<String> above, String because) {}

    private static Map<String, Place> picture() {
        Map<String, Place> picture = new LinkedHashMap<>();
        picture.put("table", new Place(List.of(), "a reader of tables knows no other format"));
        picture.put(
                "catalogue", new Place(List.of("json", "table"), "pages about the catalogue are written, not read"));
        picture.put("chart", new Place(List.of(), "a picture is drawn from numbers, wherever it is shown"));
        picture.put("json", new Place(List.of("table"), "values of core and of tables are written, not made"));
        picture.put("exchange", new Place(List.of("json", "table"), "a document is values in their canonical form"));
        picture.put("conformance", new Place(List.of("json", "table"), "a case is read and computed, not drawn"));
        picture.put("report", new Place(List.of("chart", "json", "table"), "a report shows what the chain has found"));
        picture.put(
                "cli",
                new Place(
                        List.of("table", "catalogue", "chart", "json", "exchange", "conformance", "report"),
                        "the command line is thin: all it does can be done from Java"));
        return picture;
    }

    @TestFactory
    Stream<DynamicTest> packagesImportOnlyWhatIsAboveThem() {
        return PICTURE.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    Place place = entry.getValue();
                    String[] allowed = Stream.concat(Stream.of(entry.getKey()), place.above().stream())
                            .map(name -> ROOT + name + "..")
                            .toArray(String[]::new);
                    classes()
                            .that(resideInAPackage(ROOT + entry.getKey() + ".."))
                            .should()
                            .onlyDependOnClassesThat(
                                    resideInAnyPackage(allowed).or(resideOutsideOfPackage("org.drugprofiling.io..")))
                            .because(place.because())
                            .allowEmptyShould(true)
                            .check(CODE);
                }));
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
    void mathematicsStaysInCore() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.commons.math3..", "org.ejml.."))
                .because("files in and out: what is computed is computed in core")
                .allowEmptyShould(true)
                .check(CODE);
    }
}
