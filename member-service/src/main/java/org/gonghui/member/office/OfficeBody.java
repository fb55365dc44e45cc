package org.gonghui.member.office;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who holds which office.
///
/// @param role CHAIR, VICE_CHAIR, FINANCE_OFFICER, WOMEN_WORKERS_OFFICER, MEMBER_OF_COMMITTEE; open to new values
/// @param from the first day in office
/// @param to the last day
@Schema(name = "NewOfficeTerm")
record OfficeBody(
    @NotNull UUID memberId,
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String role,
    @NotNull LocalDate from,
    @NotNull LocalDate to) {}
