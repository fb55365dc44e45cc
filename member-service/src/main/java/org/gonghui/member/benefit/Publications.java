package org.gonghui.member.benefit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// All versions of catalogue and guide, read from resources when the service starts.
@Singleton
@Startup
class Publications {
  private final List<Catalogue> catalogues;
  private final List<Guide> guides;

  @Inject
  Publications(ObjectMapper json) {
    this(
        read(json, "benefits/catalogue.json", Catalogue[].class),
        read(json, "benefits/guide.json", Guide[].class));
  }

  Publications(List<Catalogue> catalogues, List<Guide> guides) {
    this.catalogues = catalogues;
    this.guides = guides;
  }

  Optional<Catalogue> catalogueOn(LocalDate day) {
    return inForce(catalogues, day);
  }

  Optional<Guide> guideOn(LocalDate day) {
    return inForce(guides, day);
  }

  private static <D extends Dated> Optional<D> inForce(List<D> versions, LocalDate day) {
    return versions.stream()
        .filter(version -> version.term().holdsOn(day))
        .max(Comparator.comparing(version -> version.term().validFrom()));
  }

  private static <D extends Dated> List<D> read(ObjectMapper json, String name, Class<D[]> type) {
    try (var file = Publications.class.getClassLoader().getResourceAsStream(name)) {
      return List.of(json.readValue(Objects.requireNonNull(file, name), type));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " is no list of versions", unreadable);
    }
  }
}
