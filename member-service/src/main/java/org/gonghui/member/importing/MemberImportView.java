package org.gonghui.member.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import as officers see it.
///
/// @param state RECEIVED, RUNNING, COMPLETED, CANCELLED or FAILED
/// @param total rows judged so far, the header not counted
/// @param accepted rows whose people became members, or would in a dry run
/// @param failure why it failed as a whole: MISSING_COLUMN, REPEATED_COLUMN, NOT_A_LIST, TOO_LARGE, or INTERNAL_ERROR where the fault is ours
/// @param version for the ETag
@Schema(name = "MemberImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberImportView(
    UUID id,
    ImportState state,
    UUID organization,
    boolean dryRun,
    @Nullable String event,
    long total,
    long accepted,
    long rejected,
    @Nullable ImportFailure failure,
    Instant receivedAt,
    @Nullable Instant endedAt,
    @JsonIgnore long version) {

  static MemberImportView of(ListImport list) {
    var view = list.view();
    var facts = list.facts();
    return new MemberImportView(
        view.id(),
        view.state(),
        view.organization(),
        facts.dryRun(),
        facts.event(),
        view.total(),
        view.accepted(),
        view.rejected(),
        view.failure(),
        view.receivedAt(),
        view.endedAt(),
        view.version());
  }
}
