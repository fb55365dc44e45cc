package org.gonghui.member.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an administrator says of an organisation.
///
/// @param parentId the parent by area; none for the root of a tree
/// @param industryParentIds industry federations that it also belongs to
/// @param employmentForms the forms of employment that it takes in when people join by form and division
/// @param creditCode the employer's unified social credit code, needed for an enterprise union
/// @param headcount people who work there
/// @param open false once the union is dissolved; true when absent
@Schema(name = "Organization")
record OrganizationBody(
    @NotBlank @Size(max = 200) String name,
    @NotNull OrganizationType type,
    @Nullable UUID parentId,
    @Nullable @Size(max = 20) List<@NotNull UUID> industryParentIds,
    @NotNull @Pattern(regexp = DivisionCode.FORM) String divisionCode,
    @Nullable @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> employmentForms,
    @Nullable @Size(max = 40) String creditCode,
    @Nullable @PositiveOrZero @Max(10_000_000) Integer headcount,
    @Nullable Boolean hardshipEnterprise,
    @Nullable Boolean open) {

  List<UUID> industryParents() {
    return ordered(industryParentIds);
  }

  List<String> forms() {
    return ordered(employmentForms);
  }

  private static <T extends Comparable<T>> List<T> ordered(@Nullable List<T> said) {
    return said == null ? List.of() : said.stream().distinct().sorted().toList();
  }
}
