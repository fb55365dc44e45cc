package org.gonghui.member.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change of what a person is known by.
///
/// @param wanted masked, but for the officer who reads one change to decide it; absent once it is over
/// @param reason why it was refused
@Schema(name = "ProfileChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(
    UUID id,
    UUID memberId,
    ChangeKind kind,
    ChangeState state,
    @Nullable String wanted,
    @Nullable ChangeRefusal reason,
    Instant askedAt,
    @Nullable Instant endedAt,
    String etag) {
  @Override
  public String toString() {
    return "ChangeView " + id;
  }
}
