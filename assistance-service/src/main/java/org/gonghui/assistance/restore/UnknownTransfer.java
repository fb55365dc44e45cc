package org.gonghui.assistance.restore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// A transfer that the bank has told of since the database was set back and that is not known here.
///
/// @param endToEndId the bank's name of the transfer, 32 hex digits
/// @param messageId the first message that told of it
/// @param sum as the bank tells it; absent where it does not
/// @param explanationId of the explanation that waits for another person of finance or, where it names a payment, for the bank's file
@Schema(name = "UnknownTransfer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnknownTransfer(
    String endToEndId, UUID messageId, @Nullable Money sum, @Nullable UUID explanationId) {}
