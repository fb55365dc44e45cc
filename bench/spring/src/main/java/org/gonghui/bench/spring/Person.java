package org.gonghui.bench.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings({"UnusedVariable", "ArrayRecordComponent"}) // as wide as the service's own
class Person {
  @Id private UUID id;
  private byte[] name;
  private byte[] idNumber;
  private byte[] phone;
  private byte @Nullable [] idNumberOdd;
  private byte @Nullable [] idNumberEven;
  private String sex;
  private int birthYear;
  private int birthMonth;
  private @Nullable Instant verifiedAt;
  private long sequence;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Person() {}

  UUID id() {
    return id;
  }

  byte[] name() {
    return name.clone();
  }
}
