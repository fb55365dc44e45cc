package org.gonghui.member.reorganization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.organization.OrganizationState;
import org.jspecify.annotations.Nullable;

/// What a union was from a moment on, until the next.
///
/// @param number of the line, rising with time
/// @param parentId the union above it by area; absent for a root
/// @param decided what made it so, where a decision did; else an administrator's correction
@Schema(name = "UnionPast")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnionPast(
    long number,
    Instant since,
    String name,
    @Nullable UUID parentId,
    OrganizationState state,
    @Nullable Decided decided) {

  /// A decision that changed the union, of itself or of the one above it.
  ///
  /// @param organizationId the union that it was about
  /// @param on the day on which it was taken
  @Schema(name = "DecisionOnUnion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decided(
      UUID reorganizationId,
      ReorganizationKind kind,
      UUID organizationId,
      Decision decision,
      LocalDate on,
      @Nullable UUID enteredBy) {}
}
