package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.card.CardDesk;
import org.gonghui.member.importing.RowPolicy.Judged;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.membership.Admitted;
import org.gonghui.member.membership.Declared;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.organization.OrganizationDesk;

/// Use cases of lists (M5, M6). A batch of rows, its rejections and the line that was reached are one transaction, so a
/// list that was killed anywhere goes on exactly there.
@ApplicationScoped
class ImportDesk {
  private final MemberImports imports;
  private final Chunks chunks;
  private final ImportRows rows;
  private final OrganizationDesk organizations;
  private final MembershipDesk memberships;
  private final CardDesk cards;
  private final InboxDesk inbox;
  private final ImportConfig config;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  ImportDesk(
      MemberImports imports,
      Chunks chunks,
      ImportRows rows,
      OrganizationDesk organizations,
      MembershipDesk memberships,
      CardDesk cards,
      InboxDesk inbox,
      ImportConfig config,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.imports = imports;
    this.chunks = chunks;
    this.rows = rows;
    this.organizations = organizations;
    this.memberships = memberships;
    this.cards = cards;
    this.inbox = inbox;
    this.config = config;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  UUID begin(FileFormat format, ListOrder order) {
    organizations.requireInScope(order.organization());
    var enteredBy = caller.issuer() + " " + caller.subject();
    var list = new MemberImport(ids.next(), format, order, enteredBy, clock.instant());
    imports.persist(list);
    return list.id();
  }

  @Transactional
  void keep(UUID list, int number, byte[] content) {
    chunks.keep(list, number, content);
  }

  @Transactional
  ImportView received(UUID id, int allChunks, String charset) {
    var list = imports.locked(id).orElseThrow(Refusal::notFound);
    list.received(allChunks, charset);
    audit.record("LIST_RECEIVED", id, "EMPLOYER_DECLARED");
    return list.view();
  }

  @Transactional
  void discard(UUID list) {
    chunks.forget(list);
    imports.delete("id", list);
  }

  @Transactional
  ImportView get(UUID id) {
    return found(id).view();
  }

  @Transactional
  ImportView cancel(UUID id) {
    found(id);
    var list = imports.locked(id).orElseThrow(Refusal::notFound);
    list.cancel(clock.instant());
    chunks.forget(id);
    audit.record("LIST_CANCELLED", id);
    return list.view();
  }

  /// @param after the last line that was read before
  @Transactional
  List<Judged.Bad> rejected(UUID id, long after, int most) {
    return rows.rejected(found(id).id(), after, most);
  }

  @Transactional
  Optional<MemberImport> take() {
    var now = clock.instant();
    imports.forgetUploads(now.minus(config.uploadLimit()));
    return imports.claim(now, now.plus(config.lease()));
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
    var held = imports.locked(id).filter(list -> list.isHeld(epoch));
    if (held.isEmpty()) {
      return false;
    }
    var list = held.get();
    var good = new ArrayList<Declared>();
    var bad = new ArrayList<Judged.Bad>();
    var last = list.line();
    for (var row : judged) {
      switch (row) {
        case Judged.Good(var declared) -> good.add(declared);
        case Judged.Bad wrong -> bad.add(wrong);
      }
      last = Math.max(last, lineOf(row));
    }
    var first = rows.see(id, good);
    var fresh = good.stream().filter(row -> first.contains(row.line())).toList();
    good.stream()
        .filter(row -> !first.contains(row.line()))
        .forEach(row -> bad.add(bad(row, RowCode.DUPLICATE_IN_FILE)));
    var accepted = list.isDryRun() ? wouldJoin(fresh) : join(list, fresh);
    fresh.stream()
        .filter(row -> !accepted.contains(row.line()))
        .forEach(row -> bad.add(bad(row, RowCode.ALREADY_MEMBER)));
    rows.reject(id, bad);
    list.advance(last, accepted.size(), bad.size(), clock.instant().plus(config.lease()));
    return true;
  }

  @Transactional
  void complete(UUID id, long epoch) {
    imports
        .locked(id)
        .filter(list -> list.isHeld(epoch))
        .ifPresent(list -> {
          list.complete(clock.instant());
          chunks.forget(id);
          audit.record("LIST_COMPLETED", id);
        });
  }

  @Transactional
  void fail(UUID id, long epoch, UnreadableFile.Reason reason) {
    imports
        .locked(id)
        .filter(list -> list.isHeld(epoch))
        .ifPresent(list -> {
          list.fail(reason, clock.instant());
          chunks.forget(id);
          audit.record("LIST_FAILED", id, reason.name());
        });
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
    cards.issueAll(members);
    inbox.tellAll(
        members.stream()
            .map(id -> new Message(id, "WELCOME_BY_LIST", Map.of(), "/v1/me/membership"))
            .toList());
    return admitted.stream().map(Admitted::line).collect(Collectors.toCollection(HashSet::new));
  }

  private MemberImport found(UUID id) {
    return imports.inScope(caller.organizations(), id).orElseThrow(Refusal::notFound);
  }

  private static Judged.Bad bad(Declared row, RowCode code) {
    return new Judged.Bad(row.line(), Field.ID_NUMBER.column(), code);
  }

  private static long lineOf(Judged row) {
    return switch (row) {
      case Judged.Good(var declared) -> declared.line();
      case Judged.Bad(var line, var column, var code) -> line;
    };
  }
}
