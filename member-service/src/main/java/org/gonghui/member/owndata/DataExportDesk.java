package org.gonghui.member.owndata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.login.LoginDesk;

/// Use cases of persons who want to have what is kept of them.
@ApplicationScoped
class DataExportDesk {
  private final DataExports exports;
  private final Archive archive;
  private final ExportSeal seal;
  private final LoginDesk logins;
  private final DataExportConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  DataExportDesk(
      DataExports exports,
      Archive archive,
      ExportSeal seal,
      LoginDesk logins,
      DataExportConfig config,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.exports = exports;
    this.archive = archive;
    this.seal = seal;
    this.logins = logins;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  /// @throws Refusal 409 `EXPORTED_TODAY` with a link
  @Transactional
  DataExport ask() {
    var me = logins.me();
    exports
        .of(me, day.today())
        .ifPresent(export -> {
          throw new Refusal(MemberProblem.EXPORTED_TODAY)
              .link(URI.create(DataExportResource.PATH + "/" + export.id()));
        });
    var export = new DataExport(ids.next(), me, day.today(), clock.instant());
    exports.persistAndFlush(export);
    audit.record("DATA_EXPORT_ASKED", me);
    return export;
  }

  @Transactional
  DataExport get(UUID id) {
    return exports.of(logins.me(), id).orElseThrow(Refusal::notFound);
  }

  /// @throws Refusal 409 where the file is not there yet, or no more
  @Transactional
  byte[] file(UUID id) {
    var export = get(id);
    var sealed = export.file(clock.instant());
    audit.record("DATA_EXPORT_FETCHED", export.personId());
    return seal.open(id, sealed);
  }

  @Transactional
  List<UUID> queued() {
    return exports.queued();
  }

  @Transactional
  void make(UUID id) {
    exports
        .locked(id)
        .filter(DataExport::isQueued)
        .ifPresent(export -> {
          var now = clock.instant();
          var sealed = seal.seal(id, archive.of(export.personId()));
          export.keep(sealed, now, now.plus(config.kept()));
        });
  }

  @Transactional
  List<UUID> ended() {
    return exports.ended(clock.instant());
  }

  @Transactional
  void expire(UUID id) {
    exports.locked(id).ifPresent(DataExport::expire);
  }
}
