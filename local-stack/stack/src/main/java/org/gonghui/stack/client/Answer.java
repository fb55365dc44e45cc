package org.gonghui.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.gonghui.stack.home.Json;

/// What came back.
///
/// @param call method and path, to say what went wrong
public record Answer(String call, HttpResponse<byte[]> response) {

  public int status() {
    return response.statusCode();
  }

  public JsonNode body() {
    return Json.parse(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return response.body();
  }

  public String string() {
    return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /// A field of the body, by JSON pointer without its first slash: `amount/amount`.
  ///
  /// @throws UnexpectedAnswer when it is not there
  public String text(String field) {
    var value = body().at("/" + field);
    if (value.isMissingNode()) {
      throw new UnexpectedAnswer("%s: no %s in %s".formatted(call, field, string()));
    }
    return value.asText();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public String etag() {
    return header("ETag");
  }

  /// @return this answer, when it has one of these statuses
  public Answer must(int... statuses) {
    for (var allowed : statuses) {
      if (status() == allowed) {
        return this;
      }
    }
    throw new UnexpectedAnswer(
        "%s answered %d: %s".formatted(call, status(), string().lines().limit(20).toList()));
  }

  /// @return this answer, when it is this refusal
  public Answer mustRefuse(int status, String code) {
    must(status);
    if (!text("code").equals(code)) {
      throw new UnexpectedAnswer(
          "%s was refused with %s, not %s".formatted(call, text("code"), code));
    }
    return this;
  }
}
