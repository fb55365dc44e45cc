package org.gonghui.promises;

import java.util.List;

/// What holds of members, places and papers (member-, screening-, training-service).
final class PeoplePromises {
  static final Promise MEMBER_ONCE =
      new Promise(
          "nobody is a member twice",
          """
          select 'person ' || person_id || ' has ' || count(*) || ' live memberships' from membership
            where state in ('ACTIVE', 'SUSPENDED') group by person_id having count(*) > 1
          """);

  static final Promise KNOWN_ONCE =
      new Promise(
          "nobody is two people",
          """
          select 'one id number has ' || count(*) || ' persons' from person
            where id_number_odd is not null group by id_number_odd having count(*) > 1
          union all
          select 'one id number has ' || count(*) || ' persons' from person
            where id_number_even is not null group by id_number_even having count(*) > 1
          """);

  static final Promise JOINED_WHOLE =
      new Promise(
          "who joined has a membership and a card",
          """
          select 'application ' || a.id || ' joined member ' || a.member_id || ', who lacks one'
            from membership_application a where a.state = 'JOINED'
              and not (exists (select from membership m where m.person_id = a.member_id)
                and exists (select from service_card c where c.member_id = a.member_id))
          """);

  static final Promise WITHIN_CAPACITY =
      new Promise(
          "nobody is booked over capacity",
          """
          select 'session ' || s.id || ' of ' || s.capacity || ' places says ' || s.taken || ', booked ' || b.booked
            from screening_session s cross join lateral (
              select count(*) as booked from appointment a
                where a.session_id = s.id and a.state <> 'CANCELLED') b
            where s.taken <> b.booked or b.booked > s.capacity
          """);

  static final Promise BOOKED_ONCE =
      new Promise(
          "nobody is booked twice for one invitation",
          """
          select 'invitation ' || invitation_id || ' has ' || count(*) || ' bookings' from appointment
            where state in ('BOOKED', 'ATTENDED') group by invitation_id having count(*) > 1
          """);

  static final Promise PAPER_ONCE =
      new Promise(
          "a certificate pays once",
          """
          select 'paper ' || paper_id || ' has ' || count(*) || ' subsidies' from skill_subsidy
            where state <> 'ENDED_UNPAID' group by paper_id having count(*) > 1
          """);

  static final List<Promise> OF_MEMBERS = List.of(MEMBER_ONCE, KNOWN_ONCE, JOINED_WHOLE);
  static final List<Promise> OF_PLACES = List.of(WITHIN_CAPACITY, BOOKED_ONCE);
  static final List<Promise> OF_PAPERS = List.of(PAPER_ONCE);

  private PeoplePromises() {}
}
