package org.gonghui.kit.sealing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gonghui.embedded.KeyFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeySourceTest {
  record Config(
      Optional<Path> file, Duration reread, Duration settle, String sweepEvery, int sweepBatch)
      implements KeysConfig {}

  @TempDir Path folder;

  @BeforeEach
  void makeKeys() {
    KeyFiles.in(folder).create(KeyFiles.SERVICES);
  }

  @Test
  void aServiceStartsWithItsOwnFile() {
    assertThat(keys("member").channels()).containsOnlyKeys("roster", "notice");
    assertThat(keys("screening").channels()).containsOnlyKeys("roster", "notice", "entitlement");
  }

  @Test
  void theChannelsKeysAreEqualAndAllOthersDiffer() {
    var member = keys("member");
    var training = keys("training");
    assertThat(bytes(member.channels().get("roster")))
        .isEqualTo(bytes(training.channels().get("roster")));
    assertThat(bytes(member.encryption())).isNotEqualTo(bytes(training.encryption()));
    assertThat(bytes(member.index())).isNotEqualTo(bytes(member.encryption()));
  }

  @Test
  void keysThatAreThereStay() {
    var before = bytes(keys("member").encryption());
    KeyFiles.in(folder).create(KeyFiles.SERVICES);
    assertThat(bytes(keys("member").encryption())).isEqualTo(before);
  }

  @Test
  void aTurnedSetKeepsItsFormerKeyUntilThatIsRetired() {
    KeyFiles.in(folder).turn("member", "encryption");
    assertThat(keys("member").encryption().keys()).containsOnlyKeys(1, 2);
    KeyFiles.in(folder).retire("member", "encryption");
    assertThat(keys("member").encryption().keys()).containsOnlyKeys(2);
  }

  @Test
  void anotherServicesFileIsRefused() {
    assertThatThrownBy(() -> source("member", "training").read())
        .hasMessageContaining("holds the keys of member, this is training");
  }

  @Test
  void demoKeysAreRefusedInProduction() {
    var production =
        new FileKeySource(
            new Config(
                Optional.of(KeyFiles.in(folder).of("member")),
                Duration.ZERO,
                Duration.ZERO,
                "off",
                1),
            "member",
            List.of("prod"));
    assertThatThrownBy(production::read).hasMessageContaining("demo keys");
  }

  @Test
  void aServiceWithoutAFileDoesNotStart() {
    var lost =
        new FileKeySource(
            new Config(Optional.empty(), Duration.ZERO, Duration.ZERO, "off", 1),
            "member",
            List.of());
    assertThatThrownBy(lost::read).hasMessageContaining("gonghui.keys.file is not set");
  }

  @Test
  void aDamagedFileIsToldWithoutShowingAKey() throws IOException {
    var file = KeyFiles.in(folder).of("member");
    Files.writeString(file, Files.readString(file).replace("\"demo\"", "\"dem\""));
    assertThatThrownBy(() -> source("member", "member").read())
        .hasMessageContaining("is not a file of keys")
        .hasMessageNotContaining("=");
  }

  private KeyMaterial keys(String service) {
    return source(service, service).read();
  }

  private FileKeySource source(String file, String service) {
    return new FileKeySource(
        new Config(
            Optional.of(KeyFiles.in(folder).of(file)), Duration.ZERO, Duration.ZERO, "off", 1),
        service,
        List.of("local"));
  }

  private static byte[] bytes(@Nullable KeySet set) {
    return requireNonNull(set).keys().values().iterator().next();
  }
}
