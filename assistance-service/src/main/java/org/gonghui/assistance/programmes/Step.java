package org.gonghui.assistance.programmes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// One step of an assessment, so that the member can see why this sum.
///
/// @param code what was done, such as `SELF_PAID`, `INCOME_PER_HEAD`, `BAND`, `CAPPED`
/// @param figure what came out, yuan
/// @param of the sums it was worked out from, by name
/// @param persons the persons it was divided by, where it was
@Schema(name = "AssessmentStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Step(String code, Money figure, Map<String, Money> of, @Nullable Integer persons) {}
