package io.clientele.local.protocol;

import java.util.Map;

/** One API action: fields in, fields out. */
@FunctionalInterface
public interface Operation {
  Map<String, Object> call(Call call) throws InterruptedException;
}
