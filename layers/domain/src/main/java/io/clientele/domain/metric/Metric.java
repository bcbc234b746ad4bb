package io.clientele.domain.metric;

import java.util.List;

/**
 * One key figure.
 *
 * @param id its snake_case name: of the column, the JSON field and the documentation
 * @param formula how it is computed from the columns of its sources
 * @param nullRule when it has no value
 * @param sources the tables it is computed from
 * @param elements the elements of the dashboard that it belongs to, the first one first
 * @param moreIsBetter false where less is better
 */
public record Metric(
    String id,
    String name,
    String namePl,
    String help,
    String helpPl,
    MetricUnit unit,
    String formula,
    String nullRule,
    List<String> sources,
    List<String> elements,
    boolean moreIsBetter) {}
