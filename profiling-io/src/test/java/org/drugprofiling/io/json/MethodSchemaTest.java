package org.drugprofiling.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drugprofiling.method.ProfilingMethods;
import org.junit.jupiter.api.Test;

/** An independent validator holds what the writers write against the shipped schema. */
class MethodSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MethodDocument.schema(), InputFormat.JSON);

    private static boolean isValid(String document) {
        return SCHEMA.validate(document, InputFormat.JSON).isEmpty();
    }

    @Test
    void theCatalogueIsValid() {
        String document = CatalogueDocument.write(ProfilingMethods.all());
        assertEquals(List.of(), SCHEMA.validate(document, InputFormat.JSON));
    }

    @Test
    void aMethodIsValidAndATemplateIsNot() {
        assertEquals(List.of(), SCHEMA.validate(MethodDocument.write(MethodDocumentTest.small()), InputFormat.JSON));
        String tablets = MethodDocument.write(ProfilingMethods.MDMA_TABLET_FEATURES.toMethod());
        assertTrue(isValid(tablets));
        assertFalse(isValid(MethodDocument.template(ProfilingMethods.COCAINE_FOUR_ALKALOID_RATIO)));
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        String good = MethodDocument.write(MethodDocumentTest.small());
        for (String wrong : List.of(
                good.replace("\"cutting\"", "\"dough\""),
                good.replace("\"lab-1\"", "\"Lab 1\""),
                good.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2"),
                good.replace("\"metric\" : ", "\"metrik\" : "),
                good.replace("\"minimumDetected\" : 1", "\"minimumDetected\" : 0"),
                good.replace("\"limit*0.65\"", "\"half\""),
                good.replaceFirst("(?s)\"method\" : \\{.*", "\"method\" : {\"known\" : \"mdma-tablet-features\"}}"),
                good.replace(
                        "\"metric\" : ",
                        "\"citations\" : [{\"authors\" : \"A. B.\", \"venue\" : \"V.\", \"doi\" : \"\", \"locus\" : \"p. 1\","
                                + " \"evidence\" : \"unverified\"}], \"metric\" : "),
                good.replace("\"cocaine\"", "\"coca\""))) {
            assertFalse(wrong.equals(good));
            assertFalse(isValid(wrong), wrong);
            org.junit.jupiter.api.Assertions.assertThrows(
                    org.drugprofiling.problem.ProfilingException.class,
                    () -> MethodDocument.read("m.json", wrong.getBytes(StandardCharsets.UTF_8)),
                    wrong);
        }
    }

    @Test
    void theSchemaKnowsEveryWordOfTheTypes() {
        String schema = MethodDocument.schema();
        for (Class<? extends Enum<?>> type : List.<Class<? extends Enum<?>>>of(
                org.drugprofiling.substance.Layer.class,
                org.drugprofiling.substance.Quantity.class,
                org.drugprofiling.substance.AnalyticalTechnique.class,
                org.drugprofiling.substance.CompoundRole.class,
                org.drugprofiling.substance.SignalType.class,
                org.drugprofiling.substance.SubstanceFamily.class,
                org.drugprofiling.citation.Evidence.class,
                org.drugprofiling.method.MethodStanding.class,
                org.drugprofiling.method.TargetUse.class,
                org.drugprofiling.method.TargetStability.class,
                org.drugprofiling.method.FactTopic.class,
                org.drugprofiling.method.MethodPart.class,
                org.drugprofiling.method.OpenPart.Reason.class,
                org.drugprofiling.profile.Aggregation.class,
                org.drugprofiling.decision.LinkOperator.class,
                org.drugprofiling.comparison.Orientation.class,
                org.drugprofiling.decision.AcceptedWeakness.class,
                org.drugprofiling.population.ErrorRate.Kind.class)) {
            for (Enum<?> constant : type.getEnumConstants()) {
                assertTrue(
                        schema.contains("\"" + Fields.word(constant) + "\""),
                        () -> type.getSimpleName() + " " + Fields.word(constant));
            }
        }
    }
}
