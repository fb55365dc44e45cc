package org.gonghui.bench;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.Tokens;

/// Partners that an administrator adds at member-service: the write that is measured.
public final class Partners {
  private static final String ADMIN = "admin";
  private static final String PATH = "/v1/partners";
  private static final String TOO_LONG = "k".repeat(256);
  private static final Map<String, Object> PARTNER = Map.of("kind", "MERCHANT", "name", "合作商户一号店");

  private final Voice admin;

  /// At the service's first copy.
  public Partners(Home home, Ports ports) {
    this(home, ports, 1);
  }

  /// @param copy which one is called
  public Partners(Home home, Ports ports, int copy) {
    var claims = Claims.ofStaff(ADMIN, List.of());
    var token = new Tokens(home, ports, Clock.systemUTC()).sign(claims);
    var client = new Client(Ports.local(ports.of(new Copy(Service.MEMBER, copy))));
    this.admin = new Voice(ADMIN, token, client, line -> {});
  }

  /// With an idempotency key, an audit entry and an outbox row.
  public void add() {
    admin.postOnce(PATH, PARTNER).must(201);
  }

  /// All that lies before the transaction: a key that is too long.
  public void addInVain() {
    admin.postOnce(PATH, TOO_LONG, PARTNER).must(400);
  }
}
