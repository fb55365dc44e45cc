package org.gonghui.member.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.registration.DoorDesk;

/// Use cases of works in a contest (M13).
@ApplicationScoped
public class EntryDesk {
  private final ContestDesk contests;
  private final Entries entries;
  private final DoorDesk registrations;
  private final MembershipDesk memberships;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  EntryDesk(
      ContestDesk contests,
      Entries entries,
      DoorDesk registrations,
      MembershipDesk memberships,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.contests = contests;
    this.entries = entries;
    this.registrations = registrations;
    this.memberships = memberships;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// An entry with what may be shown of who entered it.
  record Shown(ContestEntryView view, long version) {}

  /// @param said gives the work once the contest was found in scope
  @Transactional
  Shown enter(UUID contest, Supplier<EntryBody> said) {
    var held = contests.locked(contest);
    var body = said.get();
    body.judge();
    held.requireEntering();
    if (!registrations.havePlaces(held.activityId(), body.members())) {
      throw new Refusal(MemberProblem.ENTRANT_NOT_REGISTERED);
    }
    var entry =
        new ContestEntry(ids.next(), contest, entries.nextNumber(contest), body, clock.instant());
    entries.persistAndFlush(entry);
    audit.record("CONTEST_ENTERED", entry.id());
    return shown(entry);
  }

  /// The works of a contest; recorded, since names are shown.
  @Transactional
  Slice<ContestEntryView, UUID> list(UUID contest, Keyset<UUID> keyset) {
    var known = contests.inScope(contest);
    return entries.list(known.id(), keyset).all(this::views);
  }

  /// Takes a work out of the contest: it is scored and ranked no more.
  @Transactional
  Shown withdraw(UUID contest, UUID id) {
    var held = contests.locked(contest);
    var entry = entries.of(contest, id).orElseThrow(Refusal::notFound);
    held.requireRunning();
    entry.withdraw();
    entries.flush();
    audit.record("CONTEST_ENTRY_WITHDRAWN", id);
    return shown(entry);
  }

  /// All works of a contest, by their numbers.
  @Transactional
  public List<EntryFacts> ofContest(UUID contest) {
    return entries.ofContest(contest).stream().map(ContestEntry::facts).toList();
  }

  /// Some of them, by id.
  @Transactional
  public Map<UUID, EntryFacts> of(UUID contest, Set<UUID> wanted) {
    return entries.all(contest, wanted).stream()
        .map(ContestEntry::facts)
        .collect(Collectors.toMap(EntryFacts::id, facts -> facts));
  }

  private Shown shown(ContestEntry entry) {
    return new Shown(views(List.of(entry)).getFirst(), entry.version());
  }

  private List<ContestEntryView> views(List<ContestEntry> shown) {
    var members =
        shown.stream()
            .flatMap(entry -> entry.facts().memberIds().stream())
            .collect(Collectors.toSet());
    audit.recordAll("CONTEST_ENTRANT_SHOWN", members, "CONTEST");
    var names = memberships.maskedNames(members);
    return shown.stream().map(entry -> entry.view(names)).toList();
  }
}
