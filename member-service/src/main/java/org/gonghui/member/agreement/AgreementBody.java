package org.gonghui.member.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agreement as an officer says it.
///
/// @param organizationId the union that has made it
/// @param kinds what is given or done, as codes of an open list: BOOKS, FILMS …
/// @param from the first day
/// @param to the last day; absent where it has none
@Schema(name = "NewPartnerAgreement")
record AgreementBody(
    @NotNull UUID organizationId,
    @NotBlank @Size(max = 200) String partnerName,
    @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> kinds,
    @NotNull LocalDate from,
    @Nullable LocalDate to) {}
