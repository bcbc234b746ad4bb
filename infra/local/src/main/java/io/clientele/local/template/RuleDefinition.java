package io.clientele.local.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One EventBridge rule.
 *
 * @param pattern null where the rule is a schedule
 * @param schedule a rate or cron expression, null where the rule has a pattern
 */
public record RuleDefinition(
    String name,
    String bus,
    boolean enabled,
    @Nullable Map<String, Object> pattern,
    @Nullable String schedule,
    List<TargetDefinition> targets) {}
