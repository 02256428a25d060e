package org.drugprofiling.io.cli;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share such as 0.01 from the command line; a decimal comma or a percentage is refused with how to write it. */
final class Share implements ITypeConverter<BigDecimal> {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{0,40}\\.?[0-9]{1,40}([eE]-?[0-9]{1,3})?");

    Share() {}

    @Override
    public BigDecimal convert(String text) {
        if (NUMBER.matcher(text).matches()) {
            BigDecimal share = new BigDecimal(text);
            if (share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        }
        throw new TypeConversionException(
                "'" + text + "' must be a share from 0 to 1 with a decimal point, for one in a hundred write 0.01");
    }
}
