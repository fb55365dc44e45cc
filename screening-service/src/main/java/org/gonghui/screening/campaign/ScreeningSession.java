package org.gonghui.screening.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.ScreeningProblem;

/// A morning or an afternoon that a hospital keeps free for a campaign, with so many places. That no more are taken
/// than there are is a check in the table too.
@Entity
@Table(name = "screening_session")
public class ScreeningSession {

  @Id private UUID id;
  private UUID campaignId;
  private UUID hospitalId;
  private LocalDate date;
  private LocalTime startsAt;
  private int capacity;
  private int taken;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ScreeningSession() {}

  ScreeningSession(UUID id, UUID campaignId, PlanSession plan) {
    this.id = id;
    this.campaignId = campaignId;
    this.hospitalId = plan.hospitalId();
    this.date = plan.date();
    this.startsAt = plan.startsAt();
    this.capacity = plan.capacity();
  }

  /// Called under the row's lock.
  ///
  /// @throws Refusal 409 `SESSION_FULL`
  public void takePlace() {
    if (placesLeft() < 1) {
      throw new Refusal(ScreeningProblem.SESSION_FULL);
    }
    taken++;
  }

  /// Called under the row's lock, for a place that was taken.
  public void freePlace() {
    if (taken < 1) {
      throw new IllegalStateException("no place of session " + id + " is taken");
    }
    taken--;
  }

  public int placesLeft() {
    return capacity - taken;
  }

  /// Booked and moved until the end of its date, whatever [#startsAt].
  public boolean isOver(LocalDate today) {
    return date.isBefore(today);
  }

  public UUID id() {
    return id;
  }

  public UUID campaignId() {
    return campaignId;
  }

  public UUID hospitalId() {
    return hospitalId;
  }

  public LocalDate date() {
    return date;
  }

  public LocalTime startsAt() {
    return startsAt;
  }

  int capacity() {
    return capacity;
  }

  long version() {
    return version;
  }
}
