package org.gonghui.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/// What a call was answered that changes nothing.
public final class Refusal {
  private Refusal() {}

  public static void assertRefused(Response answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.<String>path("code")).isEqualTo(code);
  }
}
