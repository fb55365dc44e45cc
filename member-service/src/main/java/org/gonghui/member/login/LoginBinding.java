package org.gonghui.member.login;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one login of a person. That a person has one binding is its key, that a login is bound to one person a unique
/// index.
@Entity
class LoginBinding {
  @Id private UUID personId;
  private String issuer;
  private String subject;
  private Instant boundAt;
  private @Nullable Instant replacedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected LoginBinding() {}

  LoginBinding(UUID personId, String issuer, String subject, Instant boundAt) {
    this.personId = personId;
    this.issuer = issuer;
    this.subject = subject;
    this.boundAt = boundAt;
  }

  void replace(String newIssuer, String newSubject, Instant now) {
    issuer = newIssuer;
    subject = newSubject;
    boundAt = now;
    replacedAt = now;
  }

  AccountChanged changed() {
    return new AccountChanged(personId, issuer, subject, boundAt, replacedAt);
  }

  Binding view(boolean replaced) {
    return new Binding(personId, subject, boundAt, replaced, version);
  }

  UUID personId() {
    return personId;
  }

  long version() {
    return version;
  }
}
