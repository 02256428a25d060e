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
        NumberText read = NumberText.parse(text, DecimalSign.POINT, 128);
        assertTrue(read.isNumber(), text);
        assertEquals(expected, read.value());
        NumberText withComma = NumberText.parse(text.replace('.', ','), DecimalSign.COMMA, 128);
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
        NumberText read = NumberText.parse(text, DecimalSign.POINT, 128);
        assertEquals(code, read.code(), text);
        assertTrue(Double.isNaN(read.value()));
    }

    @Test
    void lengthHasALimit() {
        assertTrue(NumberText.parse("1".repeat(128), DecimalSign.POINT, 128).isNumber());
        assertEquals(
                "number-too-long",
                NumberText.parse("1".repeat(129), DecimalSign.POINT, 128).code());
    }

    @Test
    void openDecimalSignTakesWholeNumbersAlone() {
        assertEquals(12.0, NumberText.parse("12", DecimalSign.DETECT, 128).value());
        assertEquals(
                "decimal-sign-unknown",
                NumberText.parse("1.5", DecimalSign.DETECT, 128).code());
        assertEquals(
                "decimal-sign-unknown",
                NumberText.parse("1,5", DecimalSign.DETECT, 128).code());
    }

    @Test
    void localeOfTheMachinePlaysNoPart() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"de-DE", "ar-EG", "tr-TR", "hi-IN-u-nu-deva", "en-US"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(
                        1.5, NumberText.parse("1.5", DecimalSign.POINT, 128).value());
                assertEquals(
                        "number-not-finite",
                        NumberText.parse("INFINITY", DecimalSign.POINT, 128).code());
                assertEquals("\\u0007", LoadProblem.visible("\u0007"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
