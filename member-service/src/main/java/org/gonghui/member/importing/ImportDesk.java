package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.importing.RowPolicy.Judged;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.spot.SpotDesk;

/// Use cases of who sends lists and watches what becomes of them (M5, M6).
@ApplicationScoped
class ImportDesk {
  private final MemberImports imports;
  private final Chunks chunks;
  private final ImportRows rows;
  private final OrganizationDesk organizations;
  private final SpotDesk spot;
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
      SpotDesk spot,
      ImportConfig config,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.imports = imports;
    this.chunks = chunks;
    this.rows = rows;
    this.organizations = organizations;
    this.spot = spot;
    this.config = config;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  UUID begin(FileFormat format, ListOrder order) {
    organizations.requireInScope(order.organization());
    if (order.joiningEvent().filter(event -> !spot.isInScope(event)).isPresent()) {
      throw Refusal.invalid("event", "INVALID_VALUE");
    }
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
  ImportView received(Upload upload) {
    var list = imports.locked(upload.id()).orElseThrow(Refusal::notFound);
    list.received(upload.chunks(), upload.charset());
    imports.flush();
    audit.record("LIST_RECEIVED", upload.id(), "EMPLOYER_DECLARED");
    return list.view();
  }

  /// Only an upload: one that was received stays, though its receipt may have been lost on the way back.
  @Transactional
  void discard(UUID id) {
    imports
        .locked(id)
        .filter(MemberImport::isUploading)
        .ifPresent(list -> {
          chunks.forget(id);
          imports.delete(list);
        });
  }

  @Transactional
  ImportView get(UUID id) {
    return found(id).view();
  }

  @Transactional
  ImportView cancel(UUID id) {
    var list = found(id);
    imports.lock(list);
    list.cancel(clock.instant());
    imports.flush();
    chunks.forget(id);
    audit.record("LIST_CANCELLED", id);
    return list.view();
  }

  /// @param after the last line that was read before
  @Transactional
  List<Judged.Bad> rejected(UUID id, long after, int most) {
    return rows.rejected(found(id).id(), after, most);
  }

  /// Forgets uploads that never ended.
  @Transactional
  void forgetUploads() {
    imports.forgetUploads(clock.instant().minus(config.uploadLimit()));
  }

  private MemberImport found(UUID id) {
    return imports.inScope(caller.organizations(), id).orElseThrow(Refusal::notFound);
  }
}
