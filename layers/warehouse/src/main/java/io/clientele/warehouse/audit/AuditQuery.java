package io.clientele.warehouse.audit;

/**
 * A query of the rows that break a rule.
 *
 * @param rule what holds when it finds none, in words
 */
public record AuditQuery(String name, String rule, String sql) {}
