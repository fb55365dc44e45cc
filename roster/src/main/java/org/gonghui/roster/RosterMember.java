package org.gonghui.roster;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member as `gonghui.member` tells of them: no name, number or phone in plain.
///
/// @param organizationId the union that the member belongs to; it is known here, or the member would not be visible
/// @param sex FEMALE or MALE
/// @param birthMonth 1 to 12
/// @param employmentForm an open code, such as TRUCK_DRIVER
/// @param status ACTIVE, SUSPENDED, LEFT or DECEASED; open
/// @param sealedName opens to the name and the id number's last four digits, see [Roster#name]
/// @param survivor the member that this one was merged into, if it was: its rights are that member's
public record RosterMember(
    UUID id,
    UUID organizationId,
    String sex,
    int birthYear,
    int birthMonth,
    String employmentForm,
    String status,
    String sealedName,
    @Nullable UUID survivor) {

  /// The member that this one was merged into.
  public Optional<UUID> mergedInto() {
    return Optional.ofNullable(survivor);
  }
}
