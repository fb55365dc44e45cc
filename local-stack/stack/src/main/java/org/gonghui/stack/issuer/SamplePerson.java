package org.gonghui.stack.issuer;

import java.util.List;
import java.util.Optional;
import org.gonghui.stack.loading.Loaded;

/// Somebody whose token `./gonghui token NAME` gives.
///
/// @param organization our name of the union that a staff member works for
/// @param partner our name of the partner that the bearer works for
/// @param machine client credentials: no person
public record SamplePerson(
    String name,
    List<String> roles,
    Optional<String> organization,
    Optional<String> partner,
    boolean machine) {

  /// The claims, once unions and partners are loaded.
  public Claims claims(Loaded loaded) {
    return new Claims(
        name,
        roles,
        organization.map(loaded::organization).stream().toList(),
        partner.map(loaded::partner),
        machine ? Optional.empty() : Optional.of(Claims.personOf(name)));
  }
}
