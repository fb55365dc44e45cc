package org.gonghui.member.membership;

import java.util.List;
import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.EventType;
import org.jspecify.annotations.Nullable;

/// The state of a member that other services know (M1).
///
/// @param sex FEMALE or MALE
/// @param birthMonth 1 to 12
/// @param employmentForm an open code list
/// @param status ACTIVE, SUSPENDED, LEFT or DECEASED
/// @param skillLevels levels of verified certificates that the member chose to show; always empty so far: there is no
///     operation to choose them
/// @param sealedName name and last four characters of the id number, sealed for the services that must show them
/// @param mergedInto the member that this one turned out to be, once that cannot be undone any more
@EventType(topic = "gonghui.member", kind = EventType.Kind.STATE)
record MemberChanged(
    UUID memberId,
    UUID organizationId,
    String sex,
    int birthYear,
    int birthMonth,
    String employmentForm,
    String status,
    List<String> skillLevels,
    String sealedName,
    @Nullable UUID mergedInto)
    implements Event {
  /// Size that every sealed name is padded to.
  static final int SEALED_NAME_BYTES = 256;

  @Override
  public String key() {
    return memberId.toString();
  }

  /// What [#sealedName] opens to.
  record ShownName(String name, String idTail) {}
}
