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
  CARDS(
      "select number, standing as state, issued_on, ended_on from service_card where member_id = ? order by id"),
  REDEMPTIONS(
      """
      select p.name as merchant, o.title_zh as offer, r.category, r.price, r.taken_off, r.redeemed_at
      from redemption r join offer o on o.id = r.offer_id join partner p on p.id = r.merchant_id
      where r.member_id = ? order by r.id\
      """),
  MEALS(
      """
      select s.name as station, m.day, m.number, m.price, m.state, m.booked_at, m.ended_at
      from meal m join station s on s.id = m.station_id where m.member_id = ? order by m.id\
      """),
  PACKS(
      """
      select c.name as campaign, s.name as station, h.handed_at
      from pack_handout h join pack_campaign c on c.id = h.campaign_id join station s on s.id = h.station_id
      where h.member_id = ? order by h.id\
      """),
  OFFICES(
      """
      select o.name as union, t.role, t.begins_on, t.ends_on, t.ended_on, t.end_reason
      from office_term t join organization o on o.id = t.organization_id where t.member_id = ? order by t.id\
      """),
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
  MESSAGE_PREFERENCES(
      "select inbox_only, quiet_from, quiet_to, language from message_preference where member_id = ?"),
  DEVICES(
      "select installation, platform, registered_at from push_device where member_id = ? order by id"),
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
