package org.gonghui.deploy.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.issuer.SamplePeople;
import org.junit.jupiter.api.Test;

class RealmTest {
  private final JsonNode realm;

  RealmTest() throws IOException {
    realm = Json.parse(Files.readString(Path.of("../keycloak/gonghui-realm.json")));
  }

  @Test
  void hasTheRoleOfEverySamplePerson() {
    var roles =
        SamplePeople.names()
            .map(SamplePeople::named)
            .flatMap(Optional::stream)
            .flatMap(person -> person.roles().stream());
    assertThat(names(realm.at("/roles/realm"), "name")).containsAll(roles.toList());
  }

  @Test
  void givesNobodyALoginOrASecret() {
    assertThat(realm.has("users")).isFalse();
    each(realm.path("clients"))
        .forEach(client -> {
          assertThat(client.has("secret")).isFalse();
          assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        });
  }

  @Test
  void letsOnlyPeopleBePersons() {
    each(realm.path("clients"))
        .filter(client -> client.path("serviceAccountsEnabled").asBoolean())
        .forEach(client -> {
          var scopes = each(client.path("defaultClientScopes")).map(JsonNode::asText);
          assertThat(scopes).doesNotContain("gonghui-person");
        });
  }

  private static Stream<String> names(JsonNode list, String field) {
    return each(list).map(item -> item.path(field).asText());
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
