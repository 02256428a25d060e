package org.drugprofiling.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.drugprofiling.house.HouseRules.notAccess;
import static org.drugprofiling.house.HouseRules.showOnlyTypesOfTheJdkAndOurs;
import static org.drugprofiling.house.HouseRules.visibleToEmbedders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/**
 * What holds for every module that is shipped.
 */
class HouseRulesTest {

    private static final JavaClasses CODE = ProductionCode.classes();

    private static final ArchRule NO_INEXACT_MATH = classes()
            .should(notAccess("a function of java.lang.Math that is not exact", HouseRules::isInexactMath))
            .because("its bits differ between JVMs and processors; StrictMath gives the same everywhere");
    private static final ArchRule NO_DEFAULT_LOCALE = classes()
            .should(notAccess("the default locale", HouseRules::readsDefaultLocale))
            .because("a result must not depend on the country that the machine is set to");
    private static final ArchRule NO_UNSEEDED_RANDOM = classes()
            .should(notAccess("random numbers without a seed", HouseRules::isUnseededRandom))
            .because("every figure in a report must be reproducible from what the report says");

    // a part of a name in camel case or in capitals
    private static final Pattern BANNED_PART =
            Pattern.compile("(Util|Utils|Helper|Manager|Impl)(?![a-z])|^Abstract(?![a-z])|(?i:standardi[sz])");

    @Test
    void mathematicsIsTheSameOnEveryMachine() {
        NO_INEXACT_MATH.check(CODE);
    }

    @Test
    void nothingReadsTheDefaultLocale() {
        NO_DEFAULT_LOCALE.check(CODE);
    }

    @Test
    void randomNumbersAreSeeded() {
        NO_UNSEEDED_RANDOM.check(CODE);
    }

    @Test
    void theRulesFindWhatTheyForbid() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        for (ArchRule rule : new ArchRule[] {NO_INEXACT_MATH, NO_DEFAULT_LOCALE, NO_UNSEEDED_RANDOM}) {
            assertTrue(rule.evaluate(offender).hasViolation(), rule.getDescription());
        }
        assertTrue(
                NO_INEXACT_MATH
                                .evaluate(offender)
                                .getFailureReport()
                                .getDetails()
                                .size()
                        == 2,
                "call and reference");
        assertTrue(offender.get(Offender.class).getAccessesFromSelf().stream().anyMatch(HouseRules::readsClock));
        assertFalse(NO_INEXACT_MATH
                .evaluate(new ClassFileImporter().importClasses(Exact.class))
                .hasViolation());
    }

    @Test
    void nothingPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.drugprofiling.io.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("a library leaves the console and the life of the JVM to the program it is part of")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void nothingLogs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class)
                .because("what matters goes into the result; a log is not read by the person who decides")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void inputsAreRefusedInOneWay() {
        ArchRule rule = noClasses()
                .that()
                .doNotBelongToAnyOf(ProfilingException.class)
                .should()
                .callConstructorWhere(describe(
                        "it is of IllegalArgumentException",
                        call -> call.getTargetOwner().isEquivalentTo(IllegalArgumentException.class)))
                .because(
                        "an embedder finds code, place and value apart, and logs that leave the laboratory can hide the value")
                .allowEmptyShould(true);
        rule.check(CODE);
        assertTrue(rule.evaluate(new ClassFileImporter().importClasses(Offender.class))
                .hasViolation());
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("there is no static mutable state: two embedders in one JVM must not meet")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void publicSurfaceShowsNoThirdPartyType() {
        classes()
                .that(visibleToEmbedders())
                .and()
                .resideOutsideOfPackage("org.drugprofiling.io.cli..")
                .should(showOnlyTypesOfTheJdkAndOurs())
                .because("a dependency can then be replaced without breaking an embedder")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void publicNamesSayWhatAThingIs() {
        ArchRule types =
                noClasses().that(visibleToEmbedders()).should(be(describe("named so", HouseRulesTest::hasBannedName)));
        ArchRule members = noMembers()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(visibleToEmbedders())
                .should(be(describe("named so", HouseRulesTest::hasBannedName)));
        for (ArchRule rule : new ArchRule[] {types, members}) {
            rule.because("such a name says how a thing is made, or means two things, and not what it is")
                    .allowEmptyShould(true)
                    .check(CODE);
        }
        assertTrue(members.evaluate(new ClassFileImporter().importClasses(OpenOffender.class))
                .hasViolation());
        assertTrue(BANNED_PART.matcher("ColumnHelper").find());
        assertTrue(BANNED_PART.matcher("AbstractStep").find());
        assertFalse(BANNED_PART.matcher("Utility").find()
                || BANNED_PART.matcher("implied").find());
    }

    private static boolean hasBannedName(HasName named) {
        String name = named.getName();
        return BANNED_PART.matcher(name.substring(name.lastIndexOf('.') + 1)).find();
    }

    @Test
    void factoriesAreNamedByWhatTheyGive() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(visibleToEmbedders())
                .should()
                .haveNameMatching("(get|make|create|build)([A-Z].*)?")
                .because("of, from, parse, with and to say what becomes of the arguments; a component has its own name")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void publicMethodsAndConstructorsTakeNoBoolean() {
        ArchRule rule = noCodeUnits()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(visibleToEmbedders())
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.drugprofiling.io.cli..")
                .should(be(describe("one with a boolean parameter", HouseRulesTest::takesBoolean)))
                .because("at the call nobody sees what true means; an enum or a second method says it."
                        + " A record may have a predicate among its components, since it is made in few places and read"
                        + " by name in many")
                .allowEmptyShould(true);
        rule.check(CODE);
        List<String> found = rule.evaluate(
                        new ClassFileImporter().importClasses(OpenOffender.class, OpenOffender.Line.class))
                .getFailureReport()
                .getDetails();
        assertEquals(3, found.size(), found::toString);
    }

    private static boolean takesBoolean(JavaCodeUnit unit) {
        return !isCanonicalConstructor(unit)
                && unit.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .anyMatch(name -> name.equals("boolean") || name.equals("java.lang.Boolean"));
    }

    private static boolean isCanonicalConstructor(JavaCodeUnit unit) {
        return unit.isConstructor()
                && unit.getOwner().isRecord()
                && typeNames(unit.getRawParameterTypes().stream())
                        .equals(typeNames(unit.getOwner().getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .map(JavaField::getRawType)));
    }

    /** In alphabetical order, for the fields of a class file come in none. */
    private static List<String> typeNames(Stream<JavaClass> types) {
        return types.map(JavaClass::getName).sorted().toList();
    }

    @Test
    void sumsRunInAFixedOrder() {
        ArchRule rule = classes()
                .should(notAccess("a sum whose order a stream chooses", HouseRules::isSumOfStream))
                .because(
                        "the bits of a sum depend on its order and on how it is compensated, which a stream does not promise");
        rule.check(CODE);
        assertTrue(rule.evaluate(new ClassFileImporter().importClasses(Offender.class))
                .hasViolation());
    }

    private static final class Offender {

        static final DoubleUnaryOperator REFERENCE = Math::exp;

        static String all(double x) {
            if (x > 5) {
                throw new IllegalArgumentException("x must be small, was " + x);
            }
            double sum = java.util.stream.DoubleStream.of(x, 1).sum();
            return String.format("%f", Math.log(sum)) + new Random().nextInt() + LocalDate.now();
        }
    }

    private static final class Exact {

        static String all(double x) {
            return String.format(Locale.ROOT, "%f", Math.sqrt(StrictMath.log(x))) + Math.addExact(1, 2);
        }
    }
}
