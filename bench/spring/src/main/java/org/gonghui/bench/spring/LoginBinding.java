package org.gonghui.bench.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // as wide as the service's own
class LoginBinding {
  @Id private UUID personId;
  private String issuer;
  private String subject;
  private Instant boundAt;
  private @Nullable Instant replacedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected LoginBinding() {}

  UUID personId() {
    return personId;
  }
}
