package org.gonghui.member.joining;

import org.gonghui.member.organization.DivisionCode;
import org.jspecify.annotations.Nullable;

/// What somebody who wants to join says of their work.
///
/// @param employerCode the employer's credit code, where there is an employer
record Wish(String employmentForm, DivisionCode division, @Nullable String employerCode) {}
