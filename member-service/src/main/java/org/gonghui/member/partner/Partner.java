package org.gonghui.member.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// A partner system. Its credentials are the issuer's; a token's claim `partner` is this id.
@Entity
class Partner {
  /// Whether its calls are taken.
  @Schema(name = "PartnerState")
  enum State {
    ACTIVE,
    SUSPENDED
  }

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private PartnerKind kind;

  private String name;
  private @Nullable UUID organizationId;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant addedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Partner() {}

  Partner(UUID id, PartnerKind kind, String name, @Nullable UUID organizationId, Instant addedAt) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.organizationId = organizationId;
    this.state = State.ACTIVE;
    this.addedAt = addedAt;
  }

  void suspend() {
    leave(State.ACTIVE, State.SUSPENDED);
  }

  void resume() {
    leave(State.SUSPENDED, State.ACTIVE);
  }

  private void leave(State from, State to) {
    if (state != from) {
      throw Refusal.wrongState(state);
    }
    state = to;
  }

  PartnerChanged changed() {
    return new PartnerChanged(id, kind.name(), organizationId, name, state.name());
  }

  PartnerView view() {
    return new PartnerView(id, kind, name, organizationId, state, addedAt, Answers.etag(version));
  }

  PartnerKind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  UUID id() {
    return id;
  }

  @Nullable UUID organizationId() {
    return organizationId;
  }

  long version() {
    return version;
  }
}
