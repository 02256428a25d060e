package org.drugprofiling.io.report;

import java.util.List;
import org.drugprofiling.io.chart.Markup;
import org.drugprofiling.sample.DataOrigin;

/** Writes one self-contained HTML page: every text escaped, no script, nothing loaded from elsewhere. */
final class HtmlPage {

    private static final String STYLE = """
            body{font:15px/1.45 sans-serif;color:#1a1a1a;max-width:60em;margin:2em auto;padding:0 1em}
            h1{font-size:1.6em}h2{font-size:1.2em;border-bottom:1px solid #bbb;margin-top:2em}h3{font-size:1em;margin-bottom:.2em}
            table{border-collapse:collapse;margin:.5em 0}td,th{border:1px solid #ccc;padding:.2em .6em;text-align:left;vertical-align:top}
            th,td:first-child{white-space:nowrap}thead th{white-space:normal}td{font-variant-numeric:tabular-nums}
            .foot{color:#555;font-size:.85em;border-top:1px solid #bbb;margin-top:2em}
            .box{border:2px solid #333;padding:.4em 1em;margin:1em 0}.flag{border-left:4px solid #b00000;padding-left:.8em}
            .mark{position:fixed;top:35%;left:0;width:100%;text-align:center;font-size:5em;color:#b00000;opacity:.10;transform:rotate(-25deg);pointer-events:none}
            svg{max-width:100%;height:auto}details summary{cursor:pointer}
            @media print{details{display:block}details::details-content{display:block;content-visibility:visible}h2,h3{break-after:avoid}tr,svg,.pair{break-inside:avoid}thead{display:table-header-group}.foot{display:none}}
            """;

    private final String footer;
    private final StringBuilder text = new StringBuilder(64 * 1024);

    HtmlPage(String title, String footer) {
        this.footer = footer;
        text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(Markup.escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("@page{margin:15mm 12mm 18mm;@bottom-left{font:9px sans-serif;content:\"")
                .append(footer)
                .append("\"}@bottom-right{font:9px sans-serif;content:counter(page) \" of \" counter(pages)}}\n")
                .append("</style>\n</head>\n<body>\n");
    }

    /** Adds a picture or another piece of markup as it is. */
    void markup(String safe) {
        text.append(safe);
    }

    /** The title, with a mark across the page where the data were not measured. */
    void title(String value, DataOrigin origin) {
        boolean measured = origin == DataOrigin.MEASURED;
        if (!measured) {
            markup("<div class=\"mark\">" + origin.name() + " DATA</div>\n");
        }
        title(value);
        if (!measured) {
            box("flag", "These data are " + origin.name() + ". Nothing on this page is about real material.");
        }
    }

    void title(String value) {
        markup("<h1>" + Markup.escaped(value) + "</h1>\n");
    }

    /** Begins a part that the reader can open and close. */
    void beginDetails(String summary, Openness openness) {
        text.append(openness == Openness.OPEN ? "<details open>" : "<details>")
                .append("<summary>")
                .append(Markup.escaped(summary))
                .append("</summary>\n");
    }

    void endDetails() {
        text.append("</details>\n");
    }

    /** Whether a part is open at first. */
    enum Openness {
        OPEN,
        CLOSED
    }

    /** Begins a table; without headers it has none. */
    void beginTable(String... headers) {
        text.append("<table>\n");
        if (headers.length > 0) {
            text.append("<thead><tr>");
            for (String header : headers) {
                text.append("<th>").append(Markup.escaped(header)).append("</th>");
            }
            text.append("</tr></thead>\n");
        }
    }

    void endTable() {
        text.append("</table>\n");
    }

    String end() {
        return text.append("<p class=\"foot\">")
                .append(Markup.escaped(footer))
                .append("</p>\n</body>\n</html>\n")
                .toString();
    }

    void heading(String value) {
        text.append("<h2>").append(Markup.escaped(value)).append("</h2>\n");
    }

    void heading3(String value) {
        text.append("<h3>").append(Markup.escaped(value)).append("</h3>\n");
    }

    void paragraph(String value) {
        text.append("<p>").append(Markup.escaped(value)).append("</p>\n");
    }

    void box(String style, String value) {
        text.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(Markup.escaped(value))
                .append("</p>\n");
    }

    void list(String title, List<String> lines) {
        heading(title);
        items(lines);
    }

    void items(List<String> lines) {
        text.append("<ul>\n");
        lines.forEach(line -> text.append("<li>").append(Markup.escaped(line)).append("</li>\n"));
        text.append("</ul>\n");
    }

    void row(String... cells) {
        text.append("<tr>");
        for (String cell : cells) {
            text.append("<td>").append(Markup.escaped(cell)).append("</td>");
        }
        text.append("</tr>\n");
    }
}
