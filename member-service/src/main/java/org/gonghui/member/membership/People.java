package org.gonghui.member.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.sealing.Blind;
import org.hibernate.Session;

/// Persons, by id or by the blind index of their number.
@ApplicationScoped
class People implements PanacheRepositoryBase<Person, UUID> {
  private static final String CLAIM =
      """
      insert into person (id, name, id_number, phone, id_number_odd, id_number_even, sex, birth_year, birth_month,
                          sequence, version)
      values (:id, :name, :idNumber, :phone, :odd, :even, :sex, :year, :month, 0, 0)
      on conflict do nothing
      """;

  Optional<Person> known(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /// By id, all at once.
  Map<UUID, Person> known(Set<UUID> ids) {
    return list("id in ?1", ids).stream().collect(Collectors.toMap(Person::id, person -> person));
  }

  /// The person with this number, locked until the transaction ends; after a merge, the record that it is now.
  Optional<Person> locked(Blind number) {
    return find("idNumberIndex.odd = ?1 or idNumberIndex.even = ?2", number.odd(), number.even())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .flatMap(found -> found.mergedInto().map(this::locked).orElse(Optional.of(found)));
  }

  /// A person's record and those that were merged into it, the former first.
  List<UUID> allOf(UUID person) {
    return list(
            "id = ?1 or mergedInto = ?1 order by case when id = ?1 then 0 else 1 end, id", person)
        .stream()
        .map(Person::id)
        .toList();
  }

  Optional<Person> locked(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /// After a merge, the record that it is now.
  Optional<Person> byNumber(Blind number) {
    return find("idNumberIndex.odd = ?1 or idNumberIndex.even = ?2", number.odd(), number.even())
        .firstResultOptional()
        .flatMap(found -> found.mergedInto().map(this::known).orElse(Optional.of(found)));
  }

  /// Adds a person unless the number is known; waits for who is adding it.
  void claim(UUID id, SealedIdentity sealed, IdNumber number) {
    getEntityManager()
        .unwrap(Session.class)
        .createNativeMutationQuery(CLAIM)
        .setParameter("id", id)
        .setParameter("name", sealed.name())
        .setParameter("idNumber", sealed.idNumber())
        .setParameter("phone", sealed.phone())
        .setParameter("odd", sealed.index().odd(), byte[].class)
        .setParameter("even", sealed.index().even(), byte[].class)
        .setParameter("sex", number.sex().name())
        .setParameter("year", number.birthDate().getYear())
        .setParameter("month", number.birthDate().getMonthValue())
        .executeUpdate();
  }
}
