package org.drugprofiling.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is derived from products of rows of length 1: the correlations and the cosine family. */
final class UnitForm extends BatchForm {

    /** How a row comes to length 1. */
    enum Preparation {
        AS_IT_IS("as it is"),
        CENTRED("centred"),
        RANKED("ranked");

        private final String written;

        Preparation(String written) {
            this.written = written;
        }

        private boolean prepare(double[] in, int from, double[] out, int outFrom, int targets) {
            return switch (this) {
                case AS_IT_IS -> PreparedRows.prepareUnit(in, from, out, outFrom, targets);
                case CENTRED -> PreparedRows.prepareCentred(in, from, out, outFrom, targets);
                case RANKED -> PreparedRows.prepareCentred(Ranks.midranks(in, from, targets), 0, out, outFrom, targets);
            };
        }
    }

    private final String name;
    private final Preparation preparation;
    private final UnitDerivation derivation;

    UnitForm(String name, PairKernel reference, Preparation preparation, UnitDerivation derivation) {
        super(reference, derivation.isSimilarity());
        this.name = name;
        this.preparation = preparation;
        this.derivation = derivation;
    }

    @Override
    boolean comparesPrepared() {
        return true;
    }

    @Override
    boolean hasUnitRows() {
        return true;
    }

    @Override
    Optional<String> signature() {
        return Optional.of("unit " + preparation.written + ", " + derivation.written());
    }

    @Override
    RowState prepare(double[] in, int from, double[] out, int outFrom, int targets) {
        return preparation.prepare(in, from, out, outFrom, targets) ? RowState.ORDINARY : RowState.UNDEFINED;
    }

    @Override
    @Nullable Accumulation sums() {
        return derivation.sums();
    }

    @Override
    double value(double sum, BatchRows a, int i, BatchRows b, int j) {
        Accumulation sums = derivation.sums();
        return sums == null || sums.kind().reaches(sum, derivation.seam())
                ? pair(a, i, b, j)
                : derivation.beforeSeam(sum);
    }

    @Override
    double seam() {
        return derivation.seam();
    }

    @Override
    void values(double[] sums, int count, BatchRows a, int i, BatchRows b, int firstColumn) {
        derivation.beforeSeam(sums, count);
    }

    @Override
    double pair(BatchRows a, int i, BatchRows b, int j) {
        int p = a.targets();
        return derivation.ofRows(UnitRow.prepared(a.prepared(), i * p, p), UnitRow.prepared(b.prepared(), j * p, p));
    }

    @Override
    Accumulation filter(double score, int targets) {
        return derivation.isUnsigned() ? Accumulation.UNSIGNED_PRODUCTS : Accumulation.PRODUCTS;
    }

    @Override
    double limit(double score, BatchRows a, int i, BatchRows b) {
        return derivation.leastProduct(score, UnitDerivation.slack(a.targets()));
    }

    @Override
    public String toString() {
        return name;
    }
}
