package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.drugprofiling.io.table.StateMapping.Meaning;
import org.drugprofiling.io.table.StateMapping.State;
import org.drugprofiling.io.table.TableFormat.DecimalSign;
import org.drugprofiling.io.table.TableFormat.Separator;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.SampleRole;
import org.junit.jupiter.api.Test;

/** What the values that describe a table refuse, and when two of them are equal. */
class TableValuesTest {

    private static void refused(org.junit.jupiter.api.function.Executable executable) {
        ProfilingException refusal = assertThrows(ProfilingException.class, executable);
        assertTrue(refusal.rule().contains("must"), refusal::rule);
        assertTrue(!refusal.rule().contains(", was "), refusal::rule);
        assertTrue(refusal.code().matches("[a-z]+(-[a-z]+)+"), refusal::code);
    }

    @Test
    void refusalsHaveCodeRulePlaceAndValueApart() {
        ProfilingException twice = assertThrows(
                ProfilingException.class,
                () -> Tables.common().code(SampleRole.BLANK, "B").code(SampleRole.CONTROL, "B"));
        assertEquals("ambiguous-text", twice.code());
        assertEquals("a text must have one meaning", twice.rule());
        assertEquals("field ROLE, text B", twice.location().toString());
        assertEquals("BLANK and CONTROL", twice.value().orElseThrow());
        ProfilingException zero = assertThrows(
                ProfilingException.class, () -> StateMapping.nothingDeclared().withText("0", State.NOT_DETECTED));
        assertEquals("invalid-state", zero.code());
        assertEquals("the text of a state must not look like a number, was '0'", zero.getMessage());
        ProfilingException both = assertThrows(
                ProfilingException.class,
                () -> Tables.common().target("A", Tables.A).ignoring("sample").toMapping());
        assertEquals("a column must be mapped or ignored, not both, was 'sample' (mapping test)", both.getMessage());
        ProfilingException rows = assertThrows(
                ProfilingException.class, () -> TableLimits.withDefaults().withRows(0));
        assertEquals("a limit must be at least 1, was '0' (limit rows)", rows.getMessage());
    }

    @Test
    void mappingWithoutWhatItNeedsIsRefused() {
        refused(() -> Tables.common().toMapping());
        refused(() ->
                Tables.common().target("A", Tables.A).target("A", Tables.B).toMapping());
        refused(() ->
                Tables.common().target("A", Tables.A).target("B", Tables.A).toMapping());
        refused(() -> Tables.common().target("A", Tables.A).ignoring("A").toMapping());
        refused(() -> Tables.common().target("A", Tables.A).ignoring("sample").toMapping());
        refused(() -> Tables.common()
                .target("A", Tables.A)
                .column(SampleField.LEVEL, "l")
                .toMapping());
        refused(() -> Tables.common().target("A", Tables.A).unitColumn("unit").toMapping());
        refused(() ->
                Tables.common().target("A", Tables.A).ignoringOtherCompounds().toMapping());
        refused(() -> Tables.common().code(SampleRole.BLANK, "B").code(SampleRole.CONTROL, "B"));
        ColumnMapping good = Tables.wide();
        refused(() -> ColumnMapping.builder("x", " ", good.substance(), good.technique(), good.signal()));
        refused(() -> ColumnMapping.builder("x", "1", good.substance(), good.technique(), good.signal())
                .target("A", Tables.A)
                .toMapping());
        for (SampleField field : SampleField.values()) {
            if (field.isRequired()) {
                ColumnMappingBuilder builder = ColumnMapping.builder(
                                "x", "1", good.substance(), good.technique(), good.signal())
                        .origin(good.origin())
                        .target("A", Tables.A);
                good.fields().forEach((other, source) -> {
                    if (other != field) {
                        builder.field(other, source);
                    }
                });
                refused(builder::toMapping);
                assertEquals(
                        "A",
                        builder.field(field, good.fields().get(field))
                                .toMapping()
                                .targets()
                                .get(0)
                                .column());
            }
        }
    }

    @Test
    void mappingCanBeRebuiltFromItsParts() {
        ColumnMapping mapping = Tables.common()
                .method("gc", "2")
                .code(SampleRole.BLANK, "B")
                .attribute("route", ColumnSource.column("route"))
                .relationGroup("group")
                .longLayout("compound", "area")
                .unitColumn("unit")
                .ignoring("x", "y")
                .ignoringOtherCompounds()
                .target(TargetColumn.of("A", Tables.A)
                        .withDetectionLimit(1)
                        .withQuantificationLimitColumn("loq")
                        .withUncertaintyColumn("u")
                        .withZero(ZeroMeaning.MEASURED_ZERO))
                .toMapping();
        ColumnMappingBuilder again = ColumnMapping.builder(
                        mapping.id(), mapping.version(), mapping.substance(), mapping.technique(), mapping.signal())
                .origin(mapping.origin())
                .method(mapping.method(), mapping.methodVersion())
                .longLayout(
                        mapping.compoundColumn().orElseThrow(),
                        mapping.valueColumn().orElseThrow())
                .unitColumn(mapping.unitColumn().orElseThrow())
                .ignoring(mapping.ignored().toArray(String[]::new));
        mapping.fields().forEach(again::field);
        mapping.codes()
                .forEach((field, texts) -> texts.forEach((text, name) -> again.code(SampleRole.valueOf(name), text)));
        mapping.attributes().forEach(again::attribute);
        mapping.relationGroupColumns().forEach(again::relationGroup);
        mapping.targets().forEach(again::target);
        assertNotEquals(mapping, again.toMapping());
        assertEquals(mapping, again.ignoringOtherCompounds().toMapping());
        assertEquals(mapping.hashCode(), again.toMapping().hashCode());
        assertEquals(Map.of(SampleField.ROLE, Map.of("B", "BLANK")), mapping.codes());
    }

