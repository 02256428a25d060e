package org.drugprofiling.io.json;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Quantity;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.Target;

/** The kinds of targets that a laboratory reports, and how each is written in JSON. */
enum TargetKind {
    ANALYTE(
            "id",
            "name",
            "layer",
            "unit",
            "quantity",
            "compound",
            "technique",
            "ion",
            "derivative",
            "isomerIndex",
            "extraction",
            "role") {
        @Override
        Target read(Fields fields, String name) {
            String id = fields.textOr("id", name);
            AnalyteTarget target = AnalyteTarget.of(
                            id, fields.textOr("name", id), fields.choice("layer", Layer.class), unit(fields))
                    .withDerivative(fields.textOr("derivative", ""))
                    .withExtraction(fields.textOr("extraction", ""))
                    .withIon(fields.textOr("ion", ""));
            if (fields.has("compound")) {
                target = target.withCompound(CompoundFields.readReported(fields));
            }
            if (fields.has("technique")) {
                target = target.withTechnique(fields.choice("technique", AnalyticalTechnique.class));
            }
            if (fields.has("isomerIndex")) {
                target = target.withIsomerIndex(fields.whole("isomerIndex"));
            }
            return fields.has("role") ? target.withRole(fields.choice("role", CompoundRole.class)) : target;
        }
    },
    ELEMENT("symbol", "unit", "quantity") {
        @Override
        Target read(Fields fields, String name) {
            return new ElementTarget(fields.textOr("symbol", name), unit(fields));
        }
    },
    ISOTOPE_DELTA("id", "isotope", "compound", "scale") {
        @Override
        Target read(Fields fields, String name) {
            return new IsotopeDeltaTarget(
                    fields.textOr("id", name), fields.text("isotope"), fields.text("compound"), fields.text("scale"));
        }
    },
    RATIO("id", "name", "numerator", "denominator") {
        @Override
        Target read(Fields fields, String name) {
            String id = fields.textOr("id", name);
            return new RatioTarget(
                    id, fields.textOr("name", id), part(fields, "numerator"), part(fields, "denominator"));
        }
    },
    TABLET_FEATURE("id", "name", "layer", "unit", "quantity") {
        @Override
        Target read(Fields fields, String name) {
            String id = fields.textOr("id", name);
            return new TabletFeatureTarget(
                    id, fields.textOr("name", id), fields.choice("layer", Layer.class), unit(fields));
        }
    };

    private final List<String> fields;

    TargetKind(String... fields) {
        this.fields = List.of(fields);
    }

    /** The fields beside those that every target has. */
    List<String> fields() {
        return fields;
    }

    /** The target, of which the name stands for an id that is not given. */
    abstract Target read(Fields fields, String name);

    static TargetKind of(Fields fields) {
        return fields.has("kind") ? fields.choice("kind", TargetKind.class) : ANALYTE;
    }

    private static MeasurementUnit unit(Fields fields) {
        if (!fields.isText("unit")) {
            if (fields.has("quantity")) {
                throw fields.wrong("quantity", "a quantity must stand in the object of the unit, or beside its symbol");
            }
            Fields own = fields.object("unit").allowing(JobFields.UNIT);
            return own.made(() -> new MeasurementUnit(own.text("symbol"), own.choice("quantity", Quantity.class)));
        }
        return new MeasurementUnit(fields.text("unit"), fields.choice("quantity", Quantity.class));
    }

    /** A part of a ratio: a target without a column of its own. */
    private static Target part(Fields ratio, String name) {
        Fields given = ratio.object(name);
        TargetKind kind = of(given);
        List<String> names = new ArrayList<>(kind.fields());
        names.add("kind");
        Fields fields = given.allowing(names);
        TargetKind again = of(fields);
        Target target = fields.made(() -> again.read(fields, fields.text(kind == ELEMENT ? "symbol" : "id")));
        fields.requireAllUsed();
        return target;
    }
}
