package org.gonghui.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.route.Operations.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
  private static final Operations OPERATIONS =
      new Operations(
          Stream.of(
              "GET /v1/things",
              "POST /v1/things application/json",
              "GET /v1/things/{id}",
              "PATCH /v1/things/{id} application/merge-patch+json",
              "POST /v1/things/imports text/csv,application/x-sheet",
              "PUT /v1/things/{id}/parts/{part}",
              "POST /v1/things/imports/parts/last",
              "GET /v1/{service}/state"));

  private static Found find(String method, String path) {
    return OPERATIONS.find(method, CanonicalPath.of(path).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/things, ''",
    "HEAD, /v1/things, ''",
    "POST, /v1/things, application/json",
    "GET, /v1/things/7, ''",
    "GET, /v1/things/things, ''",
    "HEAD, /v1/things/7, ''",
    "PATCH, /v1/things/7, application/merge-patch+json",
    "POST, /v1/things/imports, 'text/csv,application/x-sheet'",
    "PUT, /v1/things/7/parts/8, ''",
    "PUT, /v1/things/imports/parts/8, ''",
    "GET, /v1/things/state, ''",
    "GET, /v1/others/state, ''"
  })
  void anOperationIsKnownByItsTemplate(String method, String path, String types) {
    var expected = types.isEmpty() ? List.<String>of() : List.of(types.split(",", -1));
    assertThat(find(method, path)).isEqualTo(new Found.Operation(new Taken(expected)));
  }

  /// A name goes before a variable, whatever methods the variable has.
  @ParameterizedTest
  @CsvSource({
    "DELETE, /v1/things, 'GET, HEAD, POST'",
    "OPTIONS, /v1/things, 'GET, HEAD, POST'",
    "get, /v1/things, 'GET, HEAD, POST'",
    "PUT, /v1/things/7, 'GET, HEAD, PATCH'",
    "GET, /v1/things/imports, POST",
    "HEAD, /v1/things/imports, POST",
    "GET, /v1/things/7/parts/8, PUT",
    "PUT, /v1/things/imports/parts/last, POST"
  })
  void anotherMethodIsToldWhatThereIs(String method, String path, String allowed) {
    assertThat(find(method, path)).isEqualTo(new Found.OtherMethods(allowed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v1/thing",
        "/v1/Things",
        "/v1/things/7/parts",
        "/v1/things/7/parts/8/9",
        "/v1/things/imports/7",
        "/v1/a/b/state",
        "/v2/things"
      })
  void whatFitsNoTemplateIsNothing(String path) {
    assertThat(find("GET", path)).isEqualTo(new Found.Nothing());
  }

  @Test
  void theTableThatIsPackagedIsRead() {
    assertThat(new Operations().find("GET", CanonicalPath.of("/v1/consent-texts").orElseThrow()))
        .isInstanceOf(Found.Operation.class);
  }
}
