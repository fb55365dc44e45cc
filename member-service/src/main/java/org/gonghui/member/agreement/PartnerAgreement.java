package org.gonghui.member.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a partner has agreed to give or do (M10): it holds on its days, and until it is ended.
@Entity
class PartnerAgreement {
  @Id private UUID id;
  private UUID organizationId;
  private String partnerName;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> kinds;

  private LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private @Nullable LocalDate endedOn;
  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected PartnerAgreement() {}

  PartnerAgreement(UUID id, AgreementBody body, Instant enteredAt) {
    this.id = id;
    this.organizationId = body.organizationId();
    this.partnerName = body.partnerName().strip();
    this.kinds = body.kinds().stream().distinct().sorted().toList();
    this.validFrom = body.from();
    this.validTo = body.to();
    this.enteredAt = enteredAt;
  }

  /// From this day on nothing is taken by it; what was taken stays.
  void end(LocalDate day) {
    if (endedOn != null) {
      throw Refusal.wrongState(AgreementState.ENDED);
    }
    endedOn = day;
  }

  AgreementState stateOn(LocalDate day) {
    if (endedOn != null) {
      return AgreementState.ENDED;
    }
    if (day.isBefore(validFrom)) {
      return AgreementState.TO_COME;
    }
    return validTo != null && day.isAfter(validTo) ? AgreementState.PAST : AgreementState.IN_FORCE;
  }

  boolean covers(String kind, LocalDate day) {
    return stateOn(day) == AgreementState.IN_FORCE && kinds.contains(kind);
  }

  AgreementView view(LocalDate today) {
    return new AgreementView(
        id,
        organizationId,
        partnerName,
        List.copyOf(kinds),
        validFrom,
        validTo,
        endedOn,
        stateOn(today),
        enteredAt,
        Answers.etag(version));
  }

  UUID id() {
    return id;
  }

  String partnerName() {
    return partnerName;
  }

  long version() {
    return version;
  }
}
