package io.clientele.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What every function of one local cloud shares.
 *
 * @param java the java command
 * @param runtimeClient the folder with the jars of the runtime interface client
 * @param environment region, credentials and endpoints
 * @param logs the folder of the logs
 * @param temporary the folder under which each environment gets its own /tmp
 * @param idleAfter an environment that has been idle for so long is ended
 */
public record LambdaHost(
    Path java,
    Path runtimeClient,
    Map<String, String> environment,
    Path logs,
    Path temporary,
    Duration idleAfter) {}
