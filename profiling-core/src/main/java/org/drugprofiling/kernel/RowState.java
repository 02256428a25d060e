package org.drugprofiling.kernel;

/** What a batch may do with a row. */
enum RowState {
    /** Its sums give values, or a bound on them. */
    ORDINARY,
    /** Its scale is beyond what is proven of sums: each of its pairs is compared by the reference. */
    BY_REFERENCE,
    /** It has no value with any row. */
    UNDEFINED
}
