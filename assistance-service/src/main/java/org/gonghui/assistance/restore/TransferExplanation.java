package org.gonghui.assistance.restore;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Whom a transfer paid that the bank knows and nobody here, as finance found out, and which payment it is where the member was
/// promised it anew. One person explains, another confirms; what the member is promised from then on waits for finance, until
/// it is closed.
@Entity
class TransferExplanation {
  @Id private UUID id;
  private String endToEndId;
  private UUID memberId;
  private @Nullable UUID paymentId;

  @SuppressWarnings("UnusedVariable") // read by queries
  private UUID organizationId;

  private String explanation;

  @Enumerated(EnumType.STRING)
  private ExplanationState state;

  private UUID[] explainedBy;

  @SuppressWarnings("UnusedVariable") // for the record
  private UUID[] confirmedBy;

  private Instant explainedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected TransferExplanation() {}

  /// @param organizationId the member's union
  TransferExplanation(
      UUID id,
      ExplainTransfer told,
      UUID memberId,
      UUID organizationId,
      Set<UUID> explainedBy,
      Instant explainedAt) {
    this.id = id;
    this.endToEndId = told.transfer();
    this.memberId = memberId;
    this.paymentId = told.paymentId();
    this.organizationId = organizationId;
    this.explanation = told.explanation();
    this.state = ExplanationState.EXPLAINED;
    this.explainedBy = explainedBy.toArray(UUID[]::new);
    this.confirmedBy = new UUID[0];
    this.explainedAt = explainedAt;
  }

  void confirm(Set<UUID> by) {
    require(state == ExplanationState.EXPLAINED);
    confirmedBy = by.toArray(UUID[]::new);
    state = ExplanationState.CONFIRMED;
  }

  /// It was wrong; not once others are paid because of it.
  ///
  /// @param restsOnNothing whether all payments wait still, and none was found by it
  void withdraw(boolean restsOnNothing) {
    require(
        switch (state) {
          case EXPLAINED -> true;
          case CONFIRMED -> restsOnNothing;
          case WITHDRAWN, CLOSED -> false;
        });
    state = ExplanationState.WITHDRAWN;
  }

  /// Finance has compared what the member was promised since with what the transfer paid.
  ///
  /// @param bankAwaited whether all payments wait still: then it is too early
  void close(boolean bankAwaited) {
    require(state == ExplanationState.CONFIRMED && !bankAwaited);
    state = ExplanationState.CLOSED;
  }

  /// Who explained it and who was paid: none of them confirms or closes it.
  List<UUID> involved() {
    return Stream.concat(Stream.of(explainedBy), Stream.of(memberId)).toList();
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  ExplanationView view() {
    return new ExplanationView(
        id, state, endToEndId, memberId, paymentId, explanation, explainedAt);
  }

  long version() {
    return version;
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw Refusal.wrongState(state);
    }
  }
}
