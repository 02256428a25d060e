package org.drugprofiling.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.method.DocumentedMethod;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.NonDetectPolicy;
import org.junit.jupiter.api.Test;

/** What {@code methods --template} prints: refused as it is, a method once the gaps are filled. */
class MethodTemplateTest {

    private static ProfilingMethod read(String text) {
        return MethodDocument.read("own.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyTemplateIsRefusedUntilItIsEditedAndSaysWhere() {
        for (DocumentedMethod method : ProfilingMethods.all()) {
            String template = MethodDocument.template(method);
            ProfilingException refusal = assertThrows(ProfilingException.class, () -> read(template), method::id);
            assertTrue(refusal.location().toString().contains("at /method"), refusal::getMessage);
        }
    }

    @Test
    void theFourRatiosNeedThreeAnswers() {
        String template = MethodDocument.template(ProfilingMethods.COCAINE_FOUR_ALKALOID_RATIO);
        assertEquals(3, template.split("\"TO BE GIVEN", -1).length - 1, template);
        String edited = template.replaceFirst("\"TO BE GIVEN: your own id[^\"]*\"", "\"lab-7-cocaine\"")
                .replaceFirst("\"TO BE GIVEN: zero[^\"]*\"", "\"zero\"");
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> read(edited));
        assertTrue(refusal.location().toString().contains("/method/metric"), refusal::getMessage);
        ProfilingMethod method = read(edited.replaceFirst("\"TO BE GIVEN\"", "\"manhattan\""));
        assertEquals(
                ProfilingMethods.COCAINE_FOUR_ALKALOID_RATIO
                        .draft("lab-7-cocaine")
                        .withNonDetects(NonDetectPolicy.asZero())
                        .withMetric(ComparisonMetrics.MANHATTAN)
                        .toMethod(),
                method);
    }

    @Test
    void whatIsWholeNeedsOnlyAnIdOfItsOwn() {
        String edited = MethodDocument.template(ProfilingMethods.MDMA_TABLET_FEATURES)
                .replaceFirst("\"TO BE GIVEN[^\"]*\"", "\"lab-7-tablets\"");
        assertEquals(
                ProfilingMethods.MDMA_TABLET_FEATURES.draft("lab-7-tablets").toMethod(), read(edited));
    }

    @Test
    void aTemplateNamesTheReadTargetsAndNoCandidate() {
        String template = MethodDocument.template(ProfilingMethods.EU_SMT_AMPHETAMINE_GCMS);
        assertTrue(template.contains("4-benzylpyrimidine"), template);
        assertFalse(template.contains("n-formylamphetamine"), template);
        assertTrue(template.contains("\"targets\" : [ ]"), template);
        assertFalse(MethodDocument.template(ProfilingMethods.COCAINE_FRANCE_SWITZERLAND)
                .contains("tropacocaine"));
    }

    @Test
    void aTemplateNamesTheTargetsThatAreOnlyClassified() {
        String template = MethodDocument.template(ProfilingMethods.COCAINE_BRAZIL_MINOR_ALKALOIDS);
        ProfilingMethods.COCAINE_BRAZIL_MINOR_ALKALOIDS
                .targets()
                .forEach(target -> assertTrue(template.contains(target.target().id()), template));
        assertTrue(template.contains("its 11 targets are read for classification, not compared"), template);
    }

    @Test
    void aTemplateDoesNotBearTheTitleOfThePublishedMethod() {
        for (DocumentedMethod method : ProfilingMethods.all()) {
            String template = MethodDocument.template(method);
            assertFalse(template.contains("\"" + method.name() + "\""), template);
            assertTrue(template.contains("\"laboratory method after " + method.id() + "\""), template);
        }
    }
}
