package org.gonghui.member.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation as staff see it.
///
/// @param state CLOSING: closed, and its members are on their way out
/// @param mergedInto the union that it was merged into; absent for others
/// @param etag its version, as `If-Match` wants it
public record OrganizationView(
    UUID id,
    String name,
    OrganizationType type,
    @Nullable UUID parentId,
    List<UUID> industryParentIds,
    String divisionCode,
    List<String> employmentForms,
    @Nullable String creditCode,
    @Nullable Integer headcount,
    boolean hardshipEnterprise,
    boolean open,
    OrganizationState state,
    @Nullable UUID mergedInto,
    Instant enteredAt,
    String etag) {

  static OrganizationView of(
      UUID id,
      OrganizationBody body,
      OrganizationState state,
      @Nullable UUID mergedInto,
      Instant enteredAt,
      String etag) {
    return new OrganizationView(
        id,
        body.name(),
        body.type(),
        body.parentId(),
        body.industryParents(),
        body.divisionCode(),
        body.forms(),
        body.creditCode(),
        body.headcount(),
        Boolean.TRUE.equals(body.hardshipEnterprise()),
        !Boolean.FALSE.equals(body.open()),
        state,
        mergedInto,
        enteredAt,
        etag);
  }
}
