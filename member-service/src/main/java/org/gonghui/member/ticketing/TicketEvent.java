package org.gonghui.member.ticketing;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;

/// An event that gives tickets (M9): written as a draft, published once, ended by its time or called off.
@Entity
class TicketEvent {
  /// Whether it is to be seen.
  @Schema(name = "TicketEventState")
  enum State {
    DRAFT,
    PUBLISHED,
    CALLED_OFF
  }

  @Id private UUID id;
  private UUID organizationId;
  private String title;

  @Enumerated(EnumType.STRING)
  private SaleMode mode;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant opensAt;
  private Instant closesAt;
  private int ticketsPerMember;

  @Convert(converter = PlanColumn.class)
  private Plan plan;

  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected TicketEvent() {}

  @SuppressWarnings("NullAway.Init") // describe fills the rest
  TicketEvent(UUID id, TicketEventBody body, Instant enteredAt, Supplier<UUID> ids) {
    this.id = id;
    this.state = State.DRAFT;
    this.enteredAt = enteredAt;
    describe(body, ids);
  }

  /// Takes what an officer says now, as long as nobody has seen it. The n-th item keeps its id.
  final void amend(TicketEventBody body, Supplier<UUID> ids) {
    require(State.DRAFT);
    var known = plan.items().stream().map(TicketItem::id).iterator();
    describe(body, () -> known.hasNext() ? known.next() : ids.get());
  }

  private void describe(TicketEventBody body, Supplier<UUID> ids) {
    organizationId = body.organizationId();
    title = body.title().strip();
    mode = body.mode();
    opensAt = body.opensAt();
    closesAt = body.closesAt();
    ticketsPerMember = body.ticketsPerMember();
    var items = new ArrayList<TicketItem>();
    body.items().forEach(item -> items.add(item.under(organizationId, ids.get())));
    plan = new Plan(body.everybody(), items);
  }

  TicketEventPublished publish() {
    require(State.DRAFT);
    state = State.PUBLISHED;
    return new TicketEventPublished(
        id,
        organizationId,
        title,
        mode,
        opensAt,
        closesAt,
        ticketsPerMember,
        plan.audience(),
        plan.items());
  }

  TicketEventCalledOff callOff() {
    require(State.PUBLISHED);
    state = State.CALLED_OFF;
    return new TicketEventCalledOff(id);
  }

  private void require(State needed) {
    if (state != needed) {
      throw Refusal.wrongState(state);
    }
  }

  TicketEventBody body() {
    return new TicketEventBody(
        title,
        organizationId,
        mode,
        opensAt,
        closesAt,
        ticketsPerMember,
        NewAudience.of(plan.audience()),
        plan.items().stream().map(TicketEventBody.Item::of).toList());
  }

  TicketEventView view() {
    return new TicketEventView(
        id,
        organizationId,
        title,
        mode,
        state,
        opensAt,
        closesAt,
        ticketsPerMember,
        plan.audience(),
        plan.items(),
        enteredAt,
        Answers.etag(version));
  }

  EventFacts facts() {
    return new EventFacts(
        id,
        organizationId,
        title,
        mode,
        state == State.CALLED_OFF,
        opensAt,
        closesAt,
        ticketsPerMember,
        plan.items(),
        version);
  }

  UUID id() {
    return id;
  }

  UUID organizationId() {
    return organizationId;
  }

  Instant closesAt() {
    return closesAt;
  }

  long version() {
    return version;
  }
}
