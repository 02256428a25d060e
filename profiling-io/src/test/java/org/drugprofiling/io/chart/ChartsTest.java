package org.drugprofiling.io.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.report.TargetShare;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void anElementIsWrittenByteForByte() {
        Svg svg = new Svg(10, 20, "a<b", "\"c\" & 'd'\u0007");
        svg.line(0, 1.005, 2.5, 1e-9, "s").label(1, 2, "end", "<script>");
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 10 20\" width=\"10\" height=\"20\""
                        + " font-family=\"sans-serif\" font-size=\"12\">\n<title>a&lt;b</title>\n"
                        + "<desc>&quot;c&quot; &amp; &#39;d&#39;\ufffd</desc>\n"
                        + "<line x1=\"0\" y1=\"1\" x2=\"2.5\" y2=\"0\" style=\"s\"/>\n"
                        + "<text x=\"1\" y=\"2\" text-anchor=\"end\">&lt;script&gt;</text>\n</svg>\n",
                svg.end());
    }

    @Test
    void whatLiesOutsideThePictureIsCounted() {
        String svg = Charts.scoreDistributions(
                new double[] {0.1, 0.2, 0.3},
                new double[] {0.8, 5, 90, 95},
                1,
                0.5,
                "euclidean",
                Orientation.LOWER_IS_MORE_ALIKE);
        assertTrue(svg.contains("3 of 4 unlinked pairs lie to the right of this picture"));
        assertFalse(svg.contains(" linked pairs lie to the right"));
        assertTrue(svg.contains(">a</text>") && svg.contains(">b</text>"), "both limits are drawn");
        assertTrue(svg.contains("stroke-dasharray"), "the limits differ in more than colour");
    }

    @Test
    void whatWasNotQuantifiedHasABrokenOutlineAndALegend() {
        TargetShare target = new TargetShare("I01", "area", 1, 0, 0.5, 0, true, false, 1);
        TargetShare full = new TargetShare("I01", "area", 1, 2, 0.5, 0.7, true, true, 1);
        String mark = "stroke-dasharray:3 2";
        assertEquals(3, Charts.profiles(List.of(target), "x", "y", "u").split(mark, -1).length, "legend and one bar");
        assertEquals(2, Charts.profiles(List.of(full), "x", "y", "u").split(mark, -1).length, "legend only");
        assertTrue(Charts.profiles(List.of(full), "<x>", "y", "u").contains("&lt;x&gt;"));
    }

    @Test
    void marksAreRoundInBothOrientations() {
        double[] linked = {0.95, 0.97, 0.99};
        double[] unlinked = {0.1, 0.3, 0.93};
        String high = Charts.cumulativeScores(linked, unlinked, 0.96, 0.94, "cosine", Orientation.HIGHER_IS_MORE_ALIKE);
        assertTrue(high.contains("most alike on the left") && high.contains(">a</text>") && high.contains(">b</text>"));
        String zoom =
                Charts.scoreDistributions(linked, unlinked, 0.96, 0.94, "cosine", Orientation.HIGHER_IS_MORE_ALIKE);
        assertTrue(zoom.contains(">0.96</text>") && zoom.contains(">0.9</text>"), zoom);
        assertEquals(List.of(0.0, 0.5, 1.0), Ticks.linear(0, 1.35, 3));
        assertEquals(200, Ticks.roundUp(140));
    }

    @Test
    void aDifferenceIsDrawnWithItsValueOnANumberedAxis() {
        TargetShare target = new TargetShare("weight", "mg", 250, 240, 25.5, 24, true, true, 1);
        String svg = Charts.differences(List.of(target), "x", "y", "in deviations");
        assertTrue(
                svg.contains(">1.5</text>") && svg.contains(">-2</text>") && svg.contains("difference in deviations"));
    }
}
