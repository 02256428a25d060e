package org.drugprofiling.bench;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Fused multiply-adds of vectors that never leave their registers: ten chains, enough to hide how long each takes, and few enough for sixteen
 * registers.
 */
public final class VectorFma {

    private static final int TIMES = 100_000;
    private static final int CHAINS = 10;
    private static final int OPERATIONS = 2;

    private static volatile double sink;

    private VectorFma() {}

    /**
     * {@return how many operations have been done in 64 bits}
     */
    public static double doubles() {
        VectorSpecies<Double> species = DoubleVector.SPECIES_PREFERRED;
        DoubleVector x = DoubleVector.broadcast(species, 0.999);
        DoubleVector y = DoubleVector.broadcast(species, 1e-9);
        DoubleVector a = y;
        DoubleVector b = y;
        DoubleVector c = y;
        DoubleVector d = y;
        DoubleVector e = y;
        DoubleVector f = y;
        DoubleVector g = y;
        DoubleVector h = y;
        DoubleVector i = y;
        DoubleVector j = y;
        for (int time = 0; time < TIMES; time++) {
            a = a.lanewise(VectorOperators.FMA, x, y);
            b = b.lanewise(VectorOperators.FMA, x, y);
            c = c.lanewise(VectorOperators.FMA, x, y);
            d = d.lanewise(VectorOperators.FMA, x, y);
            e = e.lanewise(VectorOperators.FMA, x, y);
            f = f.lanewise(VectorOperators.FMA, x, y);
            g = g.lanewise(VectorOperators.FMA, x, y);
            h = h.lanewise(VectorOperators.FMA, x, y);
            i = i.lanewise(VectorOperators.FMA, x, y);
            j = j.lanewise(VectorOperators.FMA, x, y);
        }
        sink = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).lane(0);
        return (double) TIMES * CHAINS * OPERATIONS * species.length();
    }

    /**
     * {@return how many operations have been done in 32 bits}
     */
    public static double floats() {
        VectorSpecies<Float> species = FloatVector.SPECIES_PREFERRED;
        FloatVector x = FloatVector.broadcast(species, 0.999f);
        FloatVector y = FloatVector.broadcast(species, 1e-9f);
        FloatVector a = y;
        FloatVector b = y;
        FloatVector c = y;
        FloatVector d = y;
        FloatVector e = y;
        FloatVector f = y;
        FloatVector g = y;
        FloatVector h = y;
        FloatVector i = y;
        FloatVector j = y;
        for (int time = 0; time < TIMES; time++) {
            a = a.lanewise(VectorOperators.FMA, x, y);
            b = b.lanewise(VectorOperators.FMA, x, y);
            c = c.lanewise(VectorOperators.FMA, x, y);
            d = d.lanewise(VectorOperators.FMA, x, y);
            e = e.lanewise(VectorOperators.FMA, x, y);
            f = f.lanewise(VectorOperators.FMA, x, y);
            g = g.lanewise(VectorOperators.FMA, x, y);
            h = h.lanewise(VectorOperators.FMA, x, y);
            i = i.lanewise(VectorOperators.FMA, x, y);
            j = j.lanewise(VectorOperators.FMA, x, y);
        }
        sink = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).lane(0);
        return (double) TIMES * CHAINS * OPERATIONS * species.length();
    }
}
