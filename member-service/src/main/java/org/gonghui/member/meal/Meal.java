package org.gonghui.member.meal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.member.MemberProblem;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A member's portion. That a member has one a day at a station, and nobody another's number, are unique indexes.
@Entity
@DynamicUpdate
class Meal {
  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // queries read it
  private UUID dayId;

  private UUID stationId;
  private LocalDate day;

  @SuppressWarnings("UnusedVariable") // queries read it
  private UUID memberId;

  private int number;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "price"))
  private Money price;

  @Enumerated(EnumType.STRING)
  private MealState state;

  private byte[] code;

  @Embedded
  @AttributeOverride(name = "odd", column = @Column(name = "code_odd"))
  @AttributeOverride(name = "even", column = @Column(name = "code_even"))
  @SuppressWarnings("UnusedVariable") // queries read it
  private Blind index;

  private Instant bookedAt;

  @SuppressWarnings("UnusedVariable") // kept for who asks when it was fetched
  private @Nullable Instant endedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Meal() {}

  /// @param code sealed
  Meal(
      UUID id, MealDay day, UUID memberId, int number, byte[] code, Blind index, Instant bookedAt) {
    this.id = id;
    this.dayId = day.id();
    this.stationId = day.stationId();
    this.day = day.day();
    this.memberId = memberId;
    this.number = number;
    this.price = day.price();
    this.state = MealState.BOOKED;
    this.code = code.clone();
    this.index = index;
    this.bookedAt = bookedAt;
  }

  /// @throws Refusal 409 once it was fetched or given back, or its day is over
  void cancel(LocalDate today, Instant now) {
    if (state != MealState.BOOKED) {
      throw Refusal.wrongState(state);
    }
    if (day.isBefore(today)) {
      throw new Refusal(MemberProblem.MEAL_DAY_OVER);
    }
    end(MealState.CANCELLED, now);
  }

  /// The station has judged it under the lock.
  void redeem(Instant now) {
    if (state != MealState.BOOKED) {
      throw new IllegalStateException("a station hands out what is booked, not " + state);
    }
    end(MealState.REDEEMED, now);
  }

  private void end(MealState as, Instant now) {
    state = as;
    endedAt = now;
  }

  /// Whether it can still be fetched.
  boolean isAwaited(LocalDate today) {
    return state == MealState.BOOKED && !day.isBefore(today);
  }

  /// @param shown what is shown at the station; absent once nothing is to be fetched
  MealView view(@Nullable String shown) {
    return new MealView(
        id, stationId, day, number, price, state, shown, bookedAt, Answers.etag(version));
  }

  UUID id() {
    return id;
  }

  UUID stationId() {
    return stationId;
  }

  LocalDate day() {
    return day;
  }

  int number() {
    return number;
  }

  MealState state() {
    return state;
  }

  byte[] code() {
    return code.clone();
  }
}
