package org.drugprofiling.bench;

import java.util.EnumSet;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Products of matrices by EJML: of blocks of 128 rows with all, and of all with all. */
final class EjmlEngine implements Engine {

    private static final int BLOCK = 128;

    @Override
    public Set<Job> jobs() {
        return EnumSet.of(Job.LINKS, Job.FULL);
    }

    @Override
    public Set<String> metrics() {
        return Set.of(Metrics.PEARSON_DISTANCE);
    }

    @Override
    public Work ready(Question question) {
        int n = question.rows();
        int p = question.targets();
        double[] unit = UnitRows.of(question);
        DMatrixRMaj columns = new DMatrixRMaj(p, n);
        for (int row = 0; row < n; row++) {
            for (int k = 0; k < p; k++) {
                columns.set(k, row, unit[row * p + k]);
            }
        }
        if (question.job() == Job.FULL) {
            DMatrixRMaj rows = DMatrixRMaj.wrap(n, p, unit);
            return () -> full(rows, columns);
        }
        return () -> links(question, unit, columns);
    }

    private static double full(DMatrixRMaj rows, DMatrixRMaj columns) {
        DMatrixRMaj product = new DMatrixRMaj(rows.numRows, columns.numCols);
        CommonOps_DDRM.mult(rows, columns, product);
        double[] values = product.data;
        for (int at = 0; at < values.length; at++) {
            values[at] = 1 - values[at];
        }
        return Answers.ofValues(values);
    }

    private static double links(Question question, double[] unit, DMatrixRMaj columns) {
        int n = question.rows();
        int p = question.targets();
        long links = 0;
        for (int from = 0; from < n; from += BLOCK) {
            int count = Math.min(BLOCK, n - from);
            DMatrixRMaj rows = new DMatrixRMaj(count, p);
            System.arraycopy(unit, from * p, rows.data, 0, count * p);
            DMatrixRMaj product = new DMatrixRMaj(count, n);
            CommonOps_DDRM.mult(rows, columns, product);
            for (int row = 0; row < count; row++) {
                for (int column = 0; column < from + row; column++) {
                    if (1 - product.data[row * n + column] <= question.limit()) {
                        links++;
                    }
                }
            }
        }
        return links;
    }
}
