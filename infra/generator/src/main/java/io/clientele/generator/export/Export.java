package io.clientele.generator.export;

import java.io.Closeable;
import java.io.IOException;

/** A tool's export: it takes one customer after the other and is complete when closed. */
public interface Export extends Closeable {
  void write(CustomerRecord customer) throws IOException;
}
