package io.clientele.local.athena;

import java.util.List;

/** The result of a statement that is no query: lines under one heading that is not shown. */
record TextResult(String heading, List<String> lines) {}
