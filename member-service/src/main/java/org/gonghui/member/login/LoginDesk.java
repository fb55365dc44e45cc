package org.gonghui.member.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Logins;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;

/// Use cases of logins: whose a login is, and binding it. Proof of possession is the caller's matter.
@ApplicationScoped
public class LoginDesk implements Logins {
  private final LoginBindings bindings;
  private final LoginOwners owners;
  private final Caller caller;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  LoginDesk(
      LoginBindings bindings,
      LoginOwners owners,
      Caller caller,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.bindings = bindings;
    this.owners = owners;
    this.caller = caller;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Optional<UUID> ownerOf(String issuer, String subject) {
    return bindings.owner(issuer, subject);
  }

  /// The same for many at once; logins that speak for nobody are not there.
  @Transactional
  public Map<LoginName, UUID> ownersOf(Collection<LoginName> logins) {
    return owners.of(logins);
  }

  /// The person that calls.
  ///
  /// @throws Refusal 409 `MEMBERSHIP_NOT_YET_KNOWN` when the login is not bound to anybody
  @Transactional
  public UUID me() {
    return caller.self().orElseThrow(LoginDesk::notKnown);
  }

  /// The refusal of a login that speaks for no member.
  public static Refusal notKnown() {
    return new Refusal(KitProblem.MEMBERSHIP_NOT_YET_KNOWN).retryAfter(1);
  }

  /// Binds the login to the person, in place of the one bound before; binding it again changes nothing. Call it with the
  /// person's row locked.
  ///
  /// @throws Refusal 409 `LOGIN_ALREADY_BOUND` when the login speaks for another person
  @Transactional
  public Binding bind(UUID person, String issuer, String subject) {
    var bound = bindings.ofLogin(issuer, subject);
    if (bound.isPresent()) {
      if (!bindings.owner(issuer, subject).equals(Optional.of(person))) {
        throw new Refusal(MemberProblem.LOGIN_ALREADY_BOUND);
      }
      return bound.get().view(false);
    }
    var known = bindings.ofPerson(person);
    var now = clock.instant();
    known.ifPresent(binding -> binding.replace(issuer, subject, now));
    var binding = known.orElseGet(() -> new LoginBinding(person, issuer, subject, now));
    bindings.persistAndFlush(binding);
    audit.record(known.isPresent() ? "LOGIN_REPLACED" : "LOGIN_BOUND", person);
    return binding.view(known.isPresent());
  }

  /// Tells the other services which login speaks for this member; nothing to tell when none is bound yet.
  @Transactional
  public void announce(UUID member) {
    bindings
        .ofPerson(member)
        .ifPresent(binding -> outbox.add(binding.changed(), binding.version()));
  }

  /// The same for people who became members together: some may have proved who they are before.
  @Transactional
  public void announceAll(Collection<UUID> members) {
    var versions = new HashMap<UUID, Long>();
    var changed = new ArrayList<AccountChanged>();
    for (var binding : bindings.ofPeople(members)) {
      versions.put(binding.personId(), binding.version());
      changed.add(binding.changed());
    }
    outbox.addAll(changed, event -> versions.getOrDefault(event.memberId(), 0L));
  }

  /// The login speaks for nobody any more, and the other services forget it.
  @Transactional
  public void forget(UUID person) {
    bindings
        .ofPerson(person)
        .ifPresent(binding -> {
          var gone = binding.version() + 1;
          bindings.delete(binding);
          bindings.flush();
          outbox.tombstone(AccountChanged.class, person.toString(), gone);
        });
  }

  @Transactional
  public Optional<Binding> bindingOf(UUID person) {
    return bindings.ofPerson(person).map(binding -> binding.view(false));
  }
}
