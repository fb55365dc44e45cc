package org.gonghui.assistance.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A bank account in plain: personal data, never stored, logged or answered like this.
///
/// @param holder name of the holder as the bank knows it
/// @param accountNumber 8 to 32 digits
/// @param bankCode 12 digits of CNAPS
@Schema(name = "Account")
public record AccountDetails(
    @NotBlank @Size(max = 140) String holder,
    @NotNull @Pattern(regexp = "\\d{8,32}") String accountNumber,
    @NotNull @Pattern(regexp = "\\d{12}") String bankCode) {

  private static final int SHOWN_DIGITS = 4;

  /// What may be shown of it.
  public MaskedAccount masked() {
    var shown =
        holder
            .codePoints()
            .limit(1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    return new MaskedAccount(
        shown + "*",
        "****" + accountNumber.substring(accountNumber.length() - SHOWN_DIGITS),
        bankCode);
  }

  @Override
  public String toString() {
    return "AccountDetails[masked]";
  }
}
