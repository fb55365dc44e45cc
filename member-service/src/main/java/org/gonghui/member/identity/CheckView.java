package org.gonghui.member.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An identity check as its login sees it.
///
/// @param state CODE_SENT, PENDING, VERIFIED, REFUSED or FAILED
/// @param phone masked, until it is decided
/// @param memberId set once verified, where the person is a member
/// @param version for the ETag
@Schema(name = "IdentityCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
    UUID id,
    IdentityCheck.State state,
    @Nullable String phone,
    Instant codeExpiresAt,
    @Nullable UUID memberId,
    @JsonIgnore long version) {}
