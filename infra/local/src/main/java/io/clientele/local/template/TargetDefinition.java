package io.clientele.local.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule or a schedule sends an event: a queue or a function.
 *
 * @param input a constant sent in place of the event, null for the event itself
 * @param inputPath a JSON path into the event, null for the whole event
 * @param inputPaths the names an input template uses, and their JSON paths
 * @param inputTemplate null where there is no transformer
 * @param messageGroupId for FIFO queues, else null
 */
public record TargetDefinition(
    String arn,
    @Nullable String input,
    @Nullable String inputPath,
    Map<String, String> inputPaths,
    @Nullable String inputTemplate,
    @Nullable String messageGroupId) {}
