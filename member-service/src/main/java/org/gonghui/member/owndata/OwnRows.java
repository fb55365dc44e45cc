package org.gonghui.member.owndata;

/// What is kept of a person in plain columns: a file for each, of all rows.
enum OwnRows {
  MEMBERSHIPS(
      """
      select m.id, m.member_number, o.name as union, m.employment_form, m.state, m.joined_on, m.retired_on
      from membership m join organization o on o.id = m.organization_id where m.person_id = ? order by m.id\
      """),
  MEMBERSHIPS_BEFORE(
      """
      select p.membership_id, o.name as union, p.employment_form, p.state, p.retired_on, p.became, p.valid_from, p.valid_to
      from membership_past p join membership m on m.id = p.membership_id join organization o on o.id = p.organization_id
      where m.person_id = ? order by p.valid_from\
      """),
  CARDS("select number, state, issued_on from service_card where member_id = ? order by id"),
  TICKETS(
      "select number, item_id, state, taken_at, ended_at from ticket where member_id = ? order by id"),
  TRANSFERS(
      """
      select f.name as from_union, t.name as to_union, x.on_day, x.asked_by, x.state, x.reason, x.asked_at, x.ended_at
      from transfer x join organization f on f.id = x.from_id join organization t on t.id = x.to_id
      where x.member_id = ? order by x.id\
      """),
  DEPARTURES(
      """
      select kind, reason, evidence, on_day, declared_by, declared_at, restored_at
      from departure where member_id = ? order by id\
      """),
  PROFILE("select language, contact_division from profile where person_id = ?"),
  PROFILE_CHANGES(
      "select kind, state, reason, asked_at, ended_at from profile_change where member_id = ? order by id"),
  LOGIN("select issuer, subject, bound_at, replaced_at from login_binding where person_id = ?"),
  CONSENTS(
      """
      select c.purpose, c.text_version, c.given_at
      from consent c join identity_check i on i.id = c.check_id where i.person_id = ? order by c.given_at, c.purpose\
      """),
  APPLICATIONS(
      """
      select employment_form, division_code, employer_code, state, reason, applied_at, decided_at
      from membership_application where member_id = ? order by id\
      """),
  READINGS("select read_at, purpose, roles from file_reading where member_id = ? order by id");

  private final String select;

  OwnRows(String select) {
    this.select = select;
  }

  /// One text: an array of JSON.
  String sql() {
    return "select cast(coalesce(json_agg(row_to_json(r)), '[]') as text) from (" + select + ") r";
  }
}
