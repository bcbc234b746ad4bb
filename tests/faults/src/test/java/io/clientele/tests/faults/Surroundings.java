package io.clientele.tests.faults;

import io.clientele.domain.time.SetClock;
import java.util.Map;

/** What a life of the functions finds around it. */
interface Surroundings {
  /** As the template sets it for the functions. */
  Map<String, String> environment();

  SetClock clock();
}
