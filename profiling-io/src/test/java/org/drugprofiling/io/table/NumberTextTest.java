package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.drugprofiling.io.table.TableFormat.DecimalSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5|1.5",
                ".5|0.5",
                "-12|-12",
                "+3|3",
                "0|0",
                "-0|0",
                "0.000|0",
                "0e9|0",
                "1e3|1000",
                "1E+3|1000",
                "2.5e-3|0.0025",
                "00012.50|12.5",
                "1.7976931348623157e308|1.7976931348623157e308",
                "4.9e-324|4.9e-324",
                // more digits than a double has: the nearest double
                "0.1000000000000000055511151231257827021181583404541015625|0.1",
                "9007199254740993|9007199254740992"
            })
    void numbersAreRead(String text, double expected) {
        NumberText read = Tables.number(text, DecimalSign.POINT, 128);
        assertTrue(read.isNumber(), text);
        assertEquals(expected, read.value());
        NumberText withComma = Tables.number(text.replace('.', ','), DecimalSign.COMMA, 128);
        assertEquals(expected, withComma.value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.|not-a-number",
                ".|not-a-number",
                "e5|not-a-number",
                "1e|not-a-number",
                "1e+|not-a-number",
                "1e1.5|not-a-number",
                "--1|not-a-number",
                "1-2|not-a-number",
                "1f|not-a-number",
                "0x10|not-a-number",
                "abc|not-a-number",
                "1,5|number-decimal-sign",
                "1,234.5|number-group-separator",
                "1.234,5|number-group-separator",
                "1,234,567|number-group-separator",
                "1 234|number-group-separator",
                "1\u202F234|number-group-separator",
                "1\u2019234|number-group-separator",
                "NaN|number-not-finite",
                "inf|number-not-finite",
                "-Infinity|number-not-finite",
                "1e309|number-too-large",
                "-1e309|number-too-large",
                "1e-325|number-too-small",
                "\u0967|number-not-ascii",
                "\u22121|number-not-ascii"
            })
    void otherTextsAreRefusedWithTheReason(String text, String code) {
        NumberText read = Tables.number(text, DecimalSign.POINT, 128);
        assertEquals(code, read.code(), text);
        assertTrue(Double.isNaN(read.value()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "1.234,5|COMMA|POINT|1234.5",
                "-12.345.678|COMMA|POINT|-12345678",
                "1234,5|COMMA|POINT|1234.5",
                "0,5|COMMA|POINT|0.5",
                "1.000|COMMA|POINT|1000",
                "1,234.5|POINT|COMMA|1234.5",
                "+999,999|POINT|COMMA|999999",
                "1 234,5|COMMA|SPACE|1234.5",
                "1\u00A0234\u00A0567|POINT|SPACE|1234567",
                "1\u202F234|DETECT|SPACE|1234",
                "1'234.5|POINT|APOSTROPHE|1234.5",
                "1\u2019234|POINT|APOSTROPHE|1234",
                "1e3|POINT|COMMA|1000"
            })
    void declaredGroupsAreRead(String text, DecimalSign sign, GroupSeparator groups, double expected) {
        NumberText read = NumberText.parse(text, new NumberRules(sign, groups, 128));
        assertTrue(read.isNumber(), read::toString);
        assertEquals(expected, read.value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "12.34|COMMA|POINT|number-grouping",
                "1.2345|COMMA|POINT|number-grouping",
                "1234.567|COMMA|POINT|number-grouping",
                "1.23.456|COMMA|POINT|number-grouping",
                "0.123|COMMA|POINT|number-grouping",
                "01.234|COMMA|POINT|number-grouping",
                "1.5|COMMA|POINT|number-grouping",
                "1,234.567|COMMA|POINT|number-grouping",
                "1234567.890|COMMA|POINT|number-grouping",
                "1.234567|COMMA|POINT|number-grouping",
                "1.234e5|COMMA|POINT|number-grouping",
                "1'234\u2019567|POINT|APOSTROPHE|number-grouping",
                "1 234\u00A0567|POINT|SPACE|number-grouping",
                "1.234.|COMMA|POINT|number-grouping",
                "n.d.|COMMA|POINT|not-a-number",
                "1'234|POINT|COMMA|number-group-separator",
                "1,5|POINT|SPACE|number-decimal-sign",
                "1 234,5|DETECT|SPACE|decimal-sign-unknown"
            })
    void otherGroupsAreRefused(String text, DecimalSign sign, GroupSeparator groups, String code) {
        assertEquals(
                code, NumberText.parse(text, new NumberRules(sign, groups, 128)).code());
    }

    @Test
    void lengthHasALimit() {
        assertTrue(Tables.number("1".repeat(128), DecimalSign.POINT, 128).isNumber());
        assertEquals(
                "number-too-long",
                Tables.number("1".repeat(129), DecimalSign.POINT, 128).code());
    }

    @Test
    void openDecimalSignTakesWholeNumbersAlone() {
        assertEquals(12.0, Tables.number("12", DecimalSign.DETECT, 128).value());
        assertEquals(
                "decimal-sign-unknown",
                Tables.number("1.5", DecimalSign.DETECT, 128).code());
        assertEquals(
                "decimal-sign-unknown",
                Tables.number("1,5", DecimalSign.DETECT, 128).code());
    }

    @Test
    void localeOfTheMachinePlaysNoPart() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"de-DE", "ar-EG", "tr-TR", "hi-IN-u-nu-deva", "en-US"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(1.5, Tables.number("1.5", DecimalSign.POINT, 128).value());
                assertEquals(
                        "number-not-finite",
                        Tables.number("INFINITY", DecimalSign.POINT, 128).code());
                assertEquals("\\u0007", LoadProblem.visible("\u0007"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
