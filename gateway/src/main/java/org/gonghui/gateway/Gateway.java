package org.gonghui.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts the gateway.
@QuarkusMain
public final class Gateway {
  private Gateway() {}

  public static void main(String... args) {
    // Quarkus would answer an odd target with a bare 400 before the edge sees it; CanonicalPath is
    // stricter and says why.
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(args);
  }
}
