package org.gonghui.assistance.restore;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Says whom a transfer paid that is not known here.
///
/// @param endToEndId the bank's name of the transfer, 32 hex digits
/// @param memberId who was paid
/// @param explanation how finance knows, for the record; without names and numbers of persons
@Schema(name = "ExplainTransfer")
record ExplainTransfer(
    @NotNull @Pattern(regexp = "[0-9a-fA-F]{32}") String endToEndId,
    @NotNull UUID memberId,
    @NotBlank @Size(max = 500) String explanation) {

  /// As it is kept.
  String transfer() {
    return endToEndId.toLowerCase(Locale.ROOT);
  }
}
