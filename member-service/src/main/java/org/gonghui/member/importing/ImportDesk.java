package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.stock.Tills;
import org.gonghui.member.ticketing.TicketEventDesk;

/// Use cases of who sends lists and watches what becomes of them (M5, M6).
@ApplicationScoped
class ImportDesk {
  private final ListImports imports;
  private final Chunks chunks;
  private final ImportRows rows;
  private final OrganizationDesk organizations;
  private final TicketEventDesk events;
  private final Tills tills;
  private final ImportConfig config;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  ImportDesk(
      ListImports imports,
      Chunks chunks,
      ImportRows rows,
      OrganizationDesk organizations,
      TicketEventDesk events,
      Tills tills,
      ImportConfig config,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.imports = imports;
    this.chunks = chunks;
    this.rows = rows;
    this.organizations = organizations;
    this.events = events;
    this.tills = tills;
    this.config = config;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// @throws Refusal 404 where the item is not of an event in the caller's scope
  @Transactional
  ListOrder orderOfRecipients(UUID item) {
    var stock = tills.known(item).orElseThrow(Refusal::notFound);
    return ListOrder.ofRecipients(events.organizationOf(stock.eventId()), item);
  }

  @Transactional
  UUID begin(FileFormat format, ListOrder order) {
    organizations.requireInScope(order.organization());
    var enteredBy = caller.issuer() + " " + caller.subject();
    var list = new ListImport(ids.next(), format, order, enteredBy, clock.instant());
    imports.persist(list);
    return list.id();
  }

  @Transactional
  void keep(UUID list, int number, byte[] content) {
    chunks.keep(list, number, content);
  }

  @Transactional
  ListImport received(Upload upload) {
    var list = imports.locked(upload.id()).orElseThrow(Refusal::notFound);
    list.received(upload.chunks(), upload.charset());
    imports.flush();
    if (list.kind() == ListKind.MEMBERS) {
      audit.record("LIST_RECEIVED", upload.id(), "EMPLOYER_DECLARED");
    } else {
      audit.record("LIST_RECEIVED", upload.id());
    }
    return list;
  }

  /// Only an upload: one that was received stays, though its receipt may have been lost on the way back.
  @Transactional
  void discard(UUID id) {
    imports
        .locked(id)
        .filter(ListImport::isUploading)
        .ifPresent(list -> {
          chunks.forget(id);
          imports.delete(list);
        });
  }

  @Transactional
  ListImport get(UUID id, Set<ListKind> kinds) {
    return found(id, kinds);
  }

  @Transactional
  ListImport cancel(UUID id, Set<ListKind> kinds) {
    var list = found(id, kinds);
    imports.lock(list);
    list.cancel(clock.instant());
    imports.flush();
    chunks.forget(id);
    audit.record("LIST_CANCELLED", id);
    return list;
  }

  /// @param after the last line that was read before
  @Transactional
  List<Rejection> rejected(UUID id, Set<ListKind> kinds, long after, int most) {
    return rows.rejected(found(id, kinds).id(), after, most);
  }

  /// Forgets uploads that never ended.
  @Transactional
  void forgetUploads() {
    imports.forgetUploads(clock.instant().minus(config.uploadLimit()));
  }

  private ListImport found(UUID id, Set<ListKind> kinds) {
    return imports.inScope(organizations.reach(), kinds, id).orElseThrow(Refusal::notFound);
  }
}
