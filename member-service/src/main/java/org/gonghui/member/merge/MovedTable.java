package org.gonghui.member.merge;

/// A table whose rows are a member's and go with them. A row that the other record has too, by a unique rule of its own,
/// stays where it is: it counts for nobody there.
enum MovedTable {
  MEMBERSHIP("membership", "person_id"),
  SERVICE_CARD("service_card", "member_id"),
  INBOX_MESSAGE("inbox_message", "member_id"),
  WAITING_PLACE(
      "waiting_place",
      "member_id",
      "not exists (select 1 from waiting_place o where o.item_id = t.item_id and o.member_id = :kept)"),
  DRAW_ENTRY(
      "draw_entry",
      "member_id",
      "not exists (select 1 from draw_entry o where o.item_id = t.item_id and o.member_id = :kept)"),
  /// In slots beyond all that the other record has: the tickets of both stand, and the limit counts them together.
  TICKET(
      "ticket",
      "member_id",
      "true",
      """
      , slot = t.slot + 1000 * (1 + coalesce(
          (select max(o.slot) from ticket o where o.event_id = t.event_id and o.member_id = :kept), 0) / 1000)\
      """,
      ", slot = t.slot % 1000"),
  MEAL(
      "meal",
      "member_id",
      """
      (t.state = 'CANCELLED' or not exists (
        select 1 from meal o where o.station_id = t.station_id and o.day = t.day and o.member_id = :kept
          and o.state <> 'CANCELLED'))\
      """),
  REDEMPTION("redemption", "member_id"),
  OFFLINE_CODE("offline_code", "member_id"),
  PACK_HANDOUT(
      "pack_handout",
      "member_id",
      "not exists (select 1 from pack_handout o where o.campaign_id = t.campaign_id and o.member_id = :kept)"),
  ACTIVITY_REGISTRATION(
      "activity_registration",
      "member_id",
      """
      (t.state = 'CANCELLED' or not exists (
        select 1 from activity_registration o where o.activity_id = t.activity_id and o.member_id = :kept
          and o.state <> 'CANCELLED'))\
      """),
  OFFICE_TERM(
      "office_term",
      "member_id",
      """
      not exists (
        select 1 from office_term o where o.organization_id = t.organization_id and o.role = t.role and o.member_id = :kept
          and daterange(o.begins_on, greatest(o.begins_on, o.last_day + 1)) &&
            daterange(t.begins_on, greatest(t.begins_on, t.last_day + 1)))\
      """),
  PUSH_DEVICE(
      "push_device",
      "member_id",
      "not exists (select 1 from push_device o where o.installation = t.installation and o.member_id = :kept)"),
  TRANSFER("transfer", "member_id"),
  DEPARTURE("departure", "member_id"),
  FILE_READING("file_reading", "member_id");

  private final String table;
  private final String member;
  private final String condition;
  private final String there;
  private final String back;

  MovedTable(String table, String member) {
    this(table, member, "true");
  }

  MovedTable(String table, String member, String condition) {
    this(table, member, condition, "", "");
  }

  /// @param member the column that says whose a row is
  /// @param condition on `t`, of rows that move
  /// @param there what else is set of them
  /// @param back and when they go back
  MovedTable(String table, String member, String condition, String there, String back) {
    this.table = table;
    this.member = member;
    this.condition = condition;
    this.there = there;
    this.back = back;
  }

  /// Moves a member's rows and keeps which.
  String moving() {
    return """
    with moved as (
      update %1$s t set %2$s = :kept%3$s where t.%2$s = :merged and %4$s returning t.id)
    insert into member_merge_move (merge_id, kind, row_id)
    select :merge, '%5$s', id from moved on conflict do nothing
    """
        .formatted(table, member, there, condition, name());
  }

  /// Gives back exactly the rows that were moved.
  String movingBack() {
    return """
    update %1$s t set %2$s = :merged%3$s from member_merge_move m
    where m.merge_id = :merge and m.kind = '%4$s' and t.id = m.row_id and t.%2$s = :kept
    """
        .formatted(table, member, back, name());
  }

  String table() {
    return table;
  }
}
