package org.gonghui.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;

/// What a call has made.
public final class Created {
  private Created() {}

  /// By its address, which is read at once; a path into the body is a program that is compiled each time.
  public static UUID id(Response response) {
    assertThat(response.statusCode()).as(response::asString).isEqualTo(201);
    var address = response.header("Location");
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }
}
