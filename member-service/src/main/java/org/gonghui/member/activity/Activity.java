package org.gonghui.member.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.ticketing.Audience;
import org.gonghui.member.ticketing.NewAudience;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An activity (M13): written as a draft, published once, ended by its time or called off. How many places are taken is
/// counted in the same row, by who takes them.
@Entity
class Activity {
  /// Whether it is to be seen.
  @Schema(name = "ActivityState")
  enum State {
    DRAFT,
    PUBLISHED,
    CALLED_OFF
  }

  @Id private UUID id;
  private UUID organizationId;
  private String kind;

  @Enumerated(EnumType.STRING)
  private State state;

  private String titleZh;
  private @Nullable String titleEn;
  private String place;
  private Instant beginsAt;
  private Instant endsAt;
  private Instant registrationOpensAt;
  private Instant registrationClosesAt;
  private int capacity;
  private UUID audienceId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> employmentForms;

  private boolean hardshipEnterprise;
  private @Nullable String divisionPrefix;
  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Activity() {}

  @SuppressWarnings("NullAway.Init") // describe fills the rest
  Activity(UUID id, ActivityBody body, Instant enteredAt) {
    this.id = id;
    this.state = State.DRAFT;
    this.enteredAt = enteredAt;
    describe(body);
  }

  /// Takes what an officer says now, as long as nobody has seen it.
  final void amend(ActivityBody body) {
    require(State.DRAFT);
    describe(body);
  }

  private void describe(ActivityBody body) {
    organizationId = body.organizationId();
    kind = body.kind();
    titleZh = body.titleZh().strip();
    titleEn = body.titleEn() == null ? null : body.titleEn().strip();
    place = body.place().strip();
    beginsAt = body.from();
    endsAt = body.to();
    registrationOpensAt = body.registrationFrom();
    registrationClosesAt = body.registrationTo();
    capacity = body.capacity();
    var audience = body.everybody();
    audienceId = audience.organizationId();
    employmentForms = audience.employmentForms();
    hardshipEnterprise = audience.hardshipEnterprises();
    divisionPrefix = audience.divisionPrefix();
  }

  void publish() {
    leave(State.DRAFT, State.PUBLISHED);
  }

  void callOff() {
    leave(State.PUBLISHED, State.CALLED_OFF);
  }

  private void leave(State from, State to) {
    require(from);
    state = to;
  }

  private void require(State needed) {
    if (state != needed) {
      throw Refusal.wrongState(state);
    }
  }

  private Audience audience() {
    return new Audience(audienceId, employmentForms, hardshipEnterprise, divisionPrefix);
  }

  ActivityBody body() {
    return new ActivityBody(
        organizationId,
        kind,
        titleZh,
        titleEn,
        place,
        beginsAt,
        endsAt,
        registrationOpensAt,
        registrationClosesAt,
        capacity,
        NewAudience.of(audience()));
  }

  ActivityView view() {
    return new ActivityView(
        id,
        organizationId,
        kind,
        state,
        titleZh,
        titleEn,
        place,
        beginsAt,
        endsAt,
        registrationOpensAt,
        registrationClosesAt,
        capacity,
        audience(),
        enteredAt,
        Answers.etag(version));
  }

  ActivityFacts facts() {
    return new ActivityFacts(
        id,
        organizationId,
        kind,
        titleZh,
        titleEn,
        place,
        beginsAt,
        endsAt,
        registrationOpensAt,
        registrationClosesAt,
        capacity,
        state == State.CALLED_OFF,
        version);
  }

  /// As others see it.
  ActivityFacts seen() {
    if (state == State.DRAFT) {
      throw Refusal.wrongState(state);
    }
    return facts();
  }

  UUID id() {
    return id;
  }

  Instant endsAt() {
    return endsAt;
  }

  long version() {
    return version;
  }
}
