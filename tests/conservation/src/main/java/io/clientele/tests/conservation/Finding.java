package io.clientele.tests.conservation;

import java.util.List;

/**
 * What came out.
 *
 * @param faults what does not fit together, a sentence each; empty where all is accounted for
 * @param objects how many objects of the bucket were held against the ledger
 * @param counted of how many uploads the rows were counted from the file's own bytes
 * @param rows how many rows those had
 */
public record Finding(List<String> faults, int objects, int counted, long rows) {}
