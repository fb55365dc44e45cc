package org.gonghui.member.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// What is kept of a person beside their record, by a statement for each table. What is not named here stays, and holds ids,
/// codes, days and counts only; docs/membership.md lists it.
@ApplicationScoped
class Traces {
  private static final List<String> REMOVE =
      List.of(
          "delete from inbox_message where member_id = :person",
          "delete from file_reading where member_id = :person",
          "delete from profile where person_id = :person",
          "delete from profile_change where member_id = :person",
          "delete from data_export where person_id = :person",
          "delete from push_device where member_id = :person",
          "delete from message_preference where member_id = :person",
          "delete from waiting_place where member_id = :person",
          "delete from card_code where card_id in (select id from service_card where member_id = :person)",
          // which login it was; that a check was passed, and what was consented to, stays
          "update identity_check set issuer = 'erased', subject = cast(id as text) where person_id = :person",
          "update membership_application set issuer = 'erased', subject = cast(id as text) where member_id = :person");

  private final Session session;

  Traces(Session session) {
    this.session = session;
  }

  void remove(UUID person) {
    for (var sql : REMOVE) {
      session.createNativeMutationQuery(sql).setParameter("person", person).executeUpdate();
    }
  }
}
