package org.gonghui.assistance.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.Vault;
import org.jspecify.annotations.Nullable;

/// Opens and seals dossiers.
@Singleton
class Dossiers {
  private final Vault vault;
  private final ObjectMapper json;
  private final Clock clock;

  Dossiers(Vault vault, ObjectMapper json, Clock clock) {
    this.vault = vault;
    this.json = json;
    this.clock = clock;
  }

  Dossier of(ReliefCase relief) {
    try {
      return json.readValue(vault.openBytes(relief.dossier(), place(relief.id())), Dossier.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("dossier of case " + relief.id(), unreadable);
    }
  }

  byte[] seal(UUID caseId, Dossier dossier) {
    try {
      return vault.seal(json.writeValueAsBytes(dossier), place(caseId));
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("a dossier is plain records", notWritable);
    }
  }

  /// Writes the step that the case has just made into its timeline.
  void note(ReliefCase relief, CaseStep step, @Nullable String note) {
    keep(relief, of(relief), step, note);
  }

  void keep(ReliefCase relief, Dossier dossier, CaseStep step, @Nullable String note) {
    var entry = new TimelineEntry(clock.instant(), step, relief.state(), note);
    relief.keep(seal(relief.id(), dossier.with(entry)));
  }

  private static Place place(UUID caseId) {
    return new Place(ReliefCase.TABLE, "dossier", caseId);
  }
}
