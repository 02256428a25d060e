package org.drugprofiling.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void quantilesByHand() {
        double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertEquals(9.55, Quantiles.type7(ten, 0.95), 2e-15);
        assertEquals(5.5, Quantiles.type7(ten, 0.5));
        assertEquals(1, Quantiles.type7(ten, 0));
        assertEquals(10, Quantiles.type7(ten, 1));
    }

    @Test
    void stepsBeyondTheRangeOfADouble() {
        assertEquals(0, Quantiles.type7(new double[] {-1.5e308, 1.5e308}, 0.5));
        assertEquals(-0.75e308, Quantiles.type7(new double[] {-1.5e308, 1.5e308}, 0.25), 1e293);
        assertEquals(Double.POSITIVE_INFINITY, Quantiles.type7(new double[] {1, Double.POSITIVE_INFINITY}, 0.5));
    }
}
