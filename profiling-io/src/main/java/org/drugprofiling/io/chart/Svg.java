package org.drugprofiling.io.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG elements: two decimals, every text escaped, nothing that depends on time, place or chance. */
final class Svg {

    static final String AXIS = "stroke:#333;stroke-width:1";
    static final String GRID = "stroke:#ddd;stroke-width:1";
    static final String LINKED = "stroke:#0b5394;stroke-width:2";

    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String title, String description) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" font-family=\"sans-serif\" font-size=\"12\">\n<title>")
                .append(Markup.escaped(title))
                .append("</title>\n<desc>")
                .append(Markup.escaped(description))
                .append("</desc>\n");
    }

    static String number(double value) {
        return new BigDecimal(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        text.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        text.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
        text.append("\" style=\"").append(style).append("\"/>\n");
        return this;
    }

    Svg rectangle(double x, double y, double width, double height, String style) {
        text.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        text.append("\" style=\"").append(style).append("\"/>\n");
        return this;
    }

    Svg polyline(double[] x, double[] y, String style) {
        text.append("<polyline points=\"");
        for (int k = 0; k < x.length; k++) {
            text.append(k == 0 ? "" : " ").append(number(x[k])).append(',').append(number(y[k]));
        }
        text.append("\" style=\"fill:none;").append(style).append("\"/>\n");
        return this;
    }

    Svg label(double x, double y, String anchor, String value) {
        text.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(Markup.escaped(value))
                .append("</text>\n");
        return this;
    }

    /** A text that reads from bottom to top. */
    Svg sideways(double x, double y, String value) {
        text.append("<text transform=\"translate(")
                .append(number(x))
                .append(' ')
                .append(number(y));
        text.append(") rotate(-90)\" text-anchor=\"middle\">")
                .append(Markup.escaped(value))
                .append("</text>\n");
        return this;
    }

    String end() {
        return text + "</svg>\n";
    }
}
