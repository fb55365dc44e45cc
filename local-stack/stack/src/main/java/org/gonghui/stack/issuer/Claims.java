package org.gonghui.stack.issuer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a token says of its bearer. Whoever is a person is a `member` beside what else they are: officers and doctors have
/// a file, a card and an inbox of their own too.
///
/// @param organizations ids of a staff member's unions
/// @param partner id of the partner that the bearer works for
/// @param person stable id of a person; a machine has none and decides nothing
public record Claims(
    String subject,
    List<String> roles,
    List<String> organizations,
    Optional<String> partner,
    Optional<String> person) {

  private static final String MEMBER = "member";

  public Claims {
    roles = Stream.concat(roles.stream(), person.map(p -> MEMBER).stream()).distinct().toList();
    organizations = List.copyOf(organizations);
  }

  /// Somebody of staff, named as the role.
  ///
  /// @param organizations ids of their unions
  public static Claims ofStaff(String role, List<String> organizations) {
    return new Claims(
        role, List.of(role), organizations, Optional.empty(), Optional.of(personOf(role)));
  }

  /// A person who is none of the sample people.
  public static Claims ofPerson(
      String subject, List<String> roles, List<String> organizations, Optional<String> partner) {
    return new Claims(subject, roles, organizations, partner, Optional.of(personOf(subject)));
  }

  /// A program, named after its role.
  public static Claims ofMachine(
      String role, List<String> organizations, Optional<String> partner) {
    return new Claims("machine-" + role, List.of(role), organizations, partner, Optional.empty());
  }

  /// The person that a subject is where nobody says otherwise.
  public static String personOf(String subject) {
    return UUID.nameUUIDFromBytes(("person:" + subject).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
