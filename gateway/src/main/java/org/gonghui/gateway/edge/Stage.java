package org.gonghui.gateway.edge;

/// What a call goes by, in this order. Handlers of Quarkus itself stand between [#READING] and [#PORTAL]; its own pages come after all of these.
public enum Stage {
  /// Who is shut out comes by nothing else.
  FLOODS(-100_006),
  /// Refused calls come by a door and on a connection too.
  DOORS(-100_005),
  LAST_CALLS(-100_004),
  CONNECTIONS(-100_003),
  PROTECTIONS(-100_002),
  ORIGINS(-100_001),
  READING(-100_000),
  /// From here on a call's path is known to be canonical.
  PORTAL(-60),
  HOME(-55),
  ADMITTING(-50);

  private final int order;

  Stage(int order) {
    this.order = order;
  }

  /// For [io.vertx.ext.web.Route#order(int)].
  public int order() {
    return order;
  }
}
