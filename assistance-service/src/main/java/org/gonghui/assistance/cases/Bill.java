package org.gonghui.assistance.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.assistance.SumAtLeast;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// One bill of a treatment.
///
/// @param documentId a document that the member gave before
@JsonInclude(JsonInclude.Include.NON_NULL)
record Bill(
    @NotNull @SumAtLeast("0.01") Money sum,
    @NotNull @PastOrPresent LocalDate issuedOn,
    @Nullable UUID documentId) {}
