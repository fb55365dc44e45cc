package org.gonghui.assistance.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.MemberLock;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Vault;

/// Use cases of documents.
@ApplicationScoped
public class DocumentDesk {
  private final CaseDocuments documents;
  private final MemberLock members;
  private final Vault vault;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  DocumentDesk(
      CaseDocuments documents, MemberLock members, Vault vault, Audit audit, Ids ids, Clock clock) {
    this.documents = documents;
    this.members = members;
    this.vault = vault;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// A document's content and what it is.
  public record Opened(String contentType, InputStream content) {}

  @Transactional
  DocumentView give(UUID memberId, DocumentType type, byte[] content) {
    members.holdOwn(memberId);
    var document = new CaseDocument(ids.next(), memberId, type, content, clock.instant(), vault);
    documents.persistAndFlush(document);
    audit.record("DOCUMENT_GIVEN", document.id());
    return document.view();
  }

  DocumentView own(UUID memberId, UUID id) {
    return documents.ownedBy(memberId, id).orElseThrow(Refusal::notFound).view();
  }

  /// Whether all of these documents were given by the member.
  public boolean areOwnedBy(UUID memberId, Set<UUID> ids) {
    return ids.isEmpty() || documents.countOwnedBy(memberId, ids) == ids.size();
  }

  /// A member's document in plain, for who may see the case that it backs; that reading is recorded.
  @Transactional
  public Opened read(UUID memberId, UUID id, String purpose) {
    var document = documents.ownedBy(memberId, id).orElseThrow(Refusal::notFound);
    audit.record("DOCUMENT_READ", memberId, purpose);
    return new Opened(document.contentType(), new ByteArrayInputStream(document.open(vault)));
  }
}
