package org.gonghui.screening.campaign;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.ScreeningProblem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A screening campaign of one union (H1). Invitations follow from its audience, not from a list: see [InvitationDesk].
@Entity
class Campaign {

  @Id private UUID id;
  private String name;
  private UUID organizationId;

  @Enumerated(EnumType.STRING)
  private Programme programme;

  private LocalDate opensOn;
  private LocalDate closesOn;
  @Embedded private Audience audience;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> items;

  @Enumerated(EnumType.STRING)
  private CampaignState state;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Campaign() {}

  /// @throws Refusal 422 `AUDIENCE_NOT_OF_PROGRAMME`
  Campaign(UUID id, PlanCampaign plan) {
    plan.programme().requireFor(plan.audience());
    this.id = id;
    this.name = plan.name();
    this.organizationId = plan.organizationId();
    this.programme = plan.programme();
    this.opensOn = plan.opensOn();
    this.closesOn = plan.closesOn();
    this.audience = plan.audience();
    this.items = List.copyOf(plan.items());
    this.state = CampaignState.DRAFT;
  }

  /// @throws Refusal 409 when it is no draft; 422 `CAMPAIGN_OVER` after its last day: nobody could be invited any more
  void open(LocalDate today) {
    require(CampaignState.DRAFT);
    if (today.isAfter(closesOn)) {
      throw new Refusal(ScreeningProblem.CAMPAIGN_OVER, closesOn)
          .violation("closesOn", "IN_THE_PAST");
    }
    state = CampaignState.OPEN;
  }

  void close() {
    require(CampaignState.OPEN);
    state = CampaignState.CLOSED;
  }

  /// The day on which a hospital that joins must be qualified: the first on which it may be needed.
  LocalDate firstDayFrom(LocalDate today) {
    return today.isAfter(opensOn) ? today : opensOn;
  }

  /// @throws Refusal 409 when the campaign is over; 422 `SESSION_DATE_OUT_OF_RANGE`
  void requireSessionOn(LocalDate date, LocalDate today) {
    if (state == CampaignState.CLOSED) {
      throw Refusal.wrongState(state);
    }
    var first = firstDayFrom(today);
    if (date.isBefore(first) || date.isAfter(closesOn)) {
      throw new Refusal(ScreeningProblem.SESSION_DATE_OUT_OF_RANGE, first, closesOn);
    }
  }

  /// Whether the standing rule invites on that day.
  boolean invitesOn(LocalDate today) {
    return state == CampaignState.OPEN && !today.isAfter(closesOn);
  }

  private void require(CampaignState wanted) {
    if (state != wanted) {
      throw Refusal.wrongState(state);
    }
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  UUID organizationId() {
    return organizationId;
  }

  Programme programme() {
    return programme;
  }

  LocalDate opensOn() {
    return opensOn;
  }

  LocalDate closesOn() {
    return closesOn;
  }

  Audience audience() {
    return audience;
  }

  List<String> items() {
    return items;
  }

  CampaignState state() {
    return state;
  }

  long version() {
    return version;
  }
}
