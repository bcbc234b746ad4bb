package io.clientele.api.uploads;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of cases, open ones first, then the newest; and what became of all files.
 *
 * @param items those that were asked for
 * @param found how many those are
 * @param open how many uploads of all lack records
 * @param closed how many did until a later one brought them or went on with them
 * @param uploads how many there are; the figures below are sums over them
 * @param complete false where there are so many that the oldest were left out
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record CasesView(
    List<CaseView> items,
    @Nullable String nextCursor,
    long found,
    long open,
    long closed,
    long uploads,
    long rowsRead,
    long rowsAccepted,
    long rowsDuplicate,
    long rowsQuarantined,
    Map<String, Long> repairs,
    Map<String, Long> reasons,
    boolean complete) {}
