package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.member.card.CardDesk;
import org.gonghui.member.importing.RowPolicy.Judged;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.Admitted;
import org.gonghui.member.membership.Declared;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.organization.TreeDesk;
import org.gonghui.member.organization.UnionLookup;

/// Use cases of the worker that takes lists in. A batch of rows, its rejections and the line that was reached are one
/// transaction, so a list that was killed anywhere goes on exactly there.
@ApplicationScoped
class TakingInDesk {
  private final MemberImports imports;
  private final Chunks chunks;
  private final ImportRows rows;
  private final MembershipDesk memberships;
  private final TreeDesk tree;
  private final UnionLookup unions;
  private final LoginDesk logins;
  private final CardDesk cards;
  private final InboxDesk inbox;
  private final ImportConfig config;
  private final Audit audit;
  private final Clock clock;

  TakingInDesk(
      MemberImports imports,
      Chunks chunks,
      ImportRows rows,
      MembershipDesk memberships,
      TreeDesk tree,
      UnionLookup unions,
      LoginDesk logins,
      CardDesk cards,
      InboxDesk inbox,
      ImportConfig config,
      Audit audit,
      Clock clock) {
    this.imports = imports;
    this.chunks = chunks;
    this.rows = rows;
    this.memberships = memberships;
    this.tree = tree;
    this.unions = unions;
    this.logins = logins;
    this.cards = cards;
    this.inbox = inbox;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Optional<MemberImport> take() {
    var now = clock.instant();
    return imports.claim(now, now.plus(config.lease()));
  }

  /// The worker lives: no other copy is to take the list over.
  @Transactional
  void renew(UUID id, long epoch) {
    imports.renew(id, epoch, clock.instant().plus(config.lease()));
  }

  @Transactional
  byte[] chunk(UUID list, int number) {
    return chunks.open(list, number);
  }

  /// Takes in a batch, and says how far the list has come.
  ///
  /// @return false when the list is not this worker's any more: cancelled, or taken over
  @Transactional
  boolean takeIn(UUID id, long epoch, List<Judged> judged) {
    var held = held(id, epoch);
    if (held.isEmpty()) {
      return false;
    }
    var list = held.get();
    var sorted = SortedRows.of(judged);
    var open = tree.holdOpen(unionsOf(sorted.good()));
    keepInto(open, sorted, RowCode.UNKNOWN_EMPLOYER);
    keepInto(unions.below(list.organizationId(), open), sorted, RowCode.EMPLOYER_OUT_OF_SCOPE);
    sorted.keep(rows.see(id, sorted.good()), Field.ID_NUMBER, RowCode.DUPLICATE_IN_FILE);
    sorted.keep(
        list.isDryRun() ? wouldJoin(sorted.good()) : join(list, sorted.good()),
        Field.ID_NUMBER,
        RowCode.ALREADY_MEMBER);
    rows.reject(id, sorted.bad());
    list.advance(
        Math.max(list.line(), sorted.lastLine()),
        sorted.good().size(),
        sorted.bad().size(),
        clock.instant().plus(config.lease()));
    return true;
  }

  @Transactional
  void complete(UUID id, long epoch) {
    held(id, epoch)
        .ifPresent(list -> {
          list.complete(clock.instant());
          chunks.forget(id);
          audit.record("LIST_COMPLETED", id);
        });
  }

  @Transactional
  void fail(UUID id, long epoch, ImportFailure reason) {
    held(id, epoch)
        .ifPresent(list -> {
          list.fail(reason, clock.instant());
          ended(list, reason);
        });
  }

  /// Something failed that the file does not account for: it is tried again, a few times in a row.
  @Transactional
  void stumble(UUID id, long epoch) {
    held(id, epoch)
        .ifPresent(list -> {
          list.stumble(config.tries(), clock.instant());
          list.failure().ifPresent(reason -> ended(list, reason));
        });
  }

  private void ended(MemberImport list, ImportFailure reason) {
    chunks.forget(list.id());
    audit.record("LIST_FAILED", list.id(), reason.name());
  }

  /// Whether the list is still this worker's: neither cancelled nor taken over.
  @Transactional
  boolean holds(UUID id, long epoch) {
    return held(id, epoch).isPresent();
  }

  private Optional<MemberImport> held(UUID id, long epoch) {
    return imports.locked(id).filter(list -> list.isHeld(epoch));
  }

  /// A union may have been closed or moved since the list was begun.
  private static void keepInto(Set<UUID> unions, SortedRows sorted, RowCode otherwise) {
    var lines =
        sorted.good().stream()
            .filter(row -> unions.contains(row.organizationId()))
            .map(Declared::line)
            .collect(Collectors.toSet());
    sorted.keep(lines, Field.EMPLOYER_CODE, otherwise);
  }

  private static Set<UUID> unionsOf(List<Declared> good) {
    return good.stream().map(Declared::organizationId).collect(Collectors.toSet());
  }

  private Set<Long> wouldJoin(List<Declared> fresh) {
    var lines = new HashSet<Long>();
    fresh.forEach(row -> lines.add(row.line()));
    memberships.members(fresh).forEach(row -> lines.remove(row.line()));
    return lines;
  }

  private Set<Long> join(MemberImport list, List<Declared> fresh) {
    var admitted = memberships.admitAll(fresh, list.ground());
    var members = admitted.stream().map(Admitted::memberId).toList();
    // their rows are locked by now: who binds a login at the same time has done so, or finds a
    // member
    logins.announceAll(members);
    cards.issueAll(members);
    inbox.tellAll(
        members.stream()
            .map(id -> new Message(id, Template.WELCOME_BY_LIST, Map.of(), "/v1/me/membership"))
            .toList());
    return admitted.stream().map(Admitted::line).collect(Collectors.toCollection(HashSet::new));
  }
}
