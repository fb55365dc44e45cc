package org.gonghui.member.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.LifeDesk;
import org.gonghui.member.membership.MembershipFacts;
import org.gonghui.member.membership.RecordsDesk;

/// Use cases of persons who want to be forgotten. Each step holds the person first.
@ApplicationScoped
class ErasureDesk {
  private final Erasures erasures;
  private final Traces traces;
  private final LifeDesk life;
  private final RecordsDesk records;
  private final LoginDesk logins;
  private final ErasureConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  ErasureDesk(
      Erasures erasures,
      Traces traces,
      LifeDesk life,
      RecordsDesk records,
      LoginDesk logins,
      ErasureConfig config,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.erasures = erasures;
    this.traces = traces;
    this.life = life;
    this.records = records;
    this.logins = logins;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// @throws Refusal 409 with the state while a membership is alive, `ERASURE_UNDER_WAY`
  @Transactional
  Erasure ask() {
    var me = logins.me();
    var membership = life.hold(me);
    membership
        .map(MembershipFacts::state)
        .filter(state -> state.isAlive())
        .ifPresent(state -> {
          throw Refusal.wrongState(state);
        });
    if (erasures.open(me).isPresent()) {
      throw new Refusal(MemberProblem.ERASURE_UNDER_WAY);
    }
    var erasure = new Erasure(ids.next(), me, config.days(), clock.instant());
    erasures.persistAndFlush(erasure);
    audit.record("ERASURE_ASKED", me);
    return erasure;
  }

  @Transactional
  Erasure get() {
    return erasures.last(logins.me()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Erasure withdraw() {
    var asked = get();
    var _ = life.hold(asked.personId());
    erasures.lock(asked);
    asked.withdraw(clock.instant());
    erasures.flush();
    audit.record("ERASURE_WITHDRAWN", asked.personId());
    return asked;
  }

  @Transactional
  List<UUID> due() {
    return erasures.due(clock.instant());
  }

  /// Forgets the person, and all records that were merged into theirs.
  @Transactional
  void carryOut(UUID id) {
    var erasure = erasures.known(id).orElseThrow();
    var person = erasure.personId();
    var membership = life.hold(person);
    erasures.lock(erasure);
    var now = clock.instant();
    if (!erasure.isDue(now)) {
      return;
    }
    if (membership.filter(facts -> facts.state().isAlive()).isPresent()) {
      erasure.lapse(now);
      audit.record("ERASURE_LAPSED", person);
      return;
    }
    erasure.carryOut(now);
    for (var each : records.allOf(person)) {
      traces.remove(each);
      logins.forget(each);
      records.erase(each);
      audit.record("MEMBER_ERASED", each);
    }
  }
}
