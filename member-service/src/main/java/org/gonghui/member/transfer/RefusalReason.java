package org.gonghui.member.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a union does not receive a member.
@Schema(name = "TransferRefusalReason")
enum RefusalReason {
  NOT_EMPLOYED_HERE,
  OTHER_TRADE,
  DETAILS_UNCLEAR,
  OTHER
}
