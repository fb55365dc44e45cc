package org.gonghui.kit.problem;

import io.quarkus.oidc.OIDCException;
import java.net.ConnectException;

/// Tells a token that could not be checked from a token that is wrong.
final class IssuerAway {

  private IssuerAway() {}

  static boolean isCauseOf(Throwable fault) {
    return Causes.find(fault, ConnectException.class).isPresent()
        || Causes.find(fault, OIDCException.class).isPresent();
  }
}
