package org.gonghui.member.contest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// A work to be entered.
///
/// @param memberIds who enters it; each has a place at the activity
/// @param teamName needed where several do
/// @param title of the work
@Schema(name = "NewContestEntry")
record EntryBody(
    @NotEmpty @Size(max = 20) List<@NotNull UUID> memberIds,
    @Nullable @Size(min = 1, max = 100) String teamName,
    @NotBlank @Size(max = 200) String title) {

  Set<UUID> members() {
    return Set.copyOf(memberIds);
  }

  /// @throws Refusal 400 of a team without a name
  void judge() {
    if (members().size() > 1 && teamName == null) {
      throw Refusal.invalid("teamName", "REQUIRED");
    }
  }
}
