package org.gonghui.member.reorganization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was decided on paper.
///
/// @param number of the document, such as 抚工发〔2018〕12号
/// @param text what it says, in a sentence; no personal data
@Schema(name = "UnionDecision")
record Decision(@NotBlank @Size(max = 100) String number, @Nullable @Size(max = 500) String text) {}
