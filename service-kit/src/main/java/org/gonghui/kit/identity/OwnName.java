package org.gonghui.kit.identity;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.problem.Refusal;

/// The name of this service in the paths of its operators, `/v1/operations/{service}/…`, which all services share.
@Singleton
public class OwnName {
  private final String name;

  OwnName(@ConfigProperty(name = "gonghui.service") String name) {
    this.name = name;
  }

  /// @throws Refusal 404 when another service is asked for
  public void require(String service) {
    if (!service.equals(name)) {
      throw Refusal.notFound();
    }
  }
}
