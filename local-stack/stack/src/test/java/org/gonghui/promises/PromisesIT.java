package org.gonghui.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.promises.Breach.SOME;
import static org.gonghui.promises.Breach.ofMoney;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each promise is silent over sound tables and names what breaks it, and nothing else does.
@TestInstance(Lifecycle.PER_CLASS)
class PromisesIT {
  private static final List<String> SERVICES =
      List.of("member", "assistance", "screening", "training");
  private static final String FIRST = "00000000-0000-7000-8000-00000000000a";
  private static final String SECOND = "00000000-0000-7000-8000-00000000000b";

  private final EmptyTables tables;

  PromisesIT(@TempDir Path folder) {
    this.tables = new EmptyTables(folder);
  }

  @BeforeAll
  void make() throws SQLException {
    for (var service : SERVICES) {
      tables.of(service);
    }
  }

  @AfterAll
  void end() {
    tables.close();
  }

  @Test
  void emptyTablesBreakNothing() throws SQLException {
    for (var service : SERVICES) {
      assertThat(broken(service, "select 1")).isEmpty();
    }
  }

  @Test
  void everyPromiseIsBrokenOnceHere() {
    var all = SERVICES.stream().flatMap(service -> Promises.of(service).stream()).distinct();
    assertThat(breaches().map(Breach::promise)).containsExactlyInAnyOrderElementsOf(all.toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaches")
  void isReported(Breach breach) throws SQLException {
    assertThat(broken(breach.service(), breach.rows()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith(breach.promise().words() + ": ");
  }

  private List<String> broken(String service, String rows) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = tables.unguarded(service);
        var statement = connection.createStatement()) {
      statement.execute(rows);
      for (var promise : Promises.of(service)) {
        found.addAll(promise.broken(connection));
      }
      connection.rollback();
    }
    return found;
  }

  static Stream<Breach> breaches() {
    return Stream.concat(ofFunds(), ofPeople());
  }

  private static Stream<Breach> ofFunds() {
    return Stream.of(
        ofMoney(LedgerPromises.SUMS_TO_ZERO, Breach.entry("BANK", "null", 5)),
        ofMoney(
            LedgerPromises.HAS_ENTRIES,
            """
            insert into ledger_transaction (id, fund_id, kind, subject, booked_on, booked_at)
            values (%1$s, %1$s, 'DEPOSIT', %1$s, now(), now())
            """
                .formatted(SOME)),
        ofMoney(
            LedgerPromises.COUNTERS_ARE_THE_LEDGERS,
            Breach.budget(7),
            Breach.payment(FIRST, "RESERVED", 7)),
        ofMoney(
            LedgerPromises.RESERVED_IS_OWED,
            Breach.budget(7),
            Breach.entry("RESERVED", SOME, -7),
            Breach.entry("EQUITY", "null", 7)),
        ofMoney(
            RightPromises.PAID_ONCE,
            Breach.payment(FIRST, "ENDED_UNPAID", 7),
            Breach.payment(SECOND, "SETTLED", 7),
            Breach.debit(FIRST),
            Breach.debit(SECOND)),
        ofMoney(
            RightPromises.APPROVED_IS_OWED_ONCE,
            Breach.reliefCase("ILLNESS_RELIEF", "APPROVED", "7")),
        ofMoney(
            RightPromises.ENTITLED_CASES_ONLY, Breach.reliefCase("CONDOLENCE", "OPENED", "null")),
        ofMoney(
            RightPromises.ASKED_ONCE,
            """
            insert into payment_request (request_id, source, fingerprint, received_on, member_id, fund_code, purpose,
              amount, decided_by, taken)
            values (%1$s, 'training', '', now(), %1$s, 'F', 'P', 7, '{}', true)
            """
                .formatted(SOME)));
  }

  private static Stream<Breach> ofPeople() {
    return Stream.of(
        new Breach(
            "member",
            PeoplePromises.MEMBER_ONCE,
            """
            drop index one_live_membership_per_person;
            insert into membership (id, person_id, organization_id, employment_form, state, joined_on, member_number, version)
            select gen_random_uuid(), %1$s, %1$s, 'OTHER', 'ACTIVE', now(), n, 1 from generate_series(1, 2) n
            """
                .formatted(SOME)),
        new Breach(
            "member",
            PeoplePromises.KNOWN_ONCE,
            """
            drop index a_person_is_known_once_odd;
            insert into person (id, name, id_number, phone, id_number_odd, sex, birth_year, birth_month, sequence, version)
            select gen_random_uuid(), '', '', '', '1', 'MALE', 1970, 1, 1, 1 from generate_series(1, 2)
            """),
        new Breach(
            "member",
            PeoplePromises.JOINED_WHOLE,
            """
            insert into membership_application (id, issuer, subject, employment_form, division_code, organization_id,
              state, member_id, card_number, applied_at, version)
            values (%1$s, '', '', 'OTHER', '210402', %1$s, 'JOINED', %1$s, '1', now(), 1)
            """
                .formatted(SOME)),
        new Breach(
            "screening",
            PeoplePromises.WITHIN_CAPACITY,
            """
            insert into screening_session (id, campaign_id, hospital_id, date, starts_at, capacity, taken, version)
            values (%1$s, %1$s, %1$s, now(), '08:00', 1, 1, 1)
            """
                .formatted(SOME)),
        new Breach(
            "screening",
            PeoplePromises.BOOKED_ONCE,
            """
            drop index one_live_booking_per_invitation;
            insert into appointment (id, invitation_id, session_id, hospital_id, number, check_in_code, state, booked_at, version)
            select gen_random_uuid(), %1$s, %1$s, %1$s, n, '', 'BOOKED', now(), 1 from generate_series(1, 2) n
            """
                .formatted(SOME)),
        new Breach(
            "training",
            PeoplePromises.PAPER_ONCE,
            """
            drop index a_paper_pays_once;
            insert into skill_subsidy (id, member_id, certificate_id, paper_id, policy_year, amount, requested_at, state,
              payment_sequence, version)
            select gen_random_uuid(), %1$s, %1$s, %1$s, 2018, 1000, now(), 'PAID', 1, 1 from generate_series(1, 2)
            """
                .formatted(SOME)),
        new Breach(
            "member",
            Promises.NONE_PUT_ASIDE,
            """
            insert into dead_letter (id, consumer, topic, kafka_partition, kafka_offset, headers, cause)
            values (%s, 'notices', 'gonghui.training.notice', 0, 1, '{}', 'Poison')
            """
                .formatted(SOME)));
  }
}
