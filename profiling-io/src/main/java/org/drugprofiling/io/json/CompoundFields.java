package org.drugprofiling.io.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.Compounds;

/** The compound of a target in JSON: the id of a registered one, or an object with id and name of a laboratory's own. */
final class CompoundFields {

    private CompoundFields() {}

    /** A registered compound by its id, one of which only the name is known as an object; nothing else can be read back whole. */
    static Object write(Compound compound) {
        if (Compounds.all().contains(compound)) {
            return compound.id();
        }
        if (compound.equals(Compound.named(compound.id(), compound.name()))) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", compound.id());
            fields.put("name", compound.name());
            return fields;
        }
        throw new ProfilingException(
                "unwritable-compound",
                "a compound of a target must be registered, or have nothing but id and name, before it is written",
                ProblemLocation.nowhere(),
                "'" + compound.id() + "'");
    }

    /** The compound of a method: a text must be registered. */
    static Compound read(Fields fields) {
        return fields.isText("compound") ? Compounds.of(fields.text("compound")) : own(fields);
    }

    /** The compound of a column: a text that is not registered is an id of the laboratory's own. */
    static Compound readReported(Fields fields) {
        if (!fields.isText("compound")) {
            return own(fields);
        }
        String id = fields.text("compound");
        return registered(id).orElseGet(() -> Compound.named(id, id));
    }

    private static Compound own(Fields fields) {
        Fields own = fields.object("compound").allowing(JobFields.COMPOUND);
        String id = own.text("id");
        if (registered(id).isPresent()) {
            throw own.wrong("id", "a compound of a laboratory's own must have an id that is not registered");
        }
        return own.made(() -> Compound.named(id, own.text("name")));
    }

    private static Optional<Compound> registered(String id) {
        return Compounds.all().stream()
                .filter(compound -> compound.id().equals(id))
                .findFirst();
    }
}
