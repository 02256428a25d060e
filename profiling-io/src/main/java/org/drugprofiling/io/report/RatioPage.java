package org.drugprofiling.io.report;

import java.util.List;
import java.util.Optional;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.sample.CaseId;

/** A likelihood ratio as one page. */
final class RatioPage {

    private static final String TITLE = "Likelihood ratio";
    private static final int SHORT_HASH = 12;

    private RatioPage() {}

    static String of(LikelihoodRatio ratio, Optional<EvaluatedItems> items, String json) {
        String hash = ContentHash.of(json);
        HtmlPage page = new HtmlPage(
                TITLE,
                TITLE
                        + items.map(known -> " " + known.provenance().hash().substring(0, SHORT_HASH) + ", made "
                                        + known.provenance().when())
                                .orElse("")
                        + ", hash " + hash.substring(0, SHORT_HASH));
        items.ifPresentOrElse(known -> page.title(TITLE, known.origin()), () -> page.title(TITLE));
        page.box("box", "Decision aid: to be interpreted by an authorised person.");
        RatioFields.table(page, ratio);
        page.paragraph(
                "A likelihood ratio says how many times more probable the findings are if the first proposition is true than if the"
                        + " second is. It does not say how probable a proposition is.");
        items.ifPresentOrElse(
                known -> {
                    items(page, known);
                    ProvenanceSection.of(page, known.provenance(), hash);
                },
                () -> {
                    page.box(
                            "flag",
                            "Not stated: which items were compared, whether their numbers were measured, when, by which version of the"
                                    + " library, from which files, and what was set aside.");
                    page.paragraph("Hash of the JSON rendering: SHA-256 " + hash);
                });
        return page.end();
    }

    private static void items(HtmlPage page, EvaluatedItems items) {
        page.heading("Items");
        page.beginTable("item", "sample", "specimen", "seizure", "laboratory", "case");
        rows(page, "control", items.control());
        rows(page, "recovered", items.recovered());
        page.endTable();
    }

    private static void rows(HtmlPage page, String item, List<ProfileIdentity> profiles) {
        for (ProfileIdentity profile : profiles) {
            page.row(
                    item,
                    profile.sample().value(),
                    profile.specimen().value(),
                    profile.seizure().value(),
                    profile.laboratory().value(),
                    profile.knownCase().map(CaseId::value).orElse("not stated"));
        }
    }
}
