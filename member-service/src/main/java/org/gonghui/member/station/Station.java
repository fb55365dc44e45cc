package org.gonghui.member.station;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A place where a union serves people (M7, M11). Its timetable is a part of it: a change of that raises its version.
@Entity
class Station {
  /// OPEN, or CLOSED for good.
  @Schema(name = "StationState")
  enum State {
    OPEN,
    CLOSED
  }

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private StationKind kind;

  private UUID organizationId;
  private String name;
  private String address;
  private String divisionCode;
  @Embedded private Position position;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> services;

  @Convert(converter = HoursColumn.class)
  private OpeningHours hours;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "station_stop", joinColumns = @JoinColumn(name = "station_id"))
  @OrderBy("startsAt")
  @BatchSize(size = 200)
  @Fetch(FetchMode.SELECT) // joined, they would be read before the row is locked
  private List<Stop> timetable = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Station() {}

  @SuppressWarnings("NullAway.Init") // describe fills the rest
  Station(UUID id, StationBody body, Instant enteredAt) {
    this.id = id;
    this.state = State.OPEN;
    this.enteredAt = enteredAt;
    describe(body);
  }

  /// Takes what an officer says now, as long as it is there.
  void amend(StationBody body) {
    requireOpen();
    describe(body);
  }

  private void describe(StationBody body) {
    kind = body.kind();
    organizationId = body.organizationId();
    name = body.name().strip();
    address = body.address().strip();
    divisionCode = body.divisionCode();
    position = body.position();
    services = body.services().stream().distinct().sorted().toList();
    hours = Optional.ofNullable(body.hours()).orElseGet(OpeningHours::none);
    if (kind != StationKind.MOBILE_STATION) {
      timetable.clear();
    }
  }

  /// Drives by these stops from now on.
  ///
  /// @throws Refusal 422 of a station that stays where it is
  void arrange(List<Stop> stops) {
    requireOpen();
    if (kind != StationKind.MOBILE_STATION) {
      throw new Refusal(MemberProblem.NOT_A_MOBILE_STATION);
    }
    timetable.clear();
    timetable.addAll(stops);
  }

  /// For good.
  void close() {
    requireOpen();
    state = State.CLOSED;
  }

  /// @throws Refusal 409 once it is closed
  void requireOpen() {
    if (state != State.OPEN) {
      throw Refusal.wrongState(state);
    }
  }

  StationBody body() {
    return new StationBody(
        kind, organizationId, name, address, divisionCode, position, List.copyOf(services), hours);
  }

  StationView view() {
    return new StationView(
        id,
        kind,
        organizationId,
        name,
        address,
        divisionCode,
        position,
        List.copyOf(services),
        hours,
        List.copyOf(timetable),
        state,
        enteredAt,
        Answers.etag(version));
  }

  boolean offers(String service) {
    return services.contains(service);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }
}
