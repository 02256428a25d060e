package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.drugprofiling.io.table.TableFormat.DecimalSign;

class NumberTextLawsTest {

    @Property
    void decimalIsTheNearestDouble(
            @ForAll @BigRange(min = "-1000000000000000000000000000000", max = "1000000000000000000000000000000")
                    BigInteger digits,
            @ForAll @IntRange(min = -250, max = 250) int scale) {
        BigDecimal decimal = new BigDecimal(digits, scale);
        double expected = decimal.doubleValue();
        assertEquals(
                expected,
                Tables.number(decimal.toString(), DecimalSign.POINT, 400).value());
        assertEquals(
                expected,
                Tables.number(decimal.toPlainString(), DecimalSign.POINT, 400).value());
        assertEquals(
                expected,
                Tables.number(decimal.toPlainString().replace('.', ','), DecimalSign.COMMA, 400)
                        .value());
    }

    @Property
    void writtenDoubleIsReadBack(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));
        // minus zero is zero
        assertEquals(
                value + 0.0,
                Tables.number(Double.toString(value), DecimalSign.POINT, 128).value());
    }

    /** Numbers as the formatters of the JDK write them for four countries. */
    @Property
    void numbersOfOtherCountriesAreReadBack(
            @ForAll @BigRange(min = "-1000000000000000000", max = "1000000000000000000") BigInteger digits,
            @ForAll @IntRange(min = 0, max = 6) int scale) {
        BigDecimal number = new BigDecimal(digits, scale);
        record Country(Locale locale, DecimalSign sign, GroupSeparator groups) {}
        for (Country country : List.of(
                new Country(Locale.GERMANY, DecimalSign.COMMA, GroupSeparator.POINT),
                new Country(Locale.US, DecimalSign.POINT, GroupSeparator.COMMA),
                new Country(Locale.FRANCE, DecimalSign.COMMA, GroupSeparator.SPACE),
                new Country(Locale.forLanguageTag("de-CH"), DecimalSign.POINT, GroupSeparator.APOSTROPHE))) {
            DecimalFormat format =
                    new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(country.locale()));
            String text = format.format(number);
            assertEquals(
                    number.doubleValue(),
                    NumberText.parse(text, new NumberRules(country.sign(), country.groups(), 128))
                            .value(),
                    text);
        }
    }

    @Property
    void anyTextIsANumberOrHasAReason(
            @ForAll
                    @CharRange(from = '0', to = '9')
                    @net.jqwik.api.constraints.Chars({
                        '.', ',', 'e', 'E', '+', '-', ' ', '\u00A0', 'N', 'a', '\u0661', '_'
                    })
                    @StringLength(max = 12)
                    String text,
            @ForAll DecimalSign sign) {
        NumberText read = Tables.number(text, sign, 128);
        if (read.isNumber()) {
            // what is taken for a number is what exact decimal arithmetic takes for the same number
            assertEquals(new BigDecimal(text.replace(',', '.')).doubleValue(), read.value());
        } else {
            assertFalse(read.code().isBlank() || read.rule().isBlank());
        }
    }
}
