package org.gonghui.bench.peer;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;

/// `BarePeer PORT POSTGRES_URI KEYS ISSUER`: answers `GET /v1/me/card` by one statement that was prepared, over a few
/// pipelined connections, on as many event loops as there are cores.
public final class BarePeer {
  private static final String CARD =
      """
      select b.person_id, p.name, c.number, c.state, c.issued_on, c.version
      from login_binding b
        join service_card c on c.member_id = b.person_id and c.state <> 'CANCELLED'
        join person p on p.id = b.person_id
      where b.issuer = $1 and b.subject = $2
      """;

  private final String issuer;
  private final SqlClient database;
  private final NameSeal seal;
  private final TokenCheck tokens;

  private BarePeer(String issuer, SqlClient database, NameSeal seal, TokenCheck tokens) {
    this.issuer = issuer;
    this.database = database;
    this.seal = seal;
    this.tokens = tokens;
  }

  public static void main(String... args) throws Exception {
    var vertx = Vertx.vertx();
    var database =
        PgBuilder.client()
            .with(new PoolOptions().setMaxSize(4))
            .connectingTo(PgConnectOptions.fromUri(args[1]).setCachePreparedStatements(true))
            .using(vertx)
            .build();
    var issuer = args[3];
    var peer = new BarePeer(issuer, database, NameSeal.of(Path.of(args[2])), TokenCheck.of(issuer));
    Listener.onEveryCore(vertx, Integer.parseInt(args[0]), peer::answer);
  }

  private void answer(HttpServerRequest request) {
    var response = request.response();
    if (!request.path().equals("/v1/me/card")) {
      response.setStatusCode(404).end();
      return;
    }
    var authorization = request.getHeader("Authorization");
    var subject = authorization == null ? null : tokens.subject(authorization).orElse(null);
    if (subject == null) {
      response.setStatusCode(401).end();
      return;
    }
    database
        .preparedQuery(CARD)
        .execute(Tuple.of(issuer, subject))
        .onSuccess(rows -> {
          if (rows.size() == 0) {
            response.setStatusCode(409).end();
          } else {
            tell(response, rows.iterator().next());
          }
        })
        .onFailure(failed -> response.setStatusCode(503).end());
  }

  private void tell(HttpServerResponse response, Row row) {
    var name = seal.open(row.getUUID("person_id"), row.getBuffer("name").getBytes());
    var card =
        new JsonObject()
            .put("cardNumber", row.getString("number"))
            .put("state", row.getString("state"))
            .put("issuedOn", row.getLocalDate("issued_on").toString())
            .put("holder", NameSeal.masked(name));
    response
        .putHeader("Content-Type", "application/json;charset=UTF-8")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("ETag", "\"" + row.getLong("version") + "\"")
        .end(card.toBuffer());
  }
}
