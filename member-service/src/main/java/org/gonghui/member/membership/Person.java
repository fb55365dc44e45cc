package org.gonghui.member.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.Place;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A person known to the federation, member or not. Name, number and phone are sealed; that nobody is known twice is a
/// unique index over the number's blind index.
@Entity
@DynamicUpdate
class Person {
  @Id private UUID id;
  private byte[] name;
  private byte[] idNumber;
  private byte[] phone;

  @Embedded
  @AttributeOverride(name = "odd", column = @Column(name = "id_number_odd"))
  @AttributeOverride(name = "even", column = @Column(name = "id_number_even"))
  @SuppressWarnings("UnusedVariable") // queries read it
  private Blind idNumberIndex;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  private int birthYear;
  private int birthMonth;

  private @Nullable Instant verifiedAt;
  private @Nullable UUID mergedInto;
  private boolean mergeFinal;
  private @Nullable Instant erasedAt;

  private long sequence;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Person() {}

  /// The authority's word on name and phone takes the place of an employer's.
  void verified(SealedIdentity sealed, Instant now) {
    name = sealed.name();
    phone = sealed.phone();
    verifiedAt = now;
  }

  /// @param sealed an officer has seen it
  void rename(byte[] sealed) {
    name = sealed.clone();
  }

  void rephone(byte[] sealed) {
    phone = sealed.clone();
  }

  void renumber(byte[] sealed, Blind index, IdNumber number) {
    idNumber = sealed.clone();
    idNumberIndex = index;
    sex = number.sex();
    birthYear = number.birthDate().getYear();
    birthMonth = number.birthDate().getMonthValue();
  }

  /// Nothing says who it was from now on.
  ///
  /// @param nobody takes the place of name, number and phone, with an index that is nobody else's
  void erase(SealedIdentity nobody, Instant now) {
    name = nobody.name();
    idNumber = nobody.idNumber();
    phone = nobody.phone();
    idNumberIndex = nobody.index();
    birthMonth = 1;
    verifiedAt = null;
    erasedAt = now;
  }

  boolean isErased() {
    return erasedAt != null;
  }

  /// Turns out to be another's.
  void mergeInto(UUID kept) {
    mergedInto = kept;
  }

  /// The other services may know.
  void finishMerge() {
    mergeFinal = true;
  }

  /// Stands for itself again.
  void part() {
    mergedInto = null;
  }

  /// Whose record it is by now, where that is another's.
  Optional<UUID> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  /// The same as the other services may know it.
  @Nullable UUID toldInto() {
    return mergeFinal ? mergedInto : null;
  }

  /// Whether the authority has confirmed who it is; else an employer's list has brought them.
  boolean isVerified() {
    return verifiedAt != null;
  }

  /// Something that other services know of this person changes.
  ///
  /// @return the sequence to tell it under
  long changes() {
    return ++sequence;
  }

  /// The sequence under which it was told last.
  long sequence() {
    return sequence;
  }

  UUID id() {
    return id;
  }

  byte[] name() {
    return name.clone();
  }

  byte[] idNumber() {
    return idNumber.clone();
  }

  byte[] phone() {
    return phone.clone();
  }

  Sex sex() {
    return sex;
  }

  int birthYear() {
    return birthYear;
  }

  int birthMonth() {
    return birthMonth;
  }

  static Place place(UUID id, String column) {
    return new Place("person", column, id);
  }
}
