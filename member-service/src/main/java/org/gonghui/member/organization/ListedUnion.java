package org.gonghui.member.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A union as a list says it.
///
/// @param parent its id or its employer's credit code; null where it stands right below the list's organisation
/// @param creditCode as it was written
public record ListedUnion(
    String name,
    OrganizationType type,
    @Nullable String parent,
    String divisionCode,
    List<String> employmentForms,
    @Nullable String creditCode,
    @Nullable Integer headcount,
    boolean hardshipEnterprise) {

  OrganizationBody below(UUID union) {
    return new OrganizationBody(
        name,
        type,
        union,
        null,
        divisionCode,
        employmentForms,
        creditCode,
        headcount,
        hardshipEnterprise,
        null);
  }
}
