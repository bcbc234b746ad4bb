package io.clientele.ingest.clean;

import io.clientele.ingest.profile.DateOrder;
import io.clientele.ingest.profile.DecimalMark;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of one reading are to be understood, out of what the whole column shows.
 *
 * @param decimal the decimal mark, null where nothing settled it
 * @param order of day and month, null where nothing settled it
 * @param hasMixedUnits numbers come in several units: those that name one are refused
 * @param isMarked numbers stand beside marks of currency
 * @param hasOneShape all dates are days since the last of 1899, or all are months
 */
record Settled(
    @Nullable DecimalMark decimal,
    @Nullable DateOrder order,
    boolean hasMixedUnits,
    boolean isMarked,
    boolean hasOneShape) {}
