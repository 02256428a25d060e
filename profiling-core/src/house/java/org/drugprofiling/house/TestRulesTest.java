package org.drugprofiling.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/**
 * A test that nobody runs is worse than none: every test is found by the build, and none is switched off.
 */
class TestRulesTest {

    // what the build looks for
    private static final Pattern FOUND = Pattern.compile(".*(Test|Props|IT)");
    private static final List<String> SWITCHES = List.of("org.junit.jupiter.api.Disabled", "net.jqwik.api.Disabled");
    private static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target", "test-classes"));

    @Test
    void theBuildFindsEveryTest() {
        Set<String> lost = TESTS.stream()
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> type.getAllMethods().stream().anyMatch(TestRulesTest::isTest))
                .map(TestRulesTest::outermost)
                .map(JavaClass::getName)
                .filter(name -> !FOUND.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(lost.isEmpty(), () -> "the build looks for " + FOUND + " and does not find " + lost);
    }

    @Test
    void aTestIsRecognised() {
        assertTrue(TESTS.get(TestRulesTest.class).getMethods().stream().anyMatch(TestRulesTest::isTest));
        assertFalse(isTest(TESTS.get(TestRulesTest.class).getMethod("isTest", JavaMethod.class)));
    }

    @Test
    void noTestIsSwitchedOff() {
        for (String off : SWITCHES) {
            noClasses()
                    .should()
                    .beAnnotatedWith(off)
                    .because("what does not hold is mended or removed")
                    .check(TESTS);
            noMethods()
                    .should()
                    .beAnnotatedWith(off)
                    .because("what does not hold is mended or removed")
                    .check(TESTS);
        }
    }

    private static boolean isTest(JavaMethod method) {
        return method.isMetaAnnotatedWith(Testable.class);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TestRulesTest::outermost).orElse(type);
    }
}
