package org.gonghui.member.joining;

import java.util.UUID;
import org.gonghui.member.joining.MembershipApplication.Reason;
import org.gonghui.member.organization.DivisionCode;
import org.jspecify.annotations.Nullable;

/// What somebody who wants to join says of their work.
///
/// @param joiningEvent the event by whose code it is wished; then its union is joined, whatever the rest says
/// @param employerCode the employer's credit code, where there is an employer
record Wish(
    String employmentForm,
    DivisionCode division,
    @Nullable String employerCode,
    @Nullable UUID joiningEvent) {

  /// Why no union takes it in: what it names is gone, or there is none for its division.
  Reason nowhere() {
    if (joiningEvent != null) {
      return Reason.UNION_CLOSED;
    }
    return employerCode == null ? Reason.NO_UNION_FOR_DIVISION : Reason.UNKNOWN_EMPLOYER;
  }

  /// The same, by the code of an event.
  Wish by(UUID event) {
    return new Wish(employmentForm, division, employerCode, event);
  }
}
