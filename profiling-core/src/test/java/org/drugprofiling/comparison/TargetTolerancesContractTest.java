package org.drugprofiling.comparison;

/** The largest deviation in tolerances holds to the contract of all metrics. */
class TargetTolerancesContractTest implements ComparisonMetricContract {

    @Override
    public ComparisonMetric metric() {
        return ComparisonMetrics.largestRelativeDeviation(0.1, 0.05, 1, 1e-4, 0.3);
    }

    @Override
    public int most() {
        return 5;
    }
}
