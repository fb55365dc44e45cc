package org.gonghui.assistance.restore;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Says whom a transfer paid that is not known here.
///
/// @param endToEndId the bank's name of the transfer, 32 hex digits
/// @param memberId who was paid
/// @param paymentId of what was approved anew and this transfer paid already: the bank's file finds it once this is
///     confirmed. Absent where nobody will ask again
/// @param explanation how finance knows, for the record; without names and numbers of persons
@Schema(name = "ExplainTransfer")
record ExplainTransfer(
    @NotNull @Pattern(regexp = "[0-9a-fA-F]{32}") String endToEndId,
    @NotNull UUID memberId,
    @Nullable UUID paymentId,
    @NotBlank @Size(max = 500) String explanation) {

  /// As it is kept.
  String transfer() {
    return endToEndId.toLowerCase(Locale.ROOT);
  }
}
