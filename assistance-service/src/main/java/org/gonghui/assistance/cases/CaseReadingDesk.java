package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.documents.DocumentDesk;
import org.gonghui.kit.audit.Audit;
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

  @Transactional
  List<ReliefCase> list(
      Set<UUID> organizations, ReliefCases.Filter filter, Optional<UUID> after, int limit) {
    var found = cases.list(organizations, filter, after, limit);
    audit.recordAll("CASE_READ", found.stream().map(ReliefCase::memberId).toList(), PURPOSE);
    return found;
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
