package org.drugprofiling.io.report;

import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.io.chart.Markup;
import org.drugprofiling.provenance.ContentHash;

/** A likelihood ratio as one page. */
final class RatioPage {

    private static final String TITLE = "Likelihood ratio";
    private static final int SHORT_HASH = 12;

    private RatioPage() {}

    static String of(LikelihoodRatio ratio, String json) {
        String hash = ContentHash.of(json);
        HtmlPage page = new HtmlPage(TITLE, TITLE + ", hash " + hash.substring(0, SHORT_HASH));
        page.markup("<h1>" + Markup.escaped(TITLE) + "</h1>\n");
        page.box("box", "Decision aid: to be interpreted by an authorised person.");
        RatioFields.table(page, ratio);
        page.paragraph(
                "A likelihood ratio says how many times more probable the findings are if the first proposition is true than if the"
                        + " second is. It does not say how probable a proposition is.");
        page.paragraph("Hash of the JSON rendering: SHA-256 " + hash);
        return page.end();
    }
}
