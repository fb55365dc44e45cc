package org.gonghui.member.office;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A member's term in an office of a union. That an office is not held by two at a time where one holds it is an exclusion
/// constraint; the database ends it with the membership and with the union.
@Entity
@DynamicUpdate
class OfficeTerm {
  @Id private UUID id;
  private UUID organizationId;
  private UUID memberId;
  private String role;

  @SuppressWarnings("UnusedVariable") // the constraint reads it
  private boolean heldOnce;

  private LocalDate beginsOn;
  private LocalDate endsOn;
  private @Nullable LocalDate endedOn;

  @Enumerated(EnumType.STRING)
  private @Nullable EndReason endReason;

  @SuppressWarnings("UnusedVariable") // kept for who asks who entered it
  private String enteredBy;

  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected OfficeTerm() {}

  OfficeTerm(UUID id, UUID organization, OfficeBody body, boolean one, String by, Instant now) {
    this.id = id;
    this.organizationId = organization;
    this.memberId = body.memberId();
    this.role = body.role();
    this.heldOnce = one;
    this.beginsOn = body.from();
    this.endsOn = body.to();
    this.enteredBy = by;
    this.enteredAt = now;
  }

  /// Ends before its time.
  ///
  /// @param said the last day in office, or before the term begins when it never does; today where nothing is said
  void end(@Nullable LocalDate said, LocalDate today, EndReason reason) {
    if (endedOn != null) {
      throw new Refusal(KitProblem.STATE_CONFLICT, "ENDED").with("currentState", "ENDED");
    }
    var on = said == null ? today : said;
    if (said == null && !on.isBefore(endsOn)) {
      throw new Refusal(KitProblem.STATE_CONFLICT, "OVER").with("currentState", "OVER");
    }
    if (!on.isBefore(endsOn)) {
      throw Refusal.invalid("on", "AFTER_ITS_END");
    }
    endedOn = on;
    endReason = reason;
  }

  OfficeView view() {
    return new OfficeView(
        id,
        organizationId,
        memberId,
        role,
        beginsOn,
        endsOn,
        endedOn,
        endReason,
        enteredAt,
        Answers.etag(version));
  }

  UUID id() {
    return id;
  }
}
