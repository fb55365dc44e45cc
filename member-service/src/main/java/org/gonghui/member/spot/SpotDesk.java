package org.gonghui.member.spot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.organization.Scope;
import org.gonghui.member.organization.TreeDesk;
import org.gonghui.member.organization.UnionLookup;
import org.jspecify.annotations.Nullable;

/// Use cases of officers who take people in on the spot (M5), and of who has an event's code.
@ApplicationScoped
public class SpotDesk {
  private final JoiningEvents events;
  private final EventCodes codes;
  private final Comers comers;
  private final OrganizationDesk organizations;
  private final UnionLookup unions;
  private final Scope scope;
  private final TreeDesk tree;
  private final SpotConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  SpotDesk(
      JoiningEvents events,
      EventCodes codes,
      Comers comers,
      OrganizationDesk organizations,
      UnionLookup unions,
      Scope scope,
      TreeDesk tree,
      SpotConfig config,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.events = events;
    this.codes = codes;
    this.comers = comers;
    this.organizations = organizations;
    this.unions = unions;
    this.scope = scope;
    this.tree = tree;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  JoiningEventView open(JoiningEventBody body) {
    organizations.requireInScope(body.organizationId());
    body.judge(clock.instant(), config.longest());
    if (tree.holdOpen(List.of(body.organizationId())).isEmpty()) {
      throw new Refusal(MemberProblem.UNION_CLOSED);
    }
    var id = ids.next();
    var author = scope.author();
    var event = new JoiningEvent(id, body, codes.next(id), author, clock.instant());
    events.persistAndFlush(event);
    audit.record("JOINING_EVENT_OPENED", id);
    return view(event);
  }

  @Transactional
  JoiningEventView get(UUID id) {
    return view(found(id));
  }

  @Transactional
  Slice<JoiningEventView, UUID> list(@Nullable UUID organization, Keyset<UUID> keyset) {
    if (organization != null) {
      organizations.requireInScope(organization);
    }
    return events.list(organization, scope.tops(), keyset).all(this::views);
  }

  /// Nobody joins by it any more: who closes it waits for those who are joining.
  @Transactional
  JoiningEventView close(UUID id) {
    var event = locked(id);
    event.close(clock.instant());
    events.flush();
    audit.record("JOINING_EVENT_CLOSED", id);
    return view(event);
  }

  /// Another code takes the place of one that went astray.
  @Transactional
  JoiningEventView replaceCode(UUID id) {
    var event = locked(id);
    event.giveCode(codes.next(id), clock.instant());
    events.flush();
    audit.record("JOINING_CODE_REPLACED", id);
    return view(event);
  }

  /// What the picture of its code says.
  @Transactional
  String link(UUID id) {
    var event = found(id);
    return config.link() + codes.open(id, event.code());
  }

  @Transactional
  List<JoinedLine> joined(UUID id) {
    return comers.lines(found(id).id());
  }

  @Transactional
  PublicJoiningEvent shown(String code) {
    var event = events.byCode(codes.index(code)).orElseThrow(Refusal::notFound);
    var now = clock.instant();
    event.requireNotGone(now);
    var union =
        unions
            .openEnd(event.organizationId())
            .orElseThrow(() -> new Refusal(MemberProblem.UNION_CLOSED));
    return new PublicJoiningEvent(
        event.name(), unions.name(union), event.opensAt(), event.closesAt(), event.state(now));
  }

  /// The open event that has this code; it stays open until the transaction ends.
  ///
  /// @throws Refusal 422 `UNKNOWN_JOINING_CODE`, 409 `JOINING_EVENT_NOT_OPEN` or `JOINING_EVENT_CLOSED`
  @Transactional
  public UUID enter(String code) {
    var event =
        events
            .shared(codes.index(code))
            .orElseThrow(() -> new Refusal(MemberProblem.UNKNOWN_JOINING_CODE));
    event.requireOpen(clock.instant());
    return event.id();
  }

  /// Whether the caller sees this event.
  @Transactional
  public boolean isInScope(UUID event) {
    return events.find(event, scope.tops()).isPresent();
  }

  /// The union that an event is for, be it over or not: who came in time joins when their identity is verified.
  @Transactional
  public Optional<UUID> unionOf(UUID event) {
    return events.unionOf(event);
  }

  private JoiningEventView view(JoiningEvent event) {
    return views(List.of(event)).getFirst();
  }

  private List<JoiningEventView> views(List<JoiningEvent> shown) {
    var came = comers.of(shown.stream().map(JoiningEvent::id).toList());
    var gone =
        unions.withoutHeir(
            shown.stream().map(JoiningEvent::organizationId).collect(Collectors.toSet()));
    var now = clock.instant();
    return shown.stream()
        .map(event ->
            event.view(
                came.getOrDefault(event.id(), Came.NOBODY),
                gone.contains(event.organizationId())
                    ? JoiningEventState.UNION_CLOSED
                    : event.state(now)))
        .toList();
  }

  private JoiningEvent found(UUID id) {
    return events.find(id, scope.tops()).orElseThrow(Refusal::notFound);
  }

  private JoiningEvent locked(UUID id) {
    return events.locked(id, scope.tops()).orElseThrow(Refusal::notFound);
  }
}
