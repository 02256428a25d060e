package org.drugprofiling.evaluation;

/**
 * Where the mean of some rows lies in the background, for example a squared distance of 3.1 from the nearest source, which 54 % of its kind
 * exceed.
 *
 * @param log10Density log10 of the density of the background at the mean: low is rare
 * @param squaredDistance squared Mahalanobis distance to the nearest source mean, under U/n + h²C
 * @param tail the share of rows of represented sources that would lie further out, from the χ² distribution
 * @param isRepresented whether that share is at least {@value TwoLevelModel#REPRESENTED}
 * @since 0.1.0
 */
public record Typicality(double log10Density, double squaredDistance, double tail, boolean isRepresented) {}
