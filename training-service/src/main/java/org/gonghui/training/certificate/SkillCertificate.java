package org.gonghui.training.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What a member says of a paper, and what the agency that issued it answers. Until it is verified it blocks nobody:
/// anybody may say that they hold it.
@Entity
class SkillCertificate {

  @Schema(name = "CertificateState")
  enum State {
    SUBMITTED,
    VERIFIED,
    REFUSED
  }

  @Id private UUID id;
  private UUID memberId;
  private UUID paperId;
  private UUID issuer;
  private String occupationCode;

  @Enumerated(EnumType.STRING)
  private SkillLevel level;

  private LocalDate issuedOn;
  private Instant submittedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable Instant verifiedAt;
  private byte @Nullable [] refusalReason;
  private List<UUID> decidedBy;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected SkillCertificate() {}

  SkillCertificate(UUID id, UUID memberId, UUID paperId, Claim claim, Instant submittedAt) {
    this.id = id;
    this.memberId = memberId;
    this.paperId = paperId;
    this.issuer = claim.issuer();
    this.occupationCode = claim.occupationCode();
    this.level = claim.level();
    this.issuedOn = claim.issuedOn();
    this.submittedAt = submittedAt;
    this.state = State.SUBMITTED;
    this.decidedBy = List.of();
  }

  /// Nobody looks a paper up before it was issued.
  ///
  /// @param day on which the agency looked it up, Asia/Shanghai
  /// @throws Refusal 400 on the field `verifiedAt`
  void requireIssuedBy(LocalDate day) {
    if (day.isBefore(issuedOn)) {
      throw Refusal.invalid("verifiedAt", "BEFORE_ISSUE");
    }
  }

  /// @param deciders every id of the person who decides, who is another than the holder
  /// @param at when the agency looked it up
  /// @throws Refusal 409 when it was decided before
  void verify(Set<UUID> deciders, Instant at) {
    decide(State.VERIFIED, deciders);
    verifiedAt = at;
  }

  /// @param deciders every id of the person who decides, who is another than the holder
  /// @param reason sealed
  /// @throws Refusal 409 when it was decided before
  void refuse(Set<UUID> deciders, byte[] reason) {
    decide(State.REFUSED, deciders);
    refusalReason = reason;
  }

  /// Follows its holder, who is known under another id since two records of them were merged.
  void follow(UUID survivor) {
    memberId = survivor;
  }

  private void decide(State decision, Collection<UUID> deciders) {
    state =
        switch (state) {
          case SUBMITTED -> decision;
          case VERIFIED, REFUSED -> throw Refusal.wrongState(state);
        };
    decidedBy = List.copyOf(deciders);
  }

  CertificateChanged changed() {
    return new CertificateChanged(id, memberId, occupationCode, level, isVerified());
  }

  VerifiedCertificate verified() {
    return new VerifiedCertificate(id, paperId, memberId, level, issuedOn, decidedBy);
  }

  boolean isVerified() {
    return state == State.VERIFIED;
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  UUID paperId() {
    return paperId;
  }

  UUID issuer() {
    return issuer;
  }

  String occupationCode() {
    return occupationCode;
  }

  SkillLevel level() {
    return level;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  Instant submittedAt() {
    return submittedAt;
  }

  State state() {
    return state;
  }

  Optional<Instant> verifiedAt() {
    return Optional.ofNullable(verifiedAt);
  }

  Optional<byte[]> refusalReason() {
    return Optional.ofNullable(refusalReason);
  }

  long version() {
    return version;
  }
}
