package org.gonghui.training.subsidy;

import java.util.List;
import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.EventType;
import org.gonghui.kit.money.Money;

/// Asks assistance-service to pay.
///
/// @param requestId id of the subsidy: asked twice, it is paid once
/// @param fundCode `SKILL`
/// @param purposeCode `SKILL_SUBSIDY`, the programme whose budget pays
/// @param decidedBy persons who decided that it is due: none of them may release the payment
@EventType(topic = "gonghui.training.payment-request", kind = EventType.Kind.TRIGGER)
record PaymentRequested(
    UUID requestId,
    UUID memberId,
    String fundCode,
    String purposeCode,
    Money amount,
    List<UUID> decidedBy)
    implements Event {
  @Override
  public String key() {
    return requestId.toString();
  }
}
