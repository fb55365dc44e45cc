package org.gonghui.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.RateLimit;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.identity.PhoneProofDesk;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.LifeDesk;
import org.gonghui.member.membership.MobilePhone;

/// Use cases of members who want name, phone or id number changed.
@ApplicationScoped
class ChangeDesk {
  private final ProfileChanges changes;
  private final ChangeSeal seal;
  private final PhoneProofDesk proofs;
  private final LifeDesk life;
  private final LoginDesk logins;
  private final ProfileConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  ChangeDesk(
      ProfileChanges changes,
      ChangeSeal seal,
      PhoneProofDesk proofs,
      LifeDesk life,
      LoginDesk logins,
      ProfileConfig config,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.changes = changes;
    this.seal = seal;
    this.proofs = proofs;
    this.life = life;
    this.logins = logins;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  @Transactional
  ChangeView ask(ChangeKind kind, String text) {
    var value =
        kind.read(text, day.today()).orElseThrow(() -> Refusal.invalid("value", kind.fault()));
    var membership = life.hold(logins.me()).orElseThrow(LoginDesk::notKnown);
    if (!membership.state().isAlive()) {
      throw Refusal.wrongState(membership.state());
    }
    var me = membership.memberId();
    var now = clock.instant();
    changes
        .open(me)
        .ifPresent(open -> {
          if (!open.isLate(now)) {
            throw new Refusal(MemberProblem.CHANGE_UNDER_WAY);
          }
          open.fail(now);
          changes.flush();
        });
    var id = ids.next();
    var change = new ProfileChange(id, me, kind, seal.seal(id, value), now);
    if (kind == ChangeKind.PHONE) {
      requireOneLeft(me, now);
      change.await(proofs.send(id, new MobilePhone(value)), now.plus(proofs.lifetime()));
    }
    changes.persistAndFlush(change);
    audit.record("PROFILE_CHANGE_ASKED", id, kind.name());
    return view(change);
  }

  private void requireOneLeft(UUID me, Instant now) {
    var most = config.phonesPerWindow();
    var asked = changes.phonesAskedFor(me, now.minus(config.window()), most);
    if (asked.size() >= most) {
      var left = Duration.between(now, asked.getLast().plus(config.window()));
      throw Refusal.exhausted(new RateLimit("profile-change", most, config.window(), left));
    }
  }

  /// Takes a code. A wrong one counts even though the answer is a refusal, so nothing is thrown for it here.
  ///
  /// @return tries left; below zero where it was right
  @Transactional
  int enter(UUID id, String code) {
    var change = held(id);
    var left = change.enter(hash -> proofs.isRight(hash, id, code), clock.instant());
    changes.flush();
    audit.record(left < 0 ? "PROFILE_CHANGE_PROVED" : "PROFILE_CODE_WRONG", id);
    return left;
  }

  @Transactional
  ChangeView get(UUID id) {
    return view(mine(id));
  }

  @Transactional
  Slice<ChangeView, UUID> list(Keyset<UUID> keyset) {
    return changes.list(logins.me(), keyset).map(this::view);
  }

  @Transactional
  ChangeView withdraw(UUID id) {
    var change = held(id);
    change.withdraw(clock.instant());
    changes.flush();
    audit.record("PROFILE_CHANGE_WITHDRAWN", id);
    return view(change);
  }

  private ProfileChange held(UUID id) {
    var change = mine(id);
    var _ = life.hold(change.memberId());
    changes.lock(change);
    return change;
  }

  private ProfileChange mine(UUID id) {
    return changes.of(logins.me(), id).orElseThrow(Refusal::notFound);
  }

  private ChangeView view(ProfileChange change) {
    return change.view(seal.open(change).map(change.kind()::mask).orElse(null));
  }
}
