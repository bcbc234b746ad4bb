package io.clientele.api.problem;

import java.io.Serializable;

/** What was wrong with one value of a request. */
public record InvalidValue(String parameter, String value, String expected)
    implements Serializable {}
