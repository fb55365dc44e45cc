package org.gonghui.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// The success answers of an operation: body, Location and ETag.
public final class Answers {

  static final String REPLAYED = "Idempotent-Replayed";

  private Answers() {}

  /// Whether it was given before, so that the call at hand had no effect.
  public static boolean isReplayed(RestResponse<?> answer) {
    return answer.getHeaders().containsKey(REPLAYED);
  }

  /// 201 with the path of what was made.
  public static <T> RestResponse<T> created(T body, URI location, long version) {
    return created(body, location, etag(version));
  }

  /// @param etag where the body knows its own
  public static <T> RestResponse<T> created(T body, URI location, String etag) {
    return RestResponse.ResponseBuilder.create(Status.CREATED, body)
        .header(HttpHeaders.LOCATION, location)
        .header(HttpHeaders.ETAG, etag)
        .build();
  }

  /// 201 for `collection/id`.
  ///
  /// @param collection path of the collection, such as `/v1/me/skill-subsidies`
  public static <T> RestResponse<T> created(T body, String collection, UUID id, long version) {
    return created(body, URI.create(collection + "/" + id), version);
  }

  public static <T> RestResponse<T> ok(T body, long version) {
    return ok(body, etag(version));
  }

  /// @param etag where the body knows its own
  public static <T> RestResponse<T> ok(T body, String etag) {
    return RestResponse.ResponseBuilder.ok(body).header(HttpHeaders.ETAG, etag).build();
  }

  /// 202: accepted, to be followed at the location.
  public static <T> RestResponse<T> accepted(T body, URI location) {
    return RestResponse.ResponseBuilder.create(Status.ACCEPTED, body)
        .header(HttpHeaders.LOCATION, location)
        .build();
  }

  /// 202 for what has a version from the start.
  public static <T> RestResponse<T> accepted(T body, URI location, long version) {
    return accepted(body, location, etag(version));
  }

  /// 202 for what tells its own `ETag`.
  public static <T> RestResponse<T> accepted(T body, URI location, String etag) {
    return RestResponse.ResponseBuilder.create(Status.ACCEPTED, body)
        .header(HttpHeaders.LOCATION, location)
        .header(HttpHeaders.ETAG, etag)
        .build();
  }

  /// 207 with an outcome per item.
  public static RestResponse<MultiStatus> multiStatus(MultiStatus outcomes) {
    return RestResponse.ResponseBuilder.<MultiStatus>create(207).entity(outcomes).build();
  }

  /// The strong entity tag of a version, as items of lists and of 207 answers carry it.
  public static String etag(long version) {
    return "\"" + version + "\"";
  }
}
