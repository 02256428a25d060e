package org.drugprofiling.substance;

import java.util.List;

/** Active cutting agents. */
final class Adulterants {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("caffeine", "caffeine").named("CAF").compound(),
            CompoundEntry.of("paracetamol", "paracetamol")
                    .named("acetaminophen")
                    .named("PARA")
                    .compound(),
            CompoundEntry.of("phenacetin", "phenacetin").compound(),
            CompoundEntry.of("lidocaine", "lidocaine").named("lignocaine").compound(),
            CompoundEntry.of("levamisole", "levamisole")
                    .named("(-)-tetramisole")
                    .compound(),
            CompoundEntry.of("dexamisole", "dexamisole")
                    .named("(+)-tetramisole")
                    .compound(),
            CompoundEntry.of("tetramisole", "tetramisole")
                    .named("(±)-tetramisole")
                    .compound(),
            CompoundEntry.of("procaine", "procaine").compound(),
            CompoundEntry.of("benzocaine", "benzocaine").compound(),
            CompoundEntry.of("tetracaine", "tetracaine").named("amethocaine").compound(),
            CompoundEntry.of("hydroxyzine", "hydroxyzine").compound(),
            CompoundEntry.of("diltiazem", "diltiazem").compound(),
            CompoundEntry.of("aminophenazone", "aminophenazone")
                    .named("aminopyrine")
                    .named("amidopyrine")
                    .compound(),
            CompoundEntry.of("metamizole", "metamizole")
                    .named("dipyrone")
                    .named("metamizole sodium", "the identifiers here are those of the acid")
                    .compound(),
            CompoundEntry.of("diphenhydramine", "diphenhydramine").compound(),
            CompoundEntry.of("quinine", "quinine").compound(),
            CompoundEntry.of("chloroquine", "chloroquine").compound(),
            CompoundEntry.of("dextromethorphan", "dextromethorphan").compound(),
            CompoundEntry.of("griseofulvin", "griseofulvin").compound(),
            CompoundEntry.of("phenobarbital", "phenobarbital")
                    .named("phenobarbitone")
                    .compound(),
            CompoundEntry.of("methaqualone", "methaqualone").compound(),
            CompoundEntry.of("diazepam", "diazepam").compound(),
            CompoundEntry.of("piracetam", "piracetam").compound(),
            CompoundEntry.of("theophylline", "theophylline").compound(),
            CompoundEntry.of("ketamine", "ketamine").named("KET").compound(),
            CompoundEntry.of("aspirin", "acetylsalicylic acid").named("aspirin").compound(),
            CompoundEntry.of("ibuprofen", "ibuprofen").compound(),
            CompoundEntry.of("nicotinamide", "nicotinamide")
                    .named("niacinamide")
                    .compound(),
            CompoundEntry.of("phenolphthalein", "phenolphthalein").compound(),
            CompoundEntry.of("strychnine", "strychnine").compound(),
            CompoundEntry.of("atropine", "atropine").compound(),
            CompoundEntry.of("scopolamine", "scopolamine")
                    .named("hyoscine", "not hyoscyamine")
                    .compound(),
            CompoundEntry.of("clenbuterol", "clenbuterol").compound(),
            CompoundEntry.of("fentanyl", "fentanyl").compound(),
            CompoundEntry.of("p-fluorofentanyl", "para-fluorofentanyl")
                    .named("p-fluorofentanyl")
                    .named("4-fluorofentanyl")
                    .compound(),
            CompoundEntry.of("carfentanil", "carfentanil").compound(),
            CompoundEntry.of("4-anpp", "4-anilino-N-phenethylpiperidine")
                    .named("4-ANPP")
                    .named("despropionylfentanyl")
                    .compound(),
            CompoundEntry.of("phenethyl-4-anpp", "phenethyl-4-ANPP")
                    .named("N-phenethyl-4-ANPP")
                    .compound(),
            CompoundEntry.of("etonitazene", "etonitazene").compound(),
            CompoundEntry.of("metonitazene", "metonitazene").compound(),
            CompoundEntry.of("isotonitazene", "isotonitazene").compound(),
            CompoundEntry.of("protonitazene", "protonitazene").compound(),
            CompoundEntry.of("xylazine", "xylazine").compound(),
            CompoundEntry.of("medetomidine", "medetomidine").compound(),
            CompoundEntry.of("bromazolam", "bromazolam").compound(),
            CompoundEntry.of("btmps", "bis(2,2,6,6-tetramethyl-4-piperidyl) sebacate")
                    .named("BTMPS")
                    .compound());

    private Adulterants() {}

    static List<Compound> all() {
        return ALL;
    }
}
