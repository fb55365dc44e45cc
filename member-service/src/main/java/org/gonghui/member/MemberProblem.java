package org.gonghui.member;

import java.util.Optional;
import org.gonghui.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Why member-service says no; texts in `problems_*.properties`.
public enum MemberProblem implements ProblemType {
  CONSENT_MISSING(400),
  INVALID_CREDIT_CODE(400),
  IDENTITY_REQUIRED(403),
  AREA_BELOW_LEAF(409, "LEAF"),
  ALREADY_ENTERED(409, "ENTERED"),
  ALREADY_IN_UNION(409, "THERE"),
  ALREADY_MEMBER(409, "MEMBER"),
  ALREADY_MERGED(409, "MERGED"),
  ALREADY_RETIRED(409, "RETIRED"),
  ALREADY_WAITING(409, "WAITING"),
  DUPLICATE_BRANCH(409, "TAKEN"),
  DUPLICATE_CREDIT_CODE(409, "TAKEN"),
  ERASURE_UNDER_WAY(409, "ASKED"),
  EVENT_CALLED_OFF(409, "CALLED_OFF"),
  GATE_IS_OPEN(409, "GATE_OPEN"),
  JOINING_EVENT_CLOSED(409, "CLOSED"),
  JOINING_EVENT_NOT_OPEN(409, "NOT_OPEN"),
  LOGIN_ALREADY_BOUND(409, "BOUND"),
  MEAL_ALREADY_BOOKED(409, "BOOKED"),
  MEAL_DAY_OVER(409, "OVER"),
  MEMBERS_ARE_COMING(409, "TAKING_IN"),
  NO_CARD(409, "NO_CARD"),
  NO_MEALS_LEFT(409, "NONE_LEFT"),
  NO_PACKS_LEFT(409, "NONE_LEFT"),
  OFFICE_IS_HELD(409, "HELD"),
  OFFER_LIMIT_REACHED(409, "LIMIT_REACHED"),
  PACKS_NOT_NOW(409, "NOT_NOW"),
  PACK_ALREADY_HANDED_OUT(409, "HANDED_OUT"),
  NOTHING_TO_RESTORE(409, "RESTORED"),
  SALE_CLOSED(409, "CLOSED"),
  SALE_NOT_OPEN(409, "NOT_OPEN"),
  SOLD_OUT(409, "SOLD_OUT"),
  TICKET_LIMIT_REACHED(409, "LIMIT_REACHED"),
  TICKETS_ARE_DRAWN(409, "DRAWN"),
  TICKETS_ARE_LEFT(409, "ON_SALE"),
  UNION_CLOSED(409, "CLOSED"),
  UNION_NOT_EMPTY(409, "NOT_EMPTY"),
  CARD_CODE_REFUSED(422),
  CATEGORY_ALWAYS_PUSHED(422),
  TRANSFER_UNDER_WAY(409, "OPEN"),
  CYCLE(422),
  FEWER_THAN_BOOKED(422),
  IDENTITY_NOT_CONFIRMED(422),
  NOT_A_MEMBER(422),
  NOT_AN_ACTIVE_MEMBER(422),
  NOT_AN_OUTDOOR_WORKER(422),
  NOT_A_MOBILE_STATION(422),
  NOT_IN_AUDIENCE(422),
  NO_MEALS_HERE(422),
  NO_MEAL_PRICE(422),
  NO_PACKS_AT_STATION(422),
  NO_PACKS_HERE(422),
  NO_UNION_FOR_DIVISION(422),
  NOBODY_TO_SERVE(422),
  OFFER_NOT_IN_FORCE(422),
  UNKNOWN_JOINING_CODE(422),
  TOO_LATE_TO_RESTORE(422),
  TWO_PERSONS(422),
  UNKNOWN_EMPLOYER(422),
  UNKNOWN_UNION(422),
  WRONG_CODE(422);

  private final int status;
  private final @Nullable String state;

  MemberProblem(int status) {
    this(status, null);
  }

  /// @param state that is in the way
  MemberProblem(int status, @Nullable String state) {
    this.status = status;
    this.state = state;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<String> state() {
    return Optional.ofNullable(state);
  }
}
