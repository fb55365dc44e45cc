package org.gonghui.stack.issuer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a token says of its bearer.
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

  public Claims {
    roles = List.copyOf(roles);
    organizations = List.copyOf(organizations);
  }

  /// The person that a subject is where nobody says otherwise.
  public static String personOf(String subject) {
    return UUID.nameUUIDFromBytes(("person:" + subject).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
