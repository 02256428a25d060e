package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.drugprofiling.casework.Laboratory;
import org.drugprofiling.sample.SampleObstacle.Reason;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleObstacleTest {

    private static SampleRecordBuilder record() {
        return Laboratory.record("a", "a", "Z1");
    }

    @ParameterizedTest
    @CsvSource({"BLANK,blank", "CONTROL,control", "REFERENCE_MIXTURE,reference mixture"})
    void whatIsNoMaterialOfASpecimenIsAnObstacle(SampleRole role, String words) {
        SampleRecord record = record().role(role).toRecord();
        assertEquals(Optional.of(new SampleObstacle(SampleId.of("a"), Reason.ROLE, words)), SampleObstacle.of(record));
    }

    @ParameterizedTest
    @EnumSource(names = {"CASEWORK", "AUTHENTIC", "PROFICIENCY"})
    void materialOfASpecimenIsReadWhoeverSentIt(SampleRole role) {
        assertEquals(Optional.empty(), SampleObstacle.of(record().role(role).toRecord()));
    }

    @Test
    void aRunThatFailedIsAnObstacleAndOneOfWhichNobodySpokeIsNone() {
        SampleRecord failed =
                record().quality(QualityStatus.failed("blank shows cocaine")).toRecord();
        SampleObstacle obstacle =
                SampleObstacle.of(Sample.of(Substance.COCAINE, failed)).orElseThrow();
        assertEquals(new SampleObstacle(SampleId.of("a"), Reason.QC_FAILED, "blank shows cocaine"), obstacle);
        assertEquals("quality control of the run failed: blank shows cocaine", obstacle.words());
        assertEquals("a: quality control of the run failed: blank shows cocaine", obstacle.toString());
        assertEquals(
                Optional.empty(),
                SampleObstacle.of(record().quality(QualityStatus.NOT_STATED).toRecord()));
        assertEquals(
                Optional.empty(),
                SampleObstacle.of(record().quality(QualityStatus.PASSED).toRecord()));
    }

    @Test
    void theRoleIsNamedBeforeTheRun() {
        SampleRecord both = record().role(SampleRole.BLANK)
                .quality(QualityStatus.failed("drift"))
                .toRecord();
        assertEquals(Reason.ROLE, SampleObstacle.of(both).orElseThrow().reason());
    }
}
