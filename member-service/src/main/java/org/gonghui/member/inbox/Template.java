package org.gonghui.member.inbox;

/// What this service itself tells members. Notices of other services bring codes of their own.
public enum Template {
  /// Joined alone; with `memberNumber`.
  WELCOME,
  /// Joined by an employer's list.
  WELCOME_BY_LIST,
  /// The union was merged or dissolved, and its members belong to another.
  UNION_CHANGED,
  /// The union was dissolved, and its members have left with it.
  UNION_DISSOLVED,
  /// Another login speaks for the person from now on.
  LOGIN_REPLACED,
  /// The union offers the member to another.
  TRANSFER_OFFERED,
  /// The other union does not receive the member.
  TRANSFER_REFUSED,
  /// Belongs to another union from now on.
  TRANSFERRED,
  /// The membership has ended at the member's own wish, or by the union.
  MEMBERSHIP_ENDED,
  /// Works no more, and stays a member.
  RETIRED,
  /// A name, phone or id number was changed as the member asked.
  PROFILE_CHANGED,
  /// It was not.
  PROFILE_CHANGE_REFUSED,
  /// A member again: the ending was taken back.
  MEMBERSHIP_RESTORED,
  /// Given a ticket that came back, after waiting for one; with `number`.
  TICKET_GIVEN,
  /// The event was called off, and the tickets of it that were held are cancelled.
  TICKET_EVENT_CALLED_OFF,
  /// Won a ticket in a draw, or succeeded to one; with `number`.
  DRAW_WON,
  /// Not drawn; may still succeed to a ticket.
  DRAW_LOST,
  /// Drawn, or next in rank, and could not have a ticket: holds as many as the event allows, or is no member any more.
  DRAW_NOT_GIVEN,
  /// The station where a meal was booked was closed for good; with `date`, the day of the meal.
  MEAL_STATION_CLOSED,
  /// Given a place at an activity that came free, after waiting in its line.
  ACTIVITY_PLACE_GIVEN,
  /// The activity was called off, and the registration with it.
  ACTIVITY_CALLED_OFF,
  /// The results of a round were published in which a work of theirs stands.
  CONTEST_RESULTS
}
