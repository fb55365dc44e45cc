package org.gonghui.stack.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private static List<String> roles(List<String> named, Optional<String> person) {
    return new Claims("somebody", named, List.of(), Optional.empty(), person).roles();
  }

  @Test
  void everyPersonIsAMemberToo() {
    var person = Optional.of(Claims.personOf("somebody"));
    assertThat(roles(List.of("officer"), person)).containsExactly("officer", "member");
    assertThat(roles(List.of("member"), person)).containsExactly("member");
    assertThat(roles(List.of(), person)).containsExactly("member");
  }

  @Test
  void aMachineIsWhatItIsNamedAndNothingElse() {
    assertThat(roles(List.of("bank"), Optional.empty())).containsExactly("bank");
  }
}
