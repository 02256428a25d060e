package org.drugprofiling.substance;

import java.util.List;

/** Inert cutting agents and tablet excipients. */
final class Diluents {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("mannitol", "mannitol")
                    .named("D-mannitol")
                    .named("MANN")
                    .compound(),
            CompoundEntry.of("lactose", "lactose").named("LAC").compound(),
            CompoundEntry.of("glucose", "glucose")
                    .named("D-glucose")
                    .named("dextrose")
                    .named("GLC")
                    .compound(),
            CompoundEntry.of("sucrose", "sucrose").named("SUC").compound(),
            CompoundEntry.of("maltose", "maltose").compound(),
            CompoundEntry.of("lactitol", "lactitol").compound(),
            CompoundEntry.of("sorbitol", "sorbitol")
                    .named("D-glucitol")
                    .named("SORB")
                    .compound(),
            CompoundEntry.of("inositol", "inositol").named("myo-inositol").compound(),
            CompoundEntry.of("creatine", "creatine").named("CREA").compound(),
            CompoundEntry.of("boric-acid", "boric acid").compound(),
            CompoundEntry.of("sodium-hydrogen-carbonate", "sodium hydrogen carbonate")
                    .named("sodium bicarbonate")
                    .compound(),
            CompoundEntry.of("calcium-carbonate", "calcium carbonate").compound(),
            CompoundEntry.of("starch", "starch").compound(),
            CompoundEntry.of("talc", "talc").compound(),
            CompoundEntry.of("citric-acid", "citric acid").compound(),
            CompoundEntry.of("urea", "urea").compound(),
            CompoundEntry.of("dimethyl-sulfone", "dimethyl sulfone")
                    .named("dimethyl sulphone")
                    .named("methylsulfonylmethane")
                    .named("MSM")
                    .named("DMSO2")
                    .compound(),
            CompoundEntry.of("dimethyl-terephthalate", "dimethyl terephthalate").compound(),
            CompoundEntry.of("leucine", "leucine").named("L-leucine").compound(),
            CompoundEntry.of("isoleucine", "isoleucine").named("L-isoleucine").compound(),
            CompoundEntry.of("valine", "valine").named("L-valine").compound(),
            CompoundEntry.of("vanillin", "vanillin").compound(),
            CompoundEntry.of("magnesium-stearate", "magnesium stearate")
                    .named("MGST")
                    .compound(),
            CompoundEntry.of("palmitic-acid", "palmitic acid")
                    .named("hexadecanoic acid")
                    .named("PALM")
                    .compound(),
            CompoundEntry.of("stearic-acid", "stearic acid")
                    .named("octadecanoic acid")
                    .named("STEA")
                    .compound(),
            CompoundEntry.of("cellulose", "cellulose").named("CELL").compound(),
            CompoundEntry.of("ponceau-4r", "Ponceau 4R").named("E 124").compound());

    private Diluents() {}

    static List<Compound> all() {
        return ALL;
    }
}