    @Test
    void statesThatContradictAreRefused() {
        StateMapping none = StateMapping.nothingDeclared();
        refused(() -> none.withText("0", State.NOT_DETECTED));
        refused(() -> none.withText("1,5", State.NOT_DETECTED));
        refused(() -> none.withText(" ND", State.NOT_DETECTED));
        refused(() -> none.withText("x", State.INTERFERED));
        refused(() -> none.withText("x", State.REJECTED));
        refused(() -> none.withText("x", State.NOT_DETECTED).withText("x", State.SATURATED));
        refused(() -> none.withLessThan(State.SATURATED));
        refused(() -> none.withAbsentRow(State.SATURATED));
        refused(() -> none.withFlag("E5", Meaning.of(State.SATURATED)));
        refused(() -> none.withFlag("", Meaning.of(State.SATURATED)));
        refused(() -> new Meaning(State.NOT_DETECTED, "why", "", null));
        assertEquals(none, none.withZero(ZeroMeaning.UNDECLARED));
        assertNotEquals(none, none.withZero(ZeroMeaning.NOT_DETECTED));
        assertEquals(
                "zero MEASURED_ZERO, 'ND' NOT_DETECTED, <1 NOT_DETECTED",
                Tables.states()
                        .withLessThan(State.NOT_DETECTED)
                        .withZero(ZeroMeaning.MEASURED_ZERO)
                        .toString());
    }

    @Test
    void sourcesAndTargetColumns() {
        refused(() -> ColumnSource.joined("", "a", "b"));
        refused(() -> ColumnSource.joined("-"));
        refused(() -> ColumnSource.column(" "));
        refused(() -> ColumnSource.constant(""));
        refused(() -> TargetColumn.of("", Tables.A));
        refused(() -> TargetColumn.of("A", Tables.A).withUncertaintyColumn(" "));
        refused(() -> TargetColumn.of("A", Tables.A).withCountColumn(" "));
        assertThrows(
                ProfilingException.class, () -> TargetColumn.of("A", Tables.A).withDetectionLimit(Double.NaN));
        assertThrows(
                ProfilingException.class, () -> TargetColumn.of("A", Tables.A).withDetectionLimit(-1));
        assertEquals(ColumnSource.column("a"), ColumnSource.joined("", "a "));
        assertNotEquals(ColumnSource.column("a"), ColumnSource.constant("a"));
        assertEquals(
                "column batch - tablet",
                ColumnSource.joined("-", "batch", "tablet").toString());
    }

    @Test
    void formats() {
        refused(() -> TableFormat.detected().withHeaderRows(-1));
        refused(() -> TableFormat.detected().withLinesBeforeHeader(1001));
        refused(() -> TableFormat.detected().withCommentCharacter('"'));
        refused(() -> TableFormat.detected().withCommentCharacter('1'));
        TableFormat stated = TableFormat.of(Separator.TAB, DecimalSign.COMMA, StandardCharsets.UTF_8);
        assertEquals(
                TableFormat.detected()
                        .withCharset(StandardCharsets.UTF_8)
                        .withDecimalSign(DecimalSign.COMMA)
                        .withSeparator(Separator.TAB),
                stated);
        assertNotEquals(TableFormat.detected(), stated);
        assertEquals("separator TAB, decimal sign COMMA, charset UTF-8, header rows 1", stated.toString());
        refused(() -> stated.withSeparator(Separator.SEMICOLON).withCommentCharacter(';'));
        refused(() -> TableFormat.detected().withCommentCharacter('|').withSeparator(Separator.BAR));
        refused(() -> stated.withGroupSeparator(GroupSeparator.COMMA));
        refused(() ->
                TableFormat.detected().withGroupSeparator(GroupSeparator.POINT).withDecimalSign(DecimalSign.POINT));
        TableFormat german =
                stated.withGroupSeparator(GroupSeparator.POINT).withDatePattern(DatePattern.DAY_MONTH_YEAR);
        assertNotEquals(stated, german);
        assertEquals(GroupSeparator.POINT, german.groupSeparator());
        assertEquals(DatePattern.DAY_MONTH_YEAR, german.datePattern());
        assertEquals(
                "separator TAB, decimal sign COMMA, charset UTF-8, header rows 1, group separator POINT, dates"
                        + " DAY_MONTH_YEAR",
                german.toString());
        refused(() -> SampleTableReader.of(Tables.tall(), stated.withUnitRow(), Tables.states()));
    }

    @Test
    void lettersOfColumns() {
        assertEquals(
                List.of("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"),
                java.util.stream.IntStream.of(0, 25, 26, 51, 52, 701, 702)
                        .mapToObj(Columns::letter)
                        .toList());
    }
}
