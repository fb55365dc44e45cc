package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.sale.Issuing;

/// Use cases of members who enter draws (M9).
@ApplicationScoped
public class EntryDesk {
  private final Draws draws;
  private final DrawEntries entries;
  private final EntryOutcomes outcomes;
  private final SaltSeal seal;
  private final Issuing tickets;
  private final LoginDesk logins;
  private final Audit audit;
  private final Clock clock;

  EntryDesk(
      Draws draws,
      DrawEntries entries,
      EntryOutcomes outcomes,
      SaltSeal seal,
      Issuing tickets,
      LoginDesk logins,
      Audit audit,
      Clock clock) {
    this.draws = draws;
    this.entries = entries;
    this.outcomes = outcomes;
    this.seal = seal;
    this.tickets = tickets;
    this.logins = logins;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  EntryView enter(UUID item) {
    var me = logins.me();
    var now = clock.instant();
    var draw = draws.shared(item).orElseThrow(EntryDesk::noSuchDraw);
    draw.requireOpen(now);
    entries
        .ofItem(me, item)
        .ifPresent(entry -> {
          throw new Refusal(MemberProblem.ALREADY_ENTERED)
              .link(URI.create(EntryResource.PATH + "/" + entry.id()));
        });
    var id = seal.nextEntry();
    var salt = seal.next();
    var leaf = Leaf.of(salt, item, id, share(me, item));
    var entry = new DrawEntry(id, item, me, leaf, seal.seal(id, salt), now);
    entries.persistAndFlush(entry);
    audit.record("DRAW_ENTERED", id);
    return view(entry);
  }

  /// The first priority share that the member is entitled to; 0 where to none.
  private int share(UUID member, UUID item) {
    var entitled = tickets.entitled(item, List.of(member)).get(member);
    if (entitled == null || !entitled.contains(0)) {
      throw new Refusal(MemberProblem.NOT_IN_AUDIENCE);
    }
    return entitled.stream().filter(number -> number > 0).min(Integer::compare).orElse(0);
  }

  @Transactional
  EntryView get(UUID id) {
    return view(mine(id));
  }

  @Transactional
  Slice<EntryView, UUID> list(Keyset<UUID> keyset) {
    return entries.list(logins.me(), keyset).all(this::views);
  }

  @Transactional
  EntryView withdraw(UUID id) {
    var entry = mine(id);
    draws.shared(entry.itemId()).orElseThrow().requireOpen(clock.instant());
    var known = Objects.requireNonNull(outcomes.of(List.of(id)).get(id));
    entries.delete(entry);
    audit.record("DRAW_LEFT", id);
    return EntryView.of(entry, seal.open(entry), known.left());
  }

  /// Somebody who is a member no more leaves the draws that still take entries. From its closing on a draw keeps whom it has:
  /// who is drawn then and is no member is passed over.
  @Transactional
  public void withdrawAll(UUID member) {
    audit.recordAll("DRAW_LEFT", entries.withdraw(member), "MEMBERSHIP_ENDED");
  }

  private DrawEntry mine(UUID id) {
    return entries.of(logins.me(), id).orElseThrow(Refusal::notFound);
  }

  private EntryView view(DrawEntry entry) {
    return views(Collections.singletonList(entry)).getFirst();
  }

  private List<EntryView> views(List<DrawEntry> shown) {
    var known = outcomes.of(shown.stream().map(DrawEntry::id).toList());
    return shown.stream()
        .map(entry ->
            EntryView.of(entry, seal.open(entry), Objects.requireNonNull(known.get(entry.id()))))
        .toList();
  }

  private static Refusal noSuchDraw() {
    return Refusal.invalid("itemId", "UNKNOWN_DRAW");
  }
}
