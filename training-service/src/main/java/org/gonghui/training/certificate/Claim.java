package org.gonghui.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a member says of their paper.
///
/// @param issuer partner id of the agency that issued it
/// @param certificateNumber as on the paper; blanks, hyphens and the case of letters make no difference
/// @param occupationCode of the occupational classification, such as `6-31-01-03`
/// @param issuedOn the day printed on it, not in the future; its year is the year of the rule
@Schema(name = "SkillCertificateClaim")
record Claim(
    @NotNull UUID issuer,
    @NotNull
        @Size(max = 64)
        @Pattern(regexp = "[\\s\\S]*[0-9A-Za-z\\u00C0-\\u1FFF\\u3040-\\uD7FF][\\s\\S]*")
        String certificateNumber,
    @NotBlank @Size(max = 32) String occupationCode,
    @NotNull SkillLevel level,
    @NotNull @PastOrPresent LocalDate issuedOn) {

  @Override
  public String toString() {
    return "Claim";
  }
}
