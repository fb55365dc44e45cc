package org.gonghui.member.contest;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// A work in a contest, of a person or of a team.
@Entity
class ContestEntry {
  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // queries read it
  private UUID contestId;

  private int number;
  private String title;
  private @Nullable String teamName;

  @Enumerated(EnumType.STRING)
  private EntryState state;

  private Instant enteredAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @BatchSize(size = 200)
  @CollectionTable(name = "contest_entrant", joinColumns = @JoinColumn(name = "entry_id"))
  private Set<Entrant> entrants;

  @Version private long version;

  /// Who entered it.
  @Embeddable
  record Entrant(UUID contestId, UUID memberId) {}

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ContestEntry() {}

  ContestEntry(UUID id, UUID contestId, int number, EntryBody body, Instant enteredAt) {
    this.id = id;
    this.contestId = contestId;
    this.number = number;
    this.title = body.title().strip();
    this.teamName = body.teamName() == null ? null : body.teamName().strip();
    this.state = EntryState.ENTERED;
    this.enteredAt = enteredAt;
    this.entrants =
        body.members().stream()
            .map(member -> new Entrant(contestId, member))
            .collect(Collectors.toSet());
  }

  void withdraw() {
    if (state != EntryState.ENTERED) {
      throw Refusal.wrongState(state);
    }
    state = EntryState.WITHDRAWN;
  }

  EntryFacts facts() {
    return new EntryFacts(id, number, title, teamName, members(), state);
  }

  /// @param names of its members, masked
  ContestEntryView view(Map<UUID, String> names) {
    return new ContestEntryView(
        id,
        number,
        title,
        teamName,
        members().stream()
            .map(member ->
                new ContestEntryView.Entrant(member, Objects.requireNonNull(names.get(member))))
            .toList(),
        state,
        enteredAt,
        Answers.etag(version));
  }

  private List<UUID> members() {
    return entrants.stream().map(Entrant::memberId).sorted().toList();
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }
}
