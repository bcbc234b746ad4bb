package io.clientele.local.template;

/**
 * One schedule of EventBridge Scheduler. The expression is {@code rate(..)}, {@code cron(..)} or
 * {@code at(..)}.
 */
public record ScheduleDefinition(
    String name, String expression, String timeZone, boolean enabled, TargetDefinition target) {}
