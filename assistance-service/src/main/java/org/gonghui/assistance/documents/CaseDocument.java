package org.gonghui.assistance.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.Vault;

/// A photo or PDF that backs a case. Its content stands sealed.
@Entity
class CaseDocument {
  static final String TABLE = "case_document";

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // read by queries and constraints
  private UUID memberId;

  private String contentType;
  private int size;
  private byte[] content;
  private Instant givenAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected CaseDocument() {}

  CaseDocument(
      UUID id, UUID memberId, DocumentType type, byte[] plain, Instant givenAt, Vault vault) {
    this.id = id;
    this.memberId = memberId;
    this.contentType = type.mediaType();
    this.size = plain.length;
    this.content = vault.seal(plain, new Place(TABLE, "content", id));
    this.givenAt = givenAt;
  }

  byte[] open(Vault vault) {
    return vault.openBytes(content, new Place(TABLE, "content", id));
  }

  DocumentView view() {
    return new DocumentView(id, contentType, size, givenAt);
  }

  UUID id() {
    return id;
  }

  String contentType() {
    return contentType;
  }
}
