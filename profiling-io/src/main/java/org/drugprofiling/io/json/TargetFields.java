package org.drugprofiling.io.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.DerivedTarget;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Quantity;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.Target;

/** Targets in JSON, one object each, whose {@code kind} says which it is. */
final class TargetFields {

    private TargetFields() {}

    static Map<String, Object> write(Target target) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (target instanceof AnalyteTarget analyte) {
            fields.put("kind", "analyte");
            named(fields, target);
            analyte(fields, analyte);
        } else if (target instanceof ElementTarget element) {
            fields.put("kind", "element");
            fields.put("symbol", element.symbol());
            fields.put("unit", unit(element.unit()));
        } else if (target instanceof IsotopeDeltaTarget delta) {
            fields.put("kind", "isotope-delta");
            fields.put("id", delta.id());
            fields.put("isotope", delta.isotope());
            fields.put("compound", delta.compound());
            fields.put("scale", delta.scale());
        } else if (target instanceof RatioTarget ratio) {
            fields.put("kind", "ratio");
            fields.put("id", ratio.id());
            fields.put("name", ratio.name());
            fields.put("numerator", write(ratio.numerator()));
            fields.put("denominator", write(ratio.denominator()));
        } else if (target instanceof TabletFeatureTarget) {
            fields.put("kind", "tablet-feature");
            named(fields, target);
        } else if (target instanceof DerivedTarget derived) {
            fields.put("kind", "derived");
            named(fields, target);
            fields.put("formula", derived.formula());
        }
        return fields;
    }

    private static void named(Map<String, Object> fields, Target target) {
        fields.put("id", target.id());
        fields.put("name", target.name());
        fields.put("layer", Fields.word(target.layer()));
        fields.put("unit", unit(target.unit()));
    }

    private static Map<String, Object> unit(MeasurementUnit unit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("symbol", unit.symbol());
        fields.put("quantity", Fields.word(unit.quantity()));
        return fields;
    }

    private static void analyte(Map<String, Object> fields, AnalyteTarget target) {
        target.compound().ifPresent(compound -> fields.put("compound", CompoundFields.write(compound)));
        if (target.isomerIndex() > 0) {
            fields.put("isomerIndex", target.isomerIndex());
        }
        CitationFields.putText(fields, "derivative", target.derivative());
        CitationFields.putText(fields, "extraction", target.extraction());
        target.technique().ifPresent(technique -> fields.put("technique", Fields.word(technique)));
        CitationFields.putText(fields, "ion", target.ion());
        if (target.role() != CompoundRole.UNKNOWN) {
            fields.put("role", Fields.word(target.role()));
        }
    }

    static Target read(Fields fields) {
        Target target = readWithin(fields);
        fields.requireAllUsed();
        return target;
    }

    /** A target whose fields stand among others. */
    static Target readWithin(Fields fields) {
        return fields.made(() -> switch (fields.text("kind")) {
            case "analyte" -> readAnalyte(fields);
            case "element" -> new ElementTarget(fields.text("symbol"), readUnit(fields));
            case "isotope-delta" ->
                new IsotopeDeltaTarget(
                        fields.text("id"), fields.text("isotope"), fields.text("compound"), fields.text("scale"));
            case "ratio" ->
                new RatioTarget(
                        fields.text("id"),
                        fields.text("name"),
                        read(fields.object("numerator")),
                        read(fields.object("denominator")));
            case "tablet-feature" ->
                new TabletFeatureTarget(
                        fields.text("id"), fields.text("name"), fields.choice("layer", Layer.class), readUnit(fields));
            case "derived" ->
                new DerivedTarget(
                        fields.text("id"),
                        fields.text("name"),
                        fields.choice("layer", Layer.class),
                        readUnit(fields),
                        fields.text("formula"));
            default ->
                throw fields.wrong(
                        "kind",
                        "the kind of a target must be analyte, element, isotope-delta, ratio, tablet-feature or derived");
        });
    }

    private static MeasurementUnit readUnit(Fields fields) {
        Fields unit = fields.object("unit");
        MeasurementUnit read =
                unit.made(() -> new MeasurementUnit(unit.text("symbol"), unit.choice("quantity", Quantity.class)));
        unit.requireAllUsed();
        return read;
    }

    private static Target readAnalyte(Fields fields) {
        AnalyteTarget target = AnalyteTarget.of(
                        fields.text("id"), fields.text("name"), fields.choice("layer", Layer.class), readUnit(fields))
                .withDerivative(fields.anyText("derivative"))
                .withExtraction(fields.anyText("extraction"))
                .withIon(fields.anyText("ion"));
        if (fields.has("compound")) {
            target = target.withCompound(fields.made("compound", () -> CompoundFields.read(fields)));
        }
        if (fields.has("isomerIndex")) {
            target = target.withIsomerIndex(fields.whole("isomerIndex"));
        }
        if (fields.has("technique")) {
            target = target.withTechnique(fields.choice("technique", AnalyticalTechnique.class));
        }
        if (fields.has("role")) {
            target = target.withRole(fields.choice("role", CompoundRole.class));
        }
        return target;
    }
}
