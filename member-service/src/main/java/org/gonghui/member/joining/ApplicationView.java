package org.gonghui.member.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An application as its applicant and officers see it.
///
/// @param state VERIFYING, JOINED or REFUSED
/// @param reason why it was refused: IDENTITY_NOT_CONFIRMED, ALREADY_MEMBER, or why no union takes them in
/// @param joiningEventId the joining event by whose code it came
/// @param organizationId the union that it was routed to
@Schema(name = "MembershipApplication")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationView(
    UUID id,
    MembershipApplication.State state,
    MembershipApplication.@Nullable Reason reason,
    @Nullable UUID memberId,
    @Nullable String cardNumber,
    String employmentForm,
    String divisionCode,
    @Nullable String employerCode,
    @Nullable UUID joiningEventId,
    UUID organizationId,
    Instant appliedAt,
    @Nullable Instant decidedAt) {

  static ApplicationView of(MembershipApplication application) {
    var wish = application.wish();
    return new ApplicationView(
        application.id(),
        application.state(),
        application.reason(),
        application.memberId(),
        application.cardNumber(),
        wish.employmentForm(),
        wish.division().value(),
        wish.employerCode(),
        wish.joiningEvent(),
        application.organizationId(),
        application.appliedAt(),
        application.decidedAt());
  }
}
