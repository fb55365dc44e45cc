package org.gonghui.member.meal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;

/// The portions of a station for a day. Whoever books or gives back one locks it first; that there are never more than portions
/// is a constraint over [#booked].
@Entity
class MealDay {
  @Id private UUID id;
  private UUID stationId;
  private LocalDate day;
  private int portions;
  private int booked;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "price"))
  private Money price;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected MealDay() {}

  MealDay(UUID id, UUID stationId, LocalDate day, Money price) {
    this.id = id;
    this.stationId = stationId;
    this.day = day;
    this.price = price;
  }

  /// @throws Refusal 409 once the day is over, 422 where more were booked than there would be
  void offer(int most, LocalDate today) {
    requireNotOver(today);
    if (most < booked) {
      throw new Refusal(MemberProblem.FEWER_THAN_BOOKED, booked);
    }
    portions = most;
  }

  /// @throws Refusal 409 once the day is over, or where nothing is left
  void book(LocalDate today) {
    requireNotOver(today);
    if (booked >= portions) {
      throw new Refusal(MemberProblem.NO_MEALS_LEFT);
    }
    booked++;
  }

  private void requireNotOver(LocalDate today) {
    if (day.isBefore(today)) {
      throw new Refusal(MemberProblem.MEAL_DAY_OVER);
    }
  }

  void giveBack() {
    booked--;
  }

  MealDayView view() {
    return new MealDayView(stationId, day, portions, booked, price);
  }

  MealsLeft left() {
    return new MealsLeft(day, price, portions - booked);
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

  Money price() {
    return price;
  }

  long version() {
    return version;
  }
}
