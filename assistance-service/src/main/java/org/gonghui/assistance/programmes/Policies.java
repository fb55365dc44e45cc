package org.gonghui.assistance.programmes;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// All versions of all programmes' policies, read from resources when the service starts. A case is pinned to the
/// version under which it was opened.
@Singleton
public class Policies {
  private final List<Policy> versions;

  @Inject
  Policies(ObjectMapper json) {
    this(
        Stream.concat(
                read(json, "policies/illness-relief.json", IllnessRelief[].class),
                read(json, "policies/condolence.json", Condolence[].class))
            .toList());
  }

  Policies(List<Policy> versions) {
    this.versions = versions;
  }

  /// The version of a programme that holds on a day.
  public Optional<Policy> inForce(String programme, LocalDate day) {
    return versions.stream()
        .filter(version -> version.code().equals(programme))
        .filter(version -> version.term().holdsOn(day))
        .max(Comparator.comparing(version -> version.term().validFrom()));
  }

  /// The version that a case is pinned to.
  public Policy pinned(String programme, String version) {
    return versions.stream()
        .filter(known -> known.code().equals(programme) && known.term().version().equals(version))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("policy " + version + " of " + programme + " is gone"));
  }

  public boolean knows(String programme) {
    return versions.stream().anyMatch(version -> version.code().equals(programme));
  }

  private static <P extends Policy> Stream<Policy> read(
      ObjectMapper json, String resource, Class<P[]> type) {
    try (var file = Policies.class.getClassLoader().getResourceAsStream(resource)) {
      return Stream.of(json.readValue(Objects.requireNonNull(file, resource), type));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource + " is no list of policies", unreadable);
    }
  }
}
