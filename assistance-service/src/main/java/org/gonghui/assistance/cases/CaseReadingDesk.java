package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.documents.DocumentDesk;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;

/// Staff's reading of cases; whoever opens a dossier is recorded.
@ApplicationScoped
class CaseReadingDesk {
  private static final String PURPOSE = "ASSISTANCE_CASE";

  private final ReliefCases cases;
  private final Dossiers dossiers;
  private final DocumentDesk documents;
  private final Audit audit;

  CaseReadingDesk(ReliefCases cases, Dossiers dossiers, DocumentDesk documents, Audit audit) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.documents = documents;
    this.audit = audit;
  }

  @Transactional
  ReliefCase read(UUID id, Set<UUID> organizations) {
    var relief = cases.inScope(id, organizations).orElseThrow(Refusal::notFound);
    audit.record("CASE_READ", relief.memberId(), PURPOSE);
    return relief;
  }

  /// Records the reading of what is shown, not of the one more that tells of another page.
  @Transactional
  Slice<ReliefCase, UUID> list(
      Set<UUID> organizations, ReliefCases.Filter filter, Keyset<UUID> keyset) {
    var shown = cases.list(organizations, filter, keyset);
    audit.recordAll(
        "CASE_READ", shown.items().stream().map(ReliefCase::memberId).toList(), PURPOSE);
    return shown;
  }

  /// A document that the evidence of the case names.
  @Transactional
  DocumentDesk.Opened document(UUID id, Set<UUID> organizations, UUID documentId) {
    var relief = cases.inScope(id, organizations).orElseThrow(Refusal::notFound);
    var evidence = dossiers.of(relief).evidence();
    if (evidence == null || !evidence.documents().contains(documentId)) {
      throw Refusal.notFound();
    }
    return documents.read(relief.memberId(), documentId, PURPOSE);
  }
}
